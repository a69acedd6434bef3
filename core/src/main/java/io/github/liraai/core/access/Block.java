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
    public Block {
        until = until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
    }

    /** Tells whether it still holds. */
    public boolean holdsAt(Instant now) {
        return until == null || now.isBefore(until);
    }
}
