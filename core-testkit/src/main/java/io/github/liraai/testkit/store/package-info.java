/** A store that can be switched away. */
@NullMarked
package io.github.liraai.testkit.store;

import org.jspecify.annotations.NullMarked;
