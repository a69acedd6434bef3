package io.github.liraai.provider.http;

import java.time.Duration;
import java.util.Objects;

/**
 * How often a task is asked about. Each pause is the one before times {@code growth}, so that pauses grow in proportion to the time
 * that the task takes.
 *
 * @param atOnce whether the first question comes without a pause
 * @param first the first pause, 1 ms at least
 * @param growth what each pause is multiplied by, 1 to 10
 * @param longest the longest pause, no less than the first
 * @param patience how long one question waits for its answer to begin, 1 ms at least
 */
public record Pacing(boolean atOnce, Duration first, double growth, Duration longest, Duration patience) {
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(20);

    /** No pause to speak of; for tests. */
    public static final Pacing FAST = of(Duration.ofMillis(2), 1.5, Duration.ofMillis(20));

    public Pacing {
        requirePositive(first, "first");
        requirePositive(patience, "patience");
        Objects.requireNonNull(longest, "longest");
        if (longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("longest must not be less than first: " + longest + " < " + first);
        }
        if (!(growth >= 1 && growth <= 10)) {
            throw new IllegalArgumentException("growth must be 1 to 10: " + growth);
        }
    }

    /** Builds a pacing that pauses before the first question, too, and waits twenty seconds for an answer to begin. */
    public static Pacing of(Duration first, double growth, Duration longest) {
        return new Pacing(false, first, growth, longest, USUAL_PATIENCE);
    }

    /** Has the first question asked at once: for a task that may have ended long ago. */
    public Pacing startingAtOnce() {
        return new Pacing(true, first, growth, longest, patience);
    }

    /** Sets how long one question waits for its answer to begin. */
    public Pacing withPatience(Duration wait) {
        return new Pacing(atOnce, first, growth, longest, wait);
    }

    /** Gives the pause after another. */
    Duration after(Duration pause) {
        Duration grown = Duration.ofNanos((long) (pause.toNanos() * growth));
        return grown.compareTo(longest) > 0 ? longest : grown;
    }

    private static void requirePositive(Duration duration, String name) {
        Objects.requireNonNull(duration, name);
        if (duration.toMillis() < 1 || duration.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException(name + " must be 1 ms to 1 h: " + duration);
        }
    }
}
