/** Which models their providers no longer serve, who is told of it, and when they are tried again. */
@NullMarked
package io.github.liraai.core.health;

import org.jspecify.annotations.NullMarked;
