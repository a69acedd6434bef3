package io.github.liraai.core.preferences;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.model.ModelKey;
import java.time.Instant;
import java.util.Objects;

/**
 * Says that the next text of somebody in a place is meant as a prompt.
 *
 * @param user whose text
 * @param place where
 * @param model the model they chose for it
 * @param until when we stop waiting
 */
public record PromptWait(UserId user, Place place, ModelKey model, Instant until) {
    public PromptWait {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(until, "until");
    }

    /** Tells when we began to wait. */
    public Instant since() {
        return until.minus(ChoosePreferences.WAIT);
    }
}
