package io.github.liraai.core.generation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.PictureOptions;
import java.util.Objects;
import java.util.Optional;

/**
 * Find out what would become of a request now, before it is offered to somebody (driving port). Thread-safe; nothing is held and nobody
 * told. The content policy is asked, and again when the request is made.
 */
@FunctionalInterface
public interface CheckRequest {
    /** Says why it would not be accepted; empty when it would be. */
    Optional<Obstacle> against(Wish wish);

    /** Creates the use case. */
    static CheckRequest of(GenerationSetup setup) {
        return new ForeseenRequest(setup);
    }

    /**
     * What would be asked for.
     *
     * @param user who would ask and pay
     * @param prompt the person's words, unchecked
     * @param model the model
     * @param options size, count, style and the like
     */
    record Wish(UserId user, String prompt, ModelKey model, PictureOptions options) {
        public Wish {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(prompt, "prompt");
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(options, "options");
        }
    }

    /** Why it would not be accepted; the same that {@link RequestPictures} would say. */
    sealed interface Obstacle permits RequestPictures.Result.Refused, RequestPictures.Result.Exhausted {}
}
