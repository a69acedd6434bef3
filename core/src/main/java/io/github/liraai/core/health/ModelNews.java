package io.github.liraai.core.health;

import io.github.liraai.core.model.ImageModel;
import java.time.Instant;
import java.util.Objects;

/**
 * What administrators are told of a model.
 *
 * @param kind what happened
 * @param model to which model
 * @param since when it was gone
 */
public record ModelNews(Kind kind, ImageModel model, Instant since) {
    /** What happened. */
    public enum Kind {
        /** Its provider no longer serves it, and it left the menu. */
        GONE,
        /** It is served again, and back in the menu. */
        BACK
    }

    public ModelNews {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(since, "since");
    }
}
