package io.github.liraai.telegram.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A language that the bot speaks: each that has a bundle {@code messages_xx.properties} beside this class, where {@code xx} is its code by
 * ISO 639-1. Immutable; there is one of each, so they may be compared by {@code ==}.
 */
public final class Language {
    /** The house language, also for clients that do not tell theirs. */
    public static final Language RUSSIAN = new Language("ru");

    /** For everybody whose client tells a language that there is not. */
    public static final Language ENGLISH = new Language("en");

    private static final List<Language> ALL = all(Locale.getISOLanguages());

    private final Locale locale;

    private Language(String tag) {
        this.locale = Locale.of(tag);
    }

    /** Lists them: Russian, English, then the others in the order of their codes. */
    public static List<Language> all() {
        return ALL;
    }

    private static List<Language> all(String[] tags) {
        Stream<Language> others = Arrays.stream(tags)
                .filter(tag -> !tag.equals(RUSSIAN.tag()) && !tag.equals(ENGLISH.tag()))
                .filter(tag -> Language.class.getResource(bundle(tag)) != null)
                .sorted()
                .map(Language::new);
        return Stream.concat(Stream.of(RUSSIAN, ENGLISH), others).toList();
    }

    /** Names it by its code, such as {@code ru}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** Gives the locale for names of zones and the like. */
    public Locale locale() {
        return locale;
    }

    /** Names the resource with its texts. */
    String bundle() {
        return bundle(tag());
    }

    private static String bundle(String tag) {
        return "messages_" + tag + ".properties";
    }

    /** Picks the language for a client's {@code language_code}; Telegram leaves it out for some clients. */
    public static Language ofTag(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return RUSSIAN;
        }
        String language = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return ALL.stream()
                .filter(known -> known.tag().equals(language))
                .findFirst()
                .orElse(ENGLISH);
    }

    @Override
    public String toString() {
        return tag();
    }
}
