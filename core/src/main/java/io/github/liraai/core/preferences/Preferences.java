package io.github.liraai.core.preferences;

import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.PictureOptions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose and wants kept.
 *
 * @param model their model, or null while they have not chosen
 * @param options size, count, style and the like
 * @param language the language they set by hand, or null to follow their client
 */
public record Preferences(
        @Nullable ModelKey model,
        PictureOptions options,
        @Nullable String language) {
    /** Nothing chosen yet. */
    public static final Preferences NONE = new Preferences(null, PictureOptions.defaults(), null);

    public Preferences {
        Objects.requireNonNull(options, "options");
    }

    /** Chooses a model, all else as before. */
    public Preferences withModel(ModelKey chosen) {
        return new Preferences(chosen, options, language);
    }
}
