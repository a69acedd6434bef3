/** What a person asks for: the words, the style and the options. */
@NullMarked
package io.github.liraai.core.prompt;

import org.jspecify.annotations.NullMarked;
