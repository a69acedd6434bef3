package io.github.liraai.provider.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A point in time by the machine's own steady clock. The call's deadline is told by the core's clock, which tests set and which
 * operators' machines correct; waiting is done by this one.
 */
public final class Deadline {
    private final long atNanos;

    private Deadline(long atNanos) {
        this.atNanos = atNanos;
    }

    /** Converts an instant of the core's clock, by the time that is left until it. */
    public static Deadline at(Instant instant, InstantSource clock) {
        return in(Duration.between(clock.instant(), instant));
    }

    /** Sets a deadline from now; at most a day, which no call takes. */
    public static Deadline in(Duration left) {
        Duration bounded = left.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : left;
        return new Deadline(System.nanoTime() + (bounded.isNegative() ? 0 : bounded.toNanos()));
    }

    /** Tells the nanoseconds left, zero when it has passed. */
    public long leftNanos() {
        return Math.max(0, atNanos - System.nanoTime());
    }

    /** Tells whether it has passed. */
    public boolean hasPassed() {
        return leftNanos() == 0;
    }
}
