package io.github.liraai.telegram.text;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;

/** Says when something will be, in words: the time in the house's zone, and how long that is from now. Thread-safe. */
public final class ResetWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final ZoneId zone;
    private final InstantSource clock;

    /** Takes the zone of the quota's days, and the clock. */
    public ResetWords(ZoneId zone, InstantSource clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /** Says it, such as {@code at 00:00 (Moscow Time), in 5 h 12 min}. */
    public String of(Instant then, Texts texts) {
        Duration wait = Duration.between(clock.instant(), then);
        return texts.say(
                Phrase.RESET,
                TIME.format(then.atZone(zone)),
                zone.getDisplayName(TextStyle.FULL, texts.language().locale()),
                span(wait, texts));
    }

    private static String span(Duration wait, Texts texts) {
        // Rounded up: after that long it has certainly come.
        long minutes = Math.max(0, wait.plusSeconds(59).toMinutes());
        if (minutes <= 1) {
            return texts.say(Phrase.UNDER_A_MINUTE);
        }
        return minutes < 60
                ? texts.say(Phrase.MINUTES, minutes)
                : texts.say(Phrase.HOURS_AND_MINUTES, minutes / 60, minutes % 60);
    }
}
