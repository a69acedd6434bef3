package io.github.liraai.core.prompt;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@link PromptSyntax} makes of something that a person wrote. */
public sealed interface PromptLine {
    /**
     * It can be understood.
     *
     * @param words the words to paint, unchecked: they may be blank
     * @param model the model's key as it was written, or null
     * @param options the options, laid over those that hold otherwise
     * @param written which options were written
     */
    record Read(String words, @Nullable String model, PictureOptions options, Set<PictureOption> written)
            implements PromptLine {
        public Read {
            Objects.requireNonNull(words, "words");
            Objects.requireNonNull(options, "options");
            written = Set.copyOf(written);
        }
    }

    /**
     * It cannot: the first thing that is wrong.
     *
     * @param mistake what that is
     */
    record Wrong(Mistake mistake) implements PromptLine {}

    /** Something wrong with the options that were written. */
    sealed interface Mistake {
        /**
         * There is no such option.
         *
         * @param written its name as it was written, without the dashes
         * @param nearest what was probably meant, or null
         */
        record UnknownOption(String written, @Nullable PictureOption nearest) implements Mistake {}

        /**
         * An option has no value.
         *
         * @param option the option
         */
        record NoValue(PictureOption option) implements Mistake {}

        /**
         * An option's value cannot be.
         *
         * @param option the option
         * @param written the value as it was written
         */
        record BadValue(PictureOption option, String written) implements Mistake {}

        /**
         * Two options say the same thing.
         *
         * @param option the later one
         */
        record Twice(PictureOption option) implements Mistake {}

        /**
         * An option with a value that suits it stands behind one hyphen, so that both would be words to paint.
         *
         * @param option the option
         * @param written the value as it was written
         */
        record OneHyphen(PictureOption option, String written) implements Mistake {}

        /**
         * There is no such style.
         *
         * @param written the style as it was written
         * @param nearest what was probably meant, or null
         */
        record UnknownStyle(String written, @Nullable StyleKey nearest) implements Mistake {}
    }
}
