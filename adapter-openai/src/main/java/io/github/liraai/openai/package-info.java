/** TODO say what this adapter is. */
@NullMarked
package io.github.liraai.openai;

import org.jspecify.annotations.NullMarked;
