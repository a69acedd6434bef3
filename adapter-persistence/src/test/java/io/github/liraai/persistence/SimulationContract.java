package io.github.liraai.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.testkit.simulation.Happening;
import io.github.liraai.testkit.simulation.SimulatedStores;
import io.github.liraai.testkit.simulation.Simulation;
import io.github.liraai.testkit.simulation.SimulationStatistics;
import org.junit.jupiter.api.Test;

/** The simulation of the whole domain upon a database and a folder; {@code -Dlira.simulation.database.seeds=1000} plays at length. */
abstract class SimulationContract {
    private static final long FIRST = Long.getLong("lira.simulation.first", 1);
    private static final long SEEDS = Long.getLong("lira.simulation.database.seeds", 20);

    abstract TestStore store();

    /** The store of the test, closed and opened again whenever all processes died. */
    private final class Stores implements SimulatedStores {
        @Override
        public GenerationLedger ledger() {
            return store().store().ledger();
        }

        @Override
        public AccessDirectory directory() {
            return store().store().directory();
        }

        @Override
        public PictureSpool spool() {
            return store().store().spool();
        }

        @Override
        public void restarted() {
            store().reopened();
        }
    }

    @Test
    void everySeedKeepsEveryPromise() {
        Simulation simulation = Simulation.builder().stores(Stores::new).build();

        SimulationStatistics seen = simulation.run(FIRST, SEEDS);

        assertThat(seen.count(Happening.CHARGED)).as(seen.toString()).isPositive();
        assertThat(store().store().ledger().verify()).isEmpty();
    }
}
