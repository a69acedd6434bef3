/** Pictures from the Gemini Developer API: image models and Imagen. */
@NullMarked
package io.github.liraai.gemini;

import org.jspecify.annotations.NullMarked;
