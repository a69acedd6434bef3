package io.github.liraai.core.model;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * One model of the catalogue, as data.
 *
 * @param key its name in settings, commands and buttons
 * @param title what people read on its button, pictogram included
 * @param provider who paints
 * @param providerModel the model's id there
 * @param capabilities what it can do
 * @param deadline how long one generation may take from the first call, retries included; 1 s to 1 h
 * @param fallbacks who takes over when a call did not start, in order
 * @param stage whether it can be used yet
 */
public record ImageModel(
        ModelKey key,
        String title,
        ProviderName provider,
        String providerModel,
        Capabilities capabilities,
        Duration deadline,
        List<ModelKey> fallbacks,
        Stage stage) {
    /** Whether a model can be used. */
    public enum Stage {
        /** It can be used. */
        READY,
        /** It is shown in the menu as being worked on, and refuses. */
        ANNOUNCED
    }

    public ImageModel {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(capabilities, "capabilities");
        Objects.requireNonNull(stage, "stage");
        if (title.isBlank()) {
            throw new IllegalArgumentException("title must not be blank: " + key.value());
        }
        if (providerModel.isBlank()) {
            throw new IllegalArgumentException("provider model must not be blank: " + key.value());
        }
        if (deadline.compareTo(Duration.ofSeconds(1)) < 0 || deadline.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("deadline must be 1 s to 1 h: " + deadline);
        }
        fallbacks = List.copyOf(fallbacks);
    }
}
