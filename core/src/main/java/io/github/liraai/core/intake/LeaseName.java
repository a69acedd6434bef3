package io.github.liraai.core.intake;

import java.util.Objects;

/**
 * Names something that one process at a time may do.
 *
 * @param value 1 to 64 characters
 */
public record LeaseName(String value) {
    private static final int LONGEST = 64;

    public LeaseName {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("lease name must have 1 to " + LONGEST + " characters: " + value);
        }
    }
}
