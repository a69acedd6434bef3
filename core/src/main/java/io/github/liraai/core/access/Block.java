package io.github.liraai.core.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Shuts a person out.
 *
 * @param until when it ends by itself, cut to the microsecond, or null for good
 */
public record Block(@Nullable Instant until) {
    /** Without an end. */
    public static final Block FOR_GOOD = new Block(null);

    public Block {
        until = until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
    }

    /** Shuts somebody out for so many times 24 hours from now, to the minute. */
    public static Block ofDays(int days, Instant now) {
        return new Block(now.plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES));
    }

    /** Tells whether it still holds. */
    public boolean holdsAt(Instant now) {
        return until == null || now.isBefore(until);
    }
}
