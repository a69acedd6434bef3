package io.github.liraai.core.access;

/**
 * Numbers a line of the audit; later lines have larger numbers.
 *
 * @param value from one up
 */
public record AuditId(long value) {
    public AuditId {
        if (value < 1) {
            throw new IllegalArgumentException("audit id must be positive: " + value);
        }
    }
}
