package io.github.liraai.core.generation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.quota.QuotaStatus;
import java.util.Objects;

/**
 * Ask for pictures (driving port): check the rules, hold the quota and queue the job.
 *
 * <p>Thread-safe and quick: it never waits for a provider. The same request key is the same request, so it may be called again
 * after a crash or for a redelivered message. Throws {@link io.github.liraai.core.store.StoreUnavailableException} when the
 * store is away; then nothing was accepted.
 */
@FunctionalInterface
public interface RequestPictures {
    /** Asks. */
    Result request(Command command);

    /** Creates the use case. */
    static RequestPictures of(GenerationSetup setup) {
        return new AcceptRequest(setup);
    }

    /**
     * What is asked for.
     *
     * @param key identifies the request
     * @param user who asks and pays
     * @param replyTo where the pictures go
     * @param prompt the person's words, unchecked
     * @param model the model
     * @param options size, count, style and the like
     */
    record Command(
            RequestKey key, UserId user, ReplyAddress replyTo, String prompt, ModelKey model, PictureOptions options) {
        public Command {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(replyTo, "replyTo");
            Objects.requireNonNull(prompt, "prompt");
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(options, "options");
        }
    }

    /** What came of it. */
    sealed interface Result {
        /**
         * The pictures will be painted.
         *
         * @param job the job
         * @param quota the quota with this request held
         * @param placeInLine its place among the jobs that wait, from one
         */
        record Accepted(StoredJob job, QuotaStatus quota, int placeInLine) implements Result {}

        /**
         * A rule refused.
         *
         * @param refusal which, and what to do
         */
        record Refused(Refusal refusal) implements Result, CheckRequest.Obstacle {}

        /**
         * The day's limit does not allow it.
         *
         * @param quota the quota, with the time it is granted anew
         */
        record Exhausted(QuotaStatus quota) implements Result, CheckRequest.Obstacle {}

        /**
         * The same request was accepted before.
         *
         * @param earlier its job
         */
        record Duplicate(StoredJob earlier) implements Result {}
    }
}
