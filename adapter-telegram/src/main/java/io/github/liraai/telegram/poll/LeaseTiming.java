package io.github.liraai.telegram.poll;

import java.time.Duration;

/**
 * How the lease on polling is kept.
 *
 * @param validity how long it is valid unless it is renewed
 * @param renewal how often it is renewed
 * @param look how often those who have it not ask for it
 */
public record LeaseTiming(Duration validity, Duration renewal, Duration look) {
    /** A process that died or hangs is replaced within ten seconds. */
    public static final LeaseTiming DEFAULT =
            new LeaseTiming(Duration.ofSeconds(9), Duration.ofSeconds(3), Duration.ofSeconds(1));

    public LeaseTiming {
        if (renewal.multipliedBy(2).compareTo(validity) > 0) {
            throw new IllegalArgumentException("validity must leave time for two renewals: " + validity);
        }
        if (!look.isPositive() || !renewal.isPositive()) {
            throw new IllegalArgumentException("renewal and look must be positive: " + renewal + ", " + look);
        }
    }

    /** Gives the validity as its holder counts it: a little shorter, so that it stops before another begins. */
    Duration counted() {
        return validity.minus(validity.dividedBy(9));
    }
}
