package io.github.liraai.testkit.simulation;

import java.util.List;

/** Says that a run broke a promise of the domain; its message has the seed to replay it from and all that had happened. */
public final class SimulationFailure extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final long seed;

    SimulationFailure(long seed, List<String> trace, Throwable cause) {
        super(
                "simulation of seed %d: %s%nplay it again with run(%d); until then happened:%n%s"
                        .formatted(seed, problem(cause), seed, String.join(System.lineSeparator(), trace)),
                cause);
        this.seed = seed;
    }

    /** Gives the seed that plays it again. */
    public long seed() {
        return seed;
    }

    private static String problem(Throwable cause) {
        return cause instanceof Violation ? String.valueOf(cause.getMessage()) : "unexpected " + cause;
    }
}
