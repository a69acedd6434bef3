package io.github.liraai.core.model;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names a model of the catalogue, such as {@code hf-sd3-medium}.
 *
 * @param value 1 to 56 of {@code a-z 0-9 . _ -}, so that a button's data with it stays under Telegram's 64 bytes
 */
public record ModelKey(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,55}");

    public ModelKey {
        Objects.requireNonNull(value, "value");
        if (!isValid(value)) {
            throw new IllegalArgumentException("model key must be 1 to 56 of a-z 0-9 . _ -: " + value);
        }
    }

    /** Tells whether a text has the shape of a key. */
    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }
}
