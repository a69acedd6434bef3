/** Shows that the contract of generators over HTTP bites. */
@NullMarked
package io.github.liraai.provider.http.kit;

import org.jspecify.annotations.NullMarked;
