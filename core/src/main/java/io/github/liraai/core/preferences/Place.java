package io.github.liraai.core.preferences;

import java.util.Objects;

/**
 * Where a conversation goes on, such as a chat and a topic in it; opaque to the core.
 *
 * @param value 1 to 100 characters
 */
public record Place(String value) {
    public Place {
        Objects.requireNonNull(value, "value");
        if (value.isEmpty() || value.length() > 100) {
            throw new IllegalArgumentException("place must have 1 to 100 characters: " + value);
        }
    }
}
