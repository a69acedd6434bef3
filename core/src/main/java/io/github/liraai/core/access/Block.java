package io.github.liraai.core.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shuts a person out.
 *
 * @param until when it ends by itself, or null for good
 */
public record Block(@Nullable Instant until) {
    /** Tells whether it still holds. */
    public boolean holdsAt(Instant now) {
        return until == null || now.isBefore(until);
    }
}
