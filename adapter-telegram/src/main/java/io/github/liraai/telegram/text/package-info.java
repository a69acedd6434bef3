/** The bot's sentences in its languages. */
@NullMarked
package io.github.liraai.telegram.text;

import org.jspecify.annotations.NullMarked;
