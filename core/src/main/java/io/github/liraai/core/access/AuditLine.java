package io.github.liraai.core.access;

import java.util.Objects;

/**
 * A line of the audit as it is kept.
 *
 * @param id its number
 * @param entry what it says
 */
public record AuditLine(AuditId id, AuditEntry entry) {
    public AuditLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(entry, "entry");
    }
}
