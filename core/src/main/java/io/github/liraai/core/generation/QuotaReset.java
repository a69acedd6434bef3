package io.github.liraai.core.generation;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.time.Instant;
import java.util.Objects;

/**
 * Begins somebody's day anew.
 *
 * @param user whose
 * @param day which day
 * @param by who did it
 */
public record QuotaReset(UserId user, QuotaDay day, Actor by) {
    public QuotaReset {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(by, "by");
    }

    /** Gives its line of the audit. */
    public AuditEntry entry(PictureCount forgiven, Instant now) {
        String detail = forgiven.value() + " charged on " + day.date() + " no longer count";
        return new AuditEntry(now, by, user, "reset-quota", detail);
    }
}
