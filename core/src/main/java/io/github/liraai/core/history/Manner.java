package io.github.liraai.core.history;

import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.prompt.StyleKey;
import java.util.Objects;
import java.util.regex.Pattern;

/** How a picture is painted again. */
public sealed interface Manner {
    /** The same words and options; where the model takes a seed, a new one. */
    record Same() implements Manner {}

    /**
     * Much the same picture: the same seed where the model takes one, and after the words an instruction to change details, with a number
     * so that every variation is another one. A variation of a variation is one of the first words.
     */
    record Varied() implements Manner {
        private static final Pattern ADDED =
                Pattern.compile("\n\n\\(Variation \\d{1,4}: same subject and composition, different details\\)$");

        /** Gives the words of a job as a person wrote them, without what a variation added. */
        public static String firstWords(Prompt prompt) {
            return ADDED.matcher(prompt.text()).replaceFirst("");
        }

        static String words(Prompt prompt, int number) {
            return firstWords(prompt)
                    + "\n\n(Variation %d: same subject and composition, different details)".formatted(number);
        }
    }

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
