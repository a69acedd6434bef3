package io.github.liraai.core.quota;

import java.time.Instant;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * One person's quota on one day; {@code used = charged + held} never passes the limit under which it was granted.
 *
 * @param limit the limit in force now
 * @param charged pictures delivered and charged
 * @param held pictures promised and not yet settled
 * @param resetsAt when the next day's limit is granted
 */
public record QuotaStatus(DailyLimit limit, PictureCount charged, PictureCount held, Instant resetsAt) {
    public QuotaStatus {
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(charged, "charged");
        Objects.requireNonNull(held, "held");
        Objects.requireNonNull(resetsAt, "resetsAt");
    }

    /** Adds up what is charged and what is held. */
    public PictureCount used() {
        return charged.plus(held);
    }

    /**
     * Counts what may still be asked for today; empty means without limit.
     *
     * <p>Zero, not negative, for somebody whose level was lowered after use.
     */
    public OptionalInt left() {
        return switch (limit) {
            case DailyLimit.Limited(int pictures) -> OptionalInt.of(Math.max(0, pictures - used().value()));
            case DailyLimit.Unlimited() -> OptionalInt.empty();
        };
    }

    /** Tells whether nothing more may be asked for today. */
    public boolean isUsedUp() {
        return left().equals(OptionalInt.of(0));
    }
}
