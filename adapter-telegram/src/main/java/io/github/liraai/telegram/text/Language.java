package io.github.liraai.telegram.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages the bot speaks. */
public enum Language {
    /** Russian: the house language, also for clients that do not tell theirs. */
    RUSSIAN(Locale.of("ru")),
    /** English: for everybody whose client tells a language other than Russian. */
    ENGLISH(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** Names it as an IETF tag, such as {@code ru}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** Gives the locale for names of zones and the like. */
    public Locale locale() {
        return locale;
    }

    /** Picks the language for a client's {@code language_code}; Telegram leaves it out for some clients. */
    public static Language ofTag(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return RUSSIAN;
        }
        String language = tag.toLowerCase(Locale.ROOT);
        return language.equals("ru") || language.startsWith("ru-") || language.startsWith("ru_") ? RUSSIAN : ENGLISH;
    }

    /** Picks the form of a counted noun: one of three in Russian, one of two in English. */
    int form(long count) {
        return switch (this) {
            case RUSSIAN -> russianForm(count);
            case ENGLISH -> count == 1 ? 0 : 1;
        };
    }

    /** Counts the forms that {@link #form} chooses among. */
    int forms() {
        return switch (this) {
            case RUSSIAN -> 3;
            case ENGLISH -> 2;
        };
    }

    private static int russianForm(long count) {
        long lastTwo = Math.abs(count % 100);
        long last = lastTwo % 10;
        if (lastTwo >= 11 && lastTwo <= 14) {
            return 2;
        }
        if (last == 1) {
            return 0;
        }
        return last >= 2 && last <= 4 ? 1 : 2;
    }
}
