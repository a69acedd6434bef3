package io.github.liraai.core.generation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Puts right what {@link GenerationLedger#verify} finds, as far as the jobs themselves tell how it has to be (driven port).
 *
 * <p>Implementations are thread-safe, also across processes, and may be called while jobs are accepted and run. What was bought is never
 * bought again, what was delivered stays charged. Throws {@link io.github.liraai.core.store.StoreUnavailableException} when the store is
 * away; calling it again goes on.
 */
@FunctionalInterface
public interface LedgerUpkeep {
    /** Puts right what can be; an empty list means that there was nothing to do. */
    List<Deed> putRight(Instant now);

    /**
     * Something that was put right.
     *
     * @param subject what it concerns, named as in {@link GenerationLedger.Finding}
     * @param done what was done, with the figures before and after
     */
    record Deed(String subject, String done) {
        public Deed {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(done, "done");
        }
    }
}
