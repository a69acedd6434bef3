package io.github.liraai.testkit.simulation;

import java.util.List;

/**
 * What happened in one run.
 *
 * @param seed the seed it was drawn from; the same seed makes the same report
 * @param trace one line for each thing that happened, in order
 * @param statistics the same in numbers
 */
public record SimulationReport(long seed, List<String> trace, SimulationStatistics statistics) {
    public SimulationReport {
        trace = List.copyOf(trace);
    }
}
