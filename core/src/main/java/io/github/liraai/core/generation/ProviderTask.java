package io.github.liraai.core.generation;

import java.util.Objects;

/**
 * A task that an asynchronous provider has taken on and can be asked about again; opaque to the core.
 *
 * @param value what the adapter needs to find it, 1 to 1000 characters, without secrets
 */
public record ProviderTask(String value) {
    public ProviderTask {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 1000) {
            throw new IllegalArgumentException("provider task must have 1 to 1000 characters: " + value);
        }
    }
}
