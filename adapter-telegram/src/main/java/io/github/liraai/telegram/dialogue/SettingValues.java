package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.preferences.Preferences;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.StyleCatalog;
import io.github.liraai.core.prompt.StylePreset;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.telegram.text.Language;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Turns what a button of the settings carries into a change of what somebody chose. */
final class SettingValues {
    private final StyleCatalog styles;

    SettingValues(StyleCatalog styles) {
        this.styles = styles;
    }

    /** Reads a choice; empty when it is none, or one that there is no more. */
    Optional<UnaryOperator<Preferences>> change(SettingTap.Choice choice) {
        String value = choice.value();
        boolean isNothing = value.equals(SettingTap.NOTHING);
        return switch (choice.topic()) {
            case FRAME ->
                isNothing
                        ? Optional.of(options(options -> options.frame(null)))
                        : Frame.parse(value).map(frame -> options(options -> options.frame(frame)));
            case COUNT -> count(value).map(count -> options(options -> options.count(count)));
            case STYLE ->
                isNothing
                        ? Optional.of(options(options -> options.style(null)))
                        : style(value).map(style -> options(options -> options.style(style.key())));
            case LANGUAGE ->
                isNothing
                        ? Optional.of(kept -> kept.withLanguage(null))
                        : language(value).map(tag -> kept -> kept.withLanguage(tag));
            case FILE -> Optional.of(kept -> kept.withAsFile(!isNothing));
        };
    }

    private static UnaryOperator<Preferences> options(UnaryOperator<PictureOptions.Builder> change) {
        return kept -> kept.withOptions(change.apply(kept.options().toBuilder()).build());
    }

    private static Optional<PictureCount> count(String value) {
        return Optional.of(value)
                .filter(text -> text.matches("[1-" + PictureOptions.MOST_PICTURES + "]"))
                .map(Integer::valueOf)
                .map(PictureCount::new);
    }

    private Optional<StylePreset> style(String value) {
        return styles.all().stream()
                .filter(style -> style.key().value().equals(value))
                .findFirst();
    }

    private static Optional<String> language(String value) {
        return Language.all().stream().map(Language::tag).filter(value::equals).findFirst();
    }
}
