/** Somebody's own program around the core, as the README shows it. */
@NullMarked
package io.github.liraai.embedding;

import org.jspecify.annotations.NullMarked;
