package io.github.liraai.core.prompt;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names a style preset.
 *
 * @param value 1 to 32 of {@code a-z 0-9 -}
 */
public record StyleKey(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{1,32}");

    public StyleKey {
        Objects.requireNonNull(value, "value");
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("style key must be 1 to 32 of a-z 0-9 -: " + value);
        }
    }
}
