package io.github.liraai.core.generation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A job as the ledger has it at one moment.
 *
 * @param job what was accepted
 * @param state how far it has come
 * @param revision grows with every change of state; a change is only made from the revision that was read
 * @param note the driving adapter's note, or null
 */
public record StoredJob(
        GenerationJob job,
        JobState state,
        long revision,
        @Nullable DeliveryNote note) {
    public StoredJob {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(state, "state");
    }
}
