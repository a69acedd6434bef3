package io.github.liraai.core.generation;

import java.util.Objects;

/**
 * Identifies one request from outside, such as {@code telegram:<bot>:<update_id>}: the same key is the same request, however
 * often it comes.
 *
 * @param value 1 to 200 characters
 */
public record RequestKey(String value) {
    public RequestKey {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("request key must have 1 to 200 characters: " + value);
        }
    }
}
