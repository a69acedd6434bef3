package io.github.liraai.core.intake;

import java.util.Objects;

/**
 * Where messages come from, such as one bot of one messenger; their ids are unique within it.
 *
 * @param value 1 to 64 characters
 */
public record Source(String value) {
    private static final int LONGEST = 64;

    public Source {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("source must have 1 to " + LONGEST + " characters: " + value);
        }
    }
}
