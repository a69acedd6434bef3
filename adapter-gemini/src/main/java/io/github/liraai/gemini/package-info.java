/** TODO say what this adapter is. */
@NullMarked
package io.github.liraai.gemini;

import org.jspecify.annotations.NullMarked;
