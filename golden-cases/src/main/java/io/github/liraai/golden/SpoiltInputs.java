package io.github.liraai.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import mockwebserver3.RecordedRequest;

/**
 * Plays many spoilt inputs: none may throw, take long, or make the thread that reads it allocate more than 16 MiB. {@code -Dlira.fuzz} says
 * how many are played, {@code -Dlira.fuzz.seed} which; what fails names its seed.
 */
public final class SpoiltInputs {
    /** How many are played. */
    public static final int COUNT = Integer.getInteger("lira.fuzz", 2000);

    private static final long SEED = Long.getLong("lira.fuzz.seed", System.nanoTime());
    private static final int LANES = 8;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final long MOST_ALLOCATED = 16L << 20;

    private SpoiltInputs() {}

    /**
     * Plays an input.
     *
     * @param <W> where
     */
    @FunctionalInterface
    public interface Playing<W> {
        /** Makes the input of the seed and plays it. */
        void play(W world, long seed) throws IOException;
    }

    /**
     * Opens a world.
     *
     * @param <W> its type
     */
    @FunctionalInterface
    public interface Opening<W> {
        /** Opens it. */
        W open() throws IOException;
    }

    /** Reads an input. */
    @FunctionalInterface
    public interface Reading {
        /** Makes an input by the generator and reads it. */
        void read(RandomGenerator random);
    }

    /** Plays inputs that need no world, one after another. */
    public static void each(Reading reading) {
        for (int each = 0; each < COUNT; each++) {
            measured(SEED + each, seed -> reading.read(new Random(seed)));
        }
    }

    /** Plays inputs in a few lanes side by side, each with a world of its own. */
    static <W extends ProviderWorld> void inLanes(Opening<W> opening, Playing<W> playing) throws Exception {
        // No virtual threads: what they allocate is not counted.
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            List<Future<?>> running = new ArrayList<>();
            for (int lane = 0; lane < Math.min(LANES, COUNT); lane++) {
                int first = lane;
                running.add(lanes.submit(() -> lane(opening, playing, first)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private static <W extends ProviderWorld> boolean lane(Opening<W> opening, Playing<W> playing, int first)
            throws IOException, InterruptedException {
        try (W world = opening.open()) {
            for (int each = first; each < COUNT; each += LANES) {
                measured(SEED + each, seed -> playing.play(world, seed));
                forgetRequests(world);
            }
        }
        return true;
    }

    /** The server keeps each request until somebody takes it. */
    private static void forgetRequests(ProviderWorld world) throws InterruptedException {
        RecordedRequest kept;
        do {
            kept = world.server.takeRequest(0, TimeUnit.NANOSECONDS);
        } while (kept != null);
    }

    private interface Seeded {
        void play(long seed) throws IOException;
    }

    private static void measured(long seed, Seeded played) {
        String described = "-Dlira.fuzz=1 -Dlira.fuzz.seed=" + seed;
        ThreadMXBean counting = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = counting.getCurrentThreadAllocatedBytes();
        long began = System.nanoTime();
        try {
            played.play(seed);
        } catch (Throwable e) {
            throw new AssertionError(described, e);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertThat(took).as(described).isLessThan(SOON);
        assertThat(counting.getCurrentThreadAllocatedBytes() - allocated)
                .as("bytes allocated, %s", described)
                .isBetween(1L, MOST_ALLOCATED);
    }
}
