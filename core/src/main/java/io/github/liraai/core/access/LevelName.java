package io.github.liraai.core.access;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names an access level, such as {@code user} or {@code sub+}.
 *
 * @param value 1 to 32 of {@code a-z 0-9 + _ -}
 */
public record LevelName(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9+_-]{0,31}");

    /** The level of administrators. */
    public static final LevelName ADMIN = new LevelName("admin");

    public LevelName {
        Objects.requireNonNull(value, "value");
        if (!isValid(value)) {
            throw new IllegalArgumentException("level must be 1 to 32 of a-z 0-9 + _ -: " + value);
        }
    }

    /** Tells whether a text has the shape of a level's name. */
    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }
}
