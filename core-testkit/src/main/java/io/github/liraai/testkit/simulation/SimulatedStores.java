package io.github.liraai.testkit.simulation;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.testkit.access.InMemoryAccessDirectory;
import io.github.liraai.testkit.generation.InMemoryGenerationLedger;
import io.github.liraai.testkit.generation.InMemoryPictureSpool;

/**
 * The stores under a run: in-memory ones, or an embedder's own. They are called by one thread at a time, and must be there:
 * that they go away is simulated in front of them. Runs of different seeds share no user and no request key, so they may share stores.
 */
public interface SimulatedStores extends AutoCloseable {
    /** Gives jobs and quota. */
    GenerationLedger ledger();

    /** Gives the people. */
    AccessDirectory directory();

    /** Gives the pictures. */
    PictureSpool spool();

    /** Hears that every process has died and the first comes up again; the place to close and open what should survive that. */
    default void restarted() {}

    /** Ends the run. */
    @Override
    default void close() {}

    /** Makes empty stores in memory. */
    static SimulatedStores inMemory() {
        return of(new InMemoryGenerationLedger(), new InMemoryAccessDirectory(), new InMemoryPictureSpool());
    }

    /** Takes stores that need no care at restarts and at the end. */
    static SimulatedStores of(GenerationLedger ledger, AccessDirectory directory, PictureSpool spool) {
        return new SimulatedStores() {
            @Override
            public GenerationLedger ledger() {
                return ledger;
            }

            @Override
            public AccessDirectory directory() {
                return directory;
            }

            @Override
            public PictureSpool spool() {
                return spool;
            }
        };
    }
}
