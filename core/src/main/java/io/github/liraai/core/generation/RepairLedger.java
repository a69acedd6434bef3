package io.github.liraai.core.generation;

import java.time.InstantSource;
import java.util.List;

/** Put right what does not agree in the ledger, and tell what was done and what is left (driving port). Thread-safe. */
@FunctionalInterface
public interface RepairLedger {
    /** Repairs, then verifies. */
    Result repair();

    /** Creates the use case. */
    static RepairLedger of(GenerationLedger ledger, LedgerUpkeep upkeep, InstantSource clock) {
        return () -> {
            List<LedgerUpkeep.Deed> done = upkeep.putRight(clock.instant());
            return new Result(done, ledger.verify());
        };
    }

    /**
     * What came of it.
     *
     * @param done what was put right
     * @param left what still does not agree and needs a person
     */
    record Result(List<LedgerUpkeep.Deed> done, List<GenerationLedger.Finding> left) {
        public Result {
            done = List.copyOf(done);
            left = List.copyOf(left);
        }
    }
}
