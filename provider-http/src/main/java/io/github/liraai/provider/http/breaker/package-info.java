/** Leaves providers alone that keep failing. */
@NullMarked
package io.github.liraai.provider.http.breaker;

import org.jspecify.annotations.NullMarked;
