package io.github.liraai.testkit.simulation;

/** One run: some steps in bad weather, then the ending. */
final class Run {
    private static final int FEWEST_STEPS = 30;
    private static final int MOST_STEPS = 100;

    private final long seed;
    private final World world;
    private final Director director;

    Run(long seed, Outside outside, SimulatedStores stores) {
        this.seed = seed;
        this.world = World.of(seed, stores);
        this.director = new Director(world, outside);
    }

    /** Plays it; whatever comes out of it is a failure of the run. */
    SimulationReport play() {
        try {
            int steps = world.chance().between(FEWEST_STEPS, MOST_STEPS);
            for (int i = 0; i < steps; i++) {
                director.step();
            }
            new Ending(world, director).play();
            return new SimulationReport(
                    seed, world.journal().lines(), world.journal().statistics());
        } catch (RuntimeException | Error e) {
            director.strands().abort();
            throw new SimulationFailure(seed, world.journal().lines(), e);
        }
    }
}
