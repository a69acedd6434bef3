package io.github.liraai.core.health;

import java.time.Duration;
import java.util.List;

/**
 * When a model that is gone is tried again.
 *
 * @param pauses the pause before the first try, before the second and so on; the last one goes for all that follow
 */
public record OutageSchedule(List<Duration> pauses) {
    /** After an hour, then after six, then daily. */
    public static final OutageSchedule USUAL =
            new OutageSchedule(List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1)));

    public OutageSchedule {
        pauses = List.copyOf(pauses);
        if (pauses.isEmpty() || pauses.stream().anyMatch(pause -> !pause.isPositive())) {
            throw new IllegalArgumentException("pauses must be positive, one at least: " + pauses);
        }
    }

    Duration pauseAfter(int tries) {
        return pauses.get(Math.min(tries, pauses.size() - 1));
    }
}
