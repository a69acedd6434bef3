package io.github.liraai.core.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit to list; the newest come first.
 *
 * @param user whom they concern, or null for all
 * @param by who did it, or null for all
 * @param action what was done, or null for all
 * @param since not before this instant, or null for all
 * @param before begin below this line, the last of the page before, or null for the first page
 * @param size 1 to {@value AccessDirectory#LARGEST_PAGE}
 */
public record AuditQuery(
        @Nullable UserId user,
        @Nullable Actor by,
        @Nullable String action,
        @Nullable Instant since,
        @Nullable AuditId before,
        int size) {
    public AuditQuery {
        AccessDirectory.requirePage(size);
    }

    /** Asks for the latest lines. */
    public static AuditQuery latest(int size) {
        return new AuditQuery(null, null, null, null, null, size);
    }

    /** Tells whether a line is among those asked for. */
    public boolean takes(AuditLine line) {
        AuditEntry entry = line.entry();
        return (user == null || user.equals(entry.user()))
                && (by == null || by.equals(entry.by()))
                && (action == null || action.equals(entry.action()))
                && (since == null || !entry.at().isBefore(since))
                && (before == null || line.id().value() < before.value());
    }
}
