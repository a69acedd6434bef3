package io.github.liraai.core.generation;

import java.util.Objects;

/**
 * Where the pictures go; written and read by one driving adapter and its delivery, opaque to the core.
 *
 * @param value 1 to 500 characters
 */
public record ReplyAddress(String value) {
    public ReplyAddress {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 500) {
            throw new IllegalArgumentException("reply address must have 1 to 500 characters: " + value);
        }
    }
}
