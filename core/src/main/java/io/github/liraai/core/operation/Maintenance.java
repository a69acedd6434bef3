package io.github.liraai.core.operation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A time in which only administrators may ask for pictures; it ends by itself.
 *
 * @param until when it ends, cut to the microsecond
 * @param notice what people are told besides, one paragraph of at most {@value #LONGEST_NOTICE} characters, or empty
 */
public record Maintenance(Instant until, String notice) {
    /** How long a notice may be. */
    public static final int LONGEST_NOTICE = 500;

    public Maintenance {
        until = until.truncatedTo(ChronoUnit.MICROS);
        notice = Objects.requireNonNull(notice, "notice").strip();
        if (notice.length() > LONGEST_NOTICE) {
            throw new IllegalArgumentException(
                    "notice must have at most " + LONGEST_NOTICE + " characters: " + notice.length());
        }
    }

    /** Tells whether it goes on. */
    public boolean holdsAt(Instant now) {
        return now.isBefore(until);
    }
}
