package io.github.liraai.core.history;

import io.github.liraai.core.prompt.StyleKey;
import java.util.Objects;

/** How a picture is painted again. */
public sealed interface Manner {
    /** The same words and options; where the model takes a seed, a new one. */
    record Same() implements Manner {}

    /**
     * Much the same picture: the same seed where the model takes one, and after the words an instruction to change details, with a number
     * so that every variation is another one. A variation of a variation is one of the first words.
     */
    record Varied() implements Manner {}

    /**
     * The same words and seed in another style.
     *
     * @param style the style
     */
    record InStyle(StyleKey style) implements Manner {
        public InStyle {
            Objects.requireNonNull(style, "style");
        }
    }
}
