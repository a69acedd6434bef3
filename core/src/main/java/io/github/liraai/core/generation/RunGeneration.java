package io.github.liraai.core.generation;

import java.time.Instant;
import java.util.Objects;

/**
 * Run an accepted job as far as it goes now (driving port, called by the engine).
 *
 * <p>Thread-safe. It waits for the provider and for the delivery on the caller's thread, a virtual one, and holds nothing
 * of the store meanwhile. It may be called again for the same job, after a crash or by another process: every step is guarded.
 * Throws {@link io.github.liraai.core.store.StoreUnavailableException} when the store is away: call it again later.
 * So it does when an adapter throws against its contract; a job to which that still happens a day after it was accepted is given up:
 * nothing is charged, and the person is told.
 */
@FunctionalInterface
public interface RunGeneration {
    /** Runs a job. */
    Result run(JobId job);

    /** Creates the use case. */
    static RunGeneration of(GenerationSetup setup) {
        return new DurableRun(setup);
    }

    /** When to call again. */
    sealed interface Result {
        /** Never: the job has come to its end, or is somebody else's. */
        record Done() implements Result {}

        /**
         * Later.
         *
         * @param at not before this instant
         */
        record Again(Instant at) implements Result {
            public Again {
                Objects.requireNonNull(at, "at");
            }
        }
    }
}
