package io.github.liraai.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.testkit.access.InMemoryAccessDirectory;
import io.github.liraai.testkit.generation.InMemoryGenerationLedger;
import io.github.liraai.testkit.generation.InMemoryPictureSpool;
import org.junit.jupiter.api.Test;

/** How somebody who wrote own stores lets the simulation loose on them. */
class EmbeddersStoresTest {
    private int opened;
    private int restarted;
    private int closed;

    /** Stands for stores that are opened for each run, and survive the death of all processes. */
    private final class OwnStores implements SimulatedStores {
        private final GenerationLedger ledger = new InMemoryGenerationLedger();
        private final AccessDirectory directory = new InMemoryAccessDirectory();
        private final PictureSpool spool = new InMemoryPictureSpool();

        OwnStores() {
            opened++;
        }

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

        @Override
        public void restarted() {
            restarted++;
        }

        @Override
        public void close() {
            closed++;
        }
    }

    @Test
    void ownStoresAreOpenedForEachRunRestartedWithTheProcessesAndClosed() {
        Simulation simulation = Simulation.builder().stores(OwnStores::new).build();

        SimulationStatistics seen = simulation.run(1, 50);

        assertThat(seen.count(Happening.CHARGED)).isPositive();
        assertThat(opened).isEqualTo(50);
        assertThat(closed).isEqualTo(50);
        assertThat(restarted).isPositive();
    }

    @Test
    void oneStoreMayServeRunsOfManySeeds() {
        SimulatedStores shared = SimulatedStores.inMemory();
        Simulation simulation = Simulation.builder().stores(() -> shared).build();

        SimulationStatistics seen = simulation.run(1, 20);

        assertThat(seen).isEqualTo(Simulation.builder().build().run(1, 20));
        assertThat(shared.ledger().verify()).isEmpty();
    }
}
