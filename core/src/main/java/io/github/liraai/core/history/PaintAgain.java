package io.github.liraai.core.history;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.PictureOptions;
import java.time.InstantSource;
import java.util.Objects;

/**
 * Prepare to paint what was painted, or should have been, before (driving port). Thread-safe. Nothing is held or bought by it: what it
 * prepares is then requested like anything else, by whoever tapped and on their own limit.
 */
@FunctionalInterface
public interface PaintAgain {
    /** Prepares it. */
    Result prepare(Wish wish);

    /** Creates the use case. */
    static PaintAgain of(PictureHistory history, InstantSource clock) {
        return new PreparedAgain(history, clock);
    }

    /**
     * A tap that asks for it.
     *
     * @param user who tapped
     * @param tap the tap's id, 1 to 100 characters
     * @param origin what is to be painted
     * @param manner how
     */
    record Wish(UserId user, String tap, Origin origin, Manner manner) {
        public Wish {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(tap, "tap");
            Objects.requireNonNull(origin, "origin");
            Objects.requireNonNull(manner, "manner");
        }
    }

    /** What is to be painted. */
    sealed interface Origin {
        /**
         * A job of one's own.
         *
         * @param job the job
         */
        record Own(JobId job) implements Origin {}

        /**
         * Somebody's job that they shared.
         *
         * @param share its name
         */
        record Shared(ShareId share) implements Origin {}
    }

    /** What came of it. */
    sealed interface Result {
        /**
         * It can be requested.
         *
         * @param prompt the words
         * @param model the model
         * @param options the options
         */
        record Ready(String prompt, ModelKey model, PictureOptions options) implements Result {}

        /** There is no such job, or it is somebody else's. */
        record Unknown() implements Result {}

        /** Its words are no longer kept. */
        record WordsGone() implements Result {}

        /** It is the second tap of one finger; the first one counts. */
        record DoubleTap() implements Result {}
    }
}
