package io.github.liraai.core.model;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names a provider, such as {@code huggingface/hf-inference} or {@code offline}.
 *
 * @param value 1 to 64 of {@code a-z 0-9 / -}
 */
public record ProviderName(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9/-]{0,63}");

    public ProviderName {
        Objects.requireNonNull(value, "value");
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("provider must be 1 to 64 of a-z 0-9 / -: " + value);
        }
    }
}
