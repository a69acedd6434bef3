/** From a request to a delivered picture: the use cases and the ports they need. */
@NullMarked
package io.github.liraai.core.generation;

import org.jspecify.annotations.NullMarked;
