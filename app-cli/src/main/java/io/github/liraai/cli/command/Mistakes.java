package io.github.liraai.cli.command;

import io.github.liraai.core.prompt.PictureOption;
import io.github.liraai.core.prompt.PromptLine.Mistake;
import io.github.liraai.core.prompt.StyleCatalog;
import io.github.liraai.core.prompt.StyleKey;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with the options in a prompt, and what may be written instead. */
final class Mistakes {
    private Mistakes() {}

    static String explain(Mistake mistake, StyleCatalog styles) {
        return switch (mistake) {
            case Mistake.UnknownOption(String written, PictureOption nearest) ->
                "the prompt has an unknown option --" + written + ", "
                        + hint(nearest == null ? null : nearest.flag(), flags());
            case Mistake.NoValue(PictureOption option) ->
                "in the prompt " + option.flag() + " needs a value: " + option.flag() + " " + option.takes();
            case Mistake.BadValue(PictureOption option, String written) ->
                "in the prompt " + option.flag() + " must look like " + option.takes() + ": " + written;
            case Mistake.Twice(PictureOption option) ->
                "in the prompt " + option.flag() + " says again what was said before it";
            case Mistake.OneHyphen(PictureOption option, String written) ->
                "the prompt has " + option.flag().substring(1) + " with one hyphen, did you mean " + option.flag() + " "
                        + written + "?";
            case Mistake.UnknownStyle(String written, StyleKey nearest) ->
                "there is no style " + written + ", " + hint(nearest == null ? null : nearest.value(), keys(styles));
        };
    }

    private static String hint(@Nullable String nearest, List<String> all) {
        return nearest == null ? "allowed: " + String.join(", ", all) : "did you mean " + nearest + "?";
    }

    private static List<String> flags() {
        return Arrays.stream(PictureOption.values()).map(PictureOption::flag).toList();
    }

    private static List<String> keys(StyleCatalog styles) {
        return styles.all().stream().map(style -> style.key().value()).toList();
    }
}
