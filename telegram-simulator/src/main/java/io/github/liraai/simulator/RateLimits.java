package io.github.liraai.simulator;

import io.github.liraai.simulator.internal.wire.ApiFailure;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Telegram's published limits on sending: about one message a second in a chat with short bursts, 20 a minute in a group, 30 a
 * second in all (Bots FAQ). How long a burst may be is not published; five is an assumption. Thread-safe.
 */
final class RateLimits {
    private static final int PRIVATE_BURST = 5;
    private static final int PRIVATE_INTERVAL_MILLIS = 1_000;
    private static final int GROUP_BURST = 20;
    private static final int GROUP_INTERVAL_MILLIS = 3_000;
    private static final int TOTAL_BURST = 30;
    private static final int TOTAL_INTERVAL_MILLIS = 33;

    private final boolean enforced;
    private final InstantSource clock;
    private final Map<Long, Bucket> chats = new ConcurrentHashMap<>();
    private final Bucket total = new Bucket(TOTAL_BURST, TOTAL_INTERVAL_MILLIS);
    private final LongAdder violations = new LongAdder();

    RateLimits(boolean enforced, InstantSource clock) {
        this.enforced = enforced;
        this.clock = clock;
    }

    /** Count one message; refuse with 429 what is too fast. */
    void spend(Conversation chat) {
        if (!enforced) {
            return;
        }
        long now = clock.millis();
        Bucket own = chats.computeIfAbsent(
                chat.id(),
                id -> chat.profile().isPrivate()
                        ? new Bucket(PRIVATE_BURST, PRIVATE_INTERVAL_MILLIS)
                        : new Bucket(GROUP_BURST, GROUP_INTERVAL_MILLIS));
        long wait = Math.max(own.millisToWait(now), total.millisToWait(now));
        if (wait > 0) {
            violations.increment();
            throw ApiFailure.tooManyRequests((int) Math.max(1, (wait + 999) / 1000));
        }
        own.take(now);
        total.take(now);
    }

    long violations() {
        return violations.sum();
    }

    /** A leaky bucket, kept as the time when it will be empty. */
    private static final class Bucket {
        private final long depthMillis;
        private final long intervalMillis;
        private long emptyAt;

        Bucket(int burst, int intervalMillis) {
            this.depthMillis = (long) (burst - 1) * intervalMillis;
            this.intervalMillis = intervalMillis;
        }

        synchronized long millisToWait(long now) {
            return Math.max(0, emptyAt - depthMillis - now);
        }

        synchronized void take(long now) {
            emptyAt = Math.max(emptyAt, now) + intervalMillis;
        }
    }
}
