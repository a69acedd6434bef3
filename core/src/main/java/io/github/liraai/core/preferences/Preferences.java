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
 * @param language the language they set by hand, as an IETF tag, or null to follow their client
 * @param asFile whether they want pictures as files, byte for byte, rather than shown
 */
public record Preferences(
        @Nullable ModelKey model,
        PictureOptions options,
        @Nullable String language,
        boolean asFile) {
    /** Nothing chosen yet. */
    public static final Preferences NONE = new Preferences(null, PictureOptions.defaults(), null, false);

    public Preferences {
        Objects.requireNonNull(options, "options");
    }

    /** Chooses a model, all else as before. */
    public Preferences withModel(ModelKey chosen) {
        return new Preferences(chosen, options, language, asFile);
    }

    /** Chooses options, all else as before. */
    public Preferences withOptions(PictureOptions chosen) {
        return new Preferences(model, chosen, language, asFile);
    }

    /** Chooses a language, or with null the client's; all else as before. */
    public Preferences withLanguage(@Nullable String chosen) {
        return new Preferences(model, options, chosen, asFile);
    }

    /** Chooses files, or pictures that are shown; all else as before. */
    public Preferences withAsFile(boolean chosen) {
        return new Preferences(model, options, language, chosen);
    }
}
