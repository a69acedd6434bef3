package io.github.liraai.core.access;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Identifies a person across restarts; for Telegram the number it gives them.
 *
 * @param value 1 to 64 of letters, digits and {@code . _ : @ -}
 */
public record UserId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._:@-]{1,64}");

    public UserId {
        Objects.requireNonNull(value, "value");
        if (!isValid(value)) {
            throw new IllegalArgumentException("user id must be 1 to 64 of letters, digits and . _ : @ -: " + value);
        }
    }

    /** Tells whether a text has the shape of an id. */
    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }
}
