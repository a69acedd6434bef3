package io.github.liraai.provider.http.breaker;

import java.time.Duration;
import java.util.Objects;

/**
 * When a provider is left alone, and for how long.
 *
 * @param calls how many of the latest calls are looked at, at most
 * @param failures how many of that many must have failed, and so many calls must have been made; of fewer, the same share
 * @param pause how long it is left alone; then one call tries whether it is well again
 */
public record BreakerSettings(int calls, int failures, Duration pause) {
    /** Six in ten of the latest ten failed, from six calls on: two minutes. */
    public static final BreakerSettings USUAL = new BreakerSettings(10, 6, Duration.ofMinutes(2));

    public BreakerSettings {
        Objects.requireNonNull(pause, "pause");
        if (calls < 1 || failures < 1 || failures > calls) {
            throw new IllegalArgumentException(
                    "failures must be 1 to the number of calls: " + failures + " of " + calls);
        }
        if (pause.toMillis() < 1 || pause.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("pause must be 1 ms to 1 h: " + pause);
        }
    }

    /** Gives the share of failures from which on it is left alone, in percent. */
    float percent() {
        return 100f * failures / calls;
    }
}
