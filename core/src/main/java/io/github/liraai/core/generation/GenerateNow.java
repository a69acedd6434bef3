package io.github.liraai.core.generation;

import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.prompt.PictureOptions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Generate pictures at once, on the caller's thread, without quota, ledger or delivery (driving port): for a command line, or
 * for programs that account in their own way. The rules for prompt, options and model hold all the same, and so do retries,
 * fallbacks and the promise that an unknown outcome is never repeated. Thread-safe.
 */
@FunctionalInterface
public interface GenerateNow {
    /** Generates. */
    Result generate(Command command);

    /** Creates the use case; {@code pause} waits on the caller's thread. */
    static GenerateNow of(GenerationSetup setup, Pause pause) {
        return new ImmediateRun(setup, pause);
    }

    /** Waits. */
    @FunctionalInterface
    interface Pause {
        /**
         * Waits for a while.
         *
         * @param time how long
         * @param before how the call ended that is made again after the wait
         * @throws InterruptedException when the thread is interrupted
         */
        void sleep(Duration time, GenerationOutcome.NotStarted before) throws InterruptedException;
    }

    /**
     * What is asked for.
     *
     * @param key identifies the request; the pictures are in the spool under {@link JobId#of} it
     * @param prompt the words, unchecked
     * @param plan the model, in the catalogue or not, then those that may take over; one at least
     * @param options size, count, style and the like
     * @param timeout how long it may take altogether, waits and fallbacks included, in place of the models' own deadlines; or null
     */
    record Command(
            RequestKey key,
            String prompt,
            List<ImageModel> plan,
            PictureOptions options,
            @Nullable Duration timeout) {
        public Command {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(prompt, "prompt");
            Objects.requireNonNull(options, "options");
            plan = List.copyOf(plan);
            if (plan.isEmpty()) {
                throw new IllegalArgumentException("plan must name a model");
            }
        }
    }

    /** What came of it. */
    sealed interface Result {
        /**
         * A rule refused; nothing was sent.
         *
         * @param refusal which, and what to do
         */
        record Refused(Refusal refusal) implements Result {}

        /**
         * Providers were called.
         *
         * @param outcome how the last call ended; when no model could begin, why the one that was asked for could not
         * @param model the model it is about: the last one called, or when none could begin, the one that was asked for
         * @param providerCalls requests sent that might have cost money
         */
        record Ended(GenerationOutcome outcome, ImageModel model, int providerCalls) implements Result {}
    }
}
