package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.prompt.NearestName;
import io.github.liraai.core.prompt.PictureOption;
import io.github.liraai.core.prompt.PromptLine.Mistake;
import io.github.liraai.core.prompt.StyleCatalog;
import io.github.liraai.core.prompt.StyleKey;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Shortening;
import io.github.liraai.telegram.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong with the options somebody wrote, and what they may have meant. */
final class MistakeText {
    private static final int LONGEST_WRITTEN = 40;
    private static final int MOST_LISTED = 20;

    private final StyleCatalog styles;

    MistakeText(StyleCatalog styles) {
        this.styles = styles;
    }

    String of(Mistake mistake, Texts texts) {
        String text = switch (mistake) {
            case Mistake.UnknownOption(String written, PictureOption nearest) ->
                nearest == null
                        ? texts.say(Phrase.OPTION_UNKNOWN, "--" + shown(written), flags())
                        : texts.say(Phrase.OPTION_UNKNOWN_NEAR, "--" + shown(written), nearest.flag());
            case Mistake.NoValue(PictureOption option) -> texts.say(Phrase.OPTION_EMPTY, option.flag(), option.takes());
            case Mistake.BadValue(PictureOption option, String written) ->
                texts.say(Phrase.OPTION_WRONG, option.flag(), shown(written), option.takes());
            case Mistake.Twice(PictureOption option) -> texts.say(Phrase.OPTION_TWICE, option.flag());
            case Mistake.OneHyphen(PictureOption option, String written) ->
                texts.say(Phrase.OPTION_ONE_HYPHEN, option.flag(), shown(written));
            case Mistake.UnknownStyle(String written, StyleKey nearest) ->
                nearest == null
                        ? texts.say(Phrase.STYLE_UNKNOWN, shown(written), listed(keys()))
                        : texts.say(Phrase.STYLE_UNKNOWN_NEAR, shown(written), nearest.value());
        };
        return text + " " + texts.say(Phrase.NOTHING_CHARGED);
    }

    String ofModel(String written, List<String> known, Texts texts) {
        String text = NearestName.among(known, written)
                .map(near -> texts.say(Phrase.MODEL_UNKNOWN_NEAR, shown(written), near))
                .orElseGet(() -> texts.say(Phrase.MODEL_UNKNOWN_NAME, shown(written), listed(known)));
        return text + " " + texts.say(Phrase.NOTHING_CHARGED);
    }

    private List<String> keys() {
        return styles.all().stream().map(style -> style.key().value()).toList();
    }

    private static String flags() {
        return Arrays.stream(PictureOption.values()).map(PictureOption::flag).collect(Collectors.joining(", "));
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "–" : names.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
    }

    private static String shown(String written) {
        return Shortening.to(LONGEST_WRITTEN, written);
    }
}
