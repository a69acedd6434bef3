package io.github.liraai.core.operation;

import io.github.liraai.core.quota.QuotaDay;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A scope against its cap today.
 *
 * @param scope whose pictures
 * @param day the day they count in
 * @param use what was asked
 * @param cap the cap as it is configured; empty for none
 * @param resetsAt when the next day begins, which counts from zero
 */
public record CapStatus(CapScope scope, QuotaDay day, CapUse use, OptionalInt cap, Instant resetsAt) {
    public CapStatus {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(use, "use");
        Objects.requireNonNull(cap, "cap");
        Objects.requireNonNull(resetsAt, "resetsAt");
    }

    /** Tells how many pictures are allowed today; empty for no bound. */
    public OptionalInt limit() {
        return cap.isEmpty() ? cap : OptionalInt.of(use.limit(cap.getAsInt()));
    }

    /** Tells whether not one more picture is allowed today. */
    public boolean isReached() {
        return cap.isPresent() && !use.grants(cap.getAsInt(), 1);
    }
}
