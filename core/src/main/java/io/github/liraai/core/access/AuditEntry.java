package io.github.liraai.core.access;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one line of the audit says.
 *
 * @param at when
 * @param by who
 * @param user whom it concerned, or null when it concerned everybody
 * @param action what, such as {@code set-level}, 1 to 32 characters
 * @param detail the values before and after, such as {@code user -> subscriber}; cut to {@value #LONGEST_DETAIL} characters
 */
public record AuditEntry(Instant at, Actor by, @Nullable UserId user, String action, String detail) {
    /** Where a detail is cut. */
    public static final int LONGEST_DETAIL = 200;

    public AuditEntry {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(detail, "detail");
        if (action.isBlank() || action.length() > 32) {
            throw new IllegalArgumentException("action must have 1 to 32 characters: " + action);
        }
        detail = detail.length() <= LONGEST_DETAIL ? detail : cut(detail);
    }

    private static String cut(String detail) {
        int end = LONGEST_DETAIL - 1;
        return detail.substring(0, Character.isHighSurrogate(detail.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
