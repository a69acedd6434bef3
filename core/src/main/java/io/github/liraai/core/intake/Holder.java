package io.github.liraai.core.intake;

import java.util.Objects;

/**
 * One run of one process, which nothing else is named after.
 *
 * @param value 1 to 64 characters, new at every start
 */
public record Holder(String value) {
    private static final int LONGEST = 64;

    public Holder {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("holder must have 1 to " + LONGEST + " characters: " + value);
        }
    }
}
