package io.github.liraai.telegram.text;

import io.github.liraai.core.operation.EndTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** Says when something will be or was, in words, and reads it: the time in the house's zone, and how long that is from now. Thread-safe. */
public final class ResetWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("dd.MM HH:mm");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM");
    private static final DateTimeFormatter PAST = DateTimeFormatter.ofPattern("d MMMM, HH:mm");
    private static final Duration DAY = Duration.ofDays(1);

    private final ZoneId zone;
    private final InstantSource clock;

    /** Takes the zone of the quota's days, and the clock. */
    public ResetWords(ZoneId zone, InstantSource clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /** Says it, such as {@code at 00:00 (Moscow Time), in 5 h 12 min}, or the date when it is more than a day away. */
    public String of(Instant then, Texts texts) {
        Duration wait = Duration.between(clock.instant(), then);
        Locale locale = texts.language().locale();
        String time = TIME.format(then.atZone(zone));
        String place = zone.getDisplayName(TextStyle.FULL, locale);
        return wait.compareTo(DAY) > 0
                ? texts.say(Phrase.RESET_DATE, DATE.withLocale(locale).format(then.atZone(zone)), time, place)
                : texts.say(Phrase.RESET, time, place, span(wait, texts));
    }

    /** Says when something was, shortly: {@code 23.11 12:00}. */
    public String stamp(Instant then) {
        return STAMP.format(then.atZone(zone));
    }

    /** Says when something was or will be, with its year: {@code 23.11.2026 12:00}. */
    public String date(Instant then) {
        return FULL.format(then.atZone(zone));
    }

    /** Reads when something ends, in the same zone, as {@link EndTime#read} has it. */
    public Optional<Instant> read(String text) {
        return EndTime.read(text, zone, clock.instant());
    }

    /** Tells the time. */
    public Instant now() {
        return clock.instant();
    }

    /** Says when something was, such as {@code 23 November, 12:01}. */
    public String past(Instant then, Texts texts) {
        return PAST.withLocale(texts.language().locale()).format(then.atZone(zone));
    }

    private static String span(Duration wait, Texts texts) {
        // Rounded up: after that long it has certainly come.
        long minutes = Math.max(0, wait.plusSeconds(59).toMinutes());
        if (minutes <= 1) {
            return texts.say(Phrase.UNDER_A_MINUTE);
        }
        if (minutes < 60) {
            return texts.say(Phrase.MINUTES, minutes);
        }
        return minutes % 60 == 0
                ? texts.say(Phrase.HOURS, minutes / 60)
                : texts.say(Phrase.HOURS_AND_MINUTES, minutes / 60, minutes % 60);
    }
}
