package io.github.liraai.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.liraai.testkit.simulation.PortCall.Moment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The domain upon the fakes. {@code -Dlira.simulation.seeds=200000} plays at length, {@code -Dlira.simulation.first=42} begins at another
 * seed, and both together play one run again.
 */
class SimulationTest {
    private static final Simulation SIMULATION = Simulation.builder().build();
    private static final long FIRST = Long.getLong("lira.simulation.first", 1);
    private static final long ENOUGH = 1_000;
    private static final long SEEDS = Long.getLong("lira.simulation.seeds", ENOUGH);

    private static SimulationStatistics seen = SimulationStatistics.NONE;

    @BeforeAll
    static void everySeedKeepsEveryPromise() {
        seen = SIMULATION.run(FIRST, SEEDS);
        System.out.println(seen);
    }

    @Test
    void everySeedWasPlayed() {
        assertThat(seen.runs()).isEqualTo(SEEDS);
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatCanHappenDid(Happening happening) {
        assumeThat(SEEDS).isGreaterThanOrEqualTo(ENOUGH);

        assertThat(seen.count(happening)).as(happening + " in " + seen).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void processesDiedBeforeAndAfterEveryPortCall(PortCall call) {
        assumeThat(SEEDS).isGreaterThanOrEqualTo(ENOUGH);

        assertThat(seen.crashes(call, Moment.BEFORE)).as(call + " in " + seen).isPositive();
        assertThat(seen.crashes(call, Moment.AFTER)).as(call + " in " + seen).isPositive();
    }

    @Test
    void aSeedPlaysTheSameRunAgain() {
        for (long seed = FIRST; seed < FIRST + 50; seed++) {
            assertThat(SIMULATION.run(seed)).isEqualTo(SIMULATION.run(seed));
        }
        assertThat(SIMULATION.run(FIRST).trace())
                .isNotEqualTo(SIMULATION.run(FIRST + 1).trace());
    }
}
