package io.github.liraai.testkit.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Draws all that is left to chance in a run from its seed. For one thread. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Tells whether something happens that does so once in {@code times}; never when that is zero. */
    boolean oneIn(int times) {
        return times > 0 && random.nextInt(times) == 0;
    }

    /** Draws a number between two, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Draws one of several. */
    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Draws a time up to the longest, in milliseconds. */
    Duration upTo(Duration longest) {
        return Duration.ofMillis(random.nextLong(longest.toMillis() + 1));
    }
}
