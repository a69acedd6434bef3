package io.github.liraai.core.generation;

import java.util.Objects;

/**
 * What a driving adapter wants to know of a job again, such as the id of its status message; opaque to the core.
 *
 * @param value 1 to 500 characters
 */
public record DeliveryNote(String value) {
    public DeliveryNote {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 500) {
            throw new IllegalArgumentException("delivery note must have 1 to 500 characters: " + value);
        }
    }
}
