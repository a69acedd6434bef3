package io.github.liraai.core.access;

import java.time.Instant;
import java.util.Objects;

/**
 * One line of the audit.
 *
 * @param at when
 * @param by who
 * @param user whom it concerned
 * @param action what, such as {@code set-level}
 * @param detail the values before and after, such as {@code user -> subscriber}
 */
public record AuditEntry(Instant at, Actor by, UserId user, String action, String detail) {
    public AuditEntry {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(detail, "detail");
    }
}
