/** Pictures from OpenAI, and from any server that speaks the same: a gateway, or one on the own machine. */
@NullMarked
package io.github.liraai.openai;

import org.jspecify.annotations.NullMarked;
