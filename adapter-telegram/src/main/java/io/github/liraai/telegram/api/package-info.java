/** Calls of the Bot API: addresses, deadlines, repeats and typed outcomes. */
@NullMarked
package io.github.liraai.telegram.api;

import org.jspecify.annotations.NullMarked;
