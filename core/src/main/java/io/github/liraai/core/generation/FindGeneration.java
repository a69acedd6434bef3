package io.github.liraai.core.generation;

import java.util.Optional;

/** Find out what became of a request (driving port), such as one that a chat delivers again after a crash. Thread-safe. */
@FunctionalInterface
public interface FindGeneration {
    /** Finds the job that a request made; empty when it was never accepted. */
    Optional<StoredJob> of(RequestKey key);

    /** Creates the use case. */
    static FindGeneration of(GenerationLedger ledger) {
        return key -> ledger.find(JobId.of(key));
    }
}
