package io.github.liraai.simulator;

import io.github.liraai.simulator.internal.wire.ApiFailure;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Telegram's published limits on sending and editing: about one message a second in a private chat with short bursts, 20 a minute in a
 * group, 30 a second in all (Bots FAQ). How long a burst may be is not published; five is an assumption. Whoever goes too fast is
 * told to leave the chat alone for a while, and until that is over the chat takes no call whatever. Thread-safe.
 */
final class RateLimits {
    /** For how long a chat is to be left alone. */
    static final int RETRY_AFTER_SECONDS = 7;

    private static final int PRIVATE_BURST = 5;
    private static final int PRIVATE_INTERVAL_MILLIS = 1_000;
    private static final int GROUP_MOST = 20;
    private static final int GROUP_WINDOW_MILLIS = 60_000;
    private static final int TOTAL_MOST = 30;
    private static final int TOTAL_WINDOW_MILLIS = 1_000;

    private final boolean enforced;
    private final InstantSource clock;
    private final Map<Long, Account> chats = new ConcurrentHashMap<>();
    private final Meter total = new Window(TOTAL_MOST, TOTAL_WINDOW_MILLIS);
    private final LongAdder violations = new LongAdder();
    private final LongAdder callsDuringRetryAfter = new LongAdder();

    RateLimits(boolean enforced, InstantSource clock) {
        this.enforced = enforced;
        this.clock = clock;
    }

    /** Refuse whatever is called while a chat is to be left alone. */
    void respectRetryAfter(Conversation chat) {
        if (!enforced) {
            return;
        }
        long left = account(chat).refusedUntil - clock.millis();
        if (left > 0) {
            violations.increment();
            callsDuringRetryAfter.increment();
            throw ApiFailure.tooManyRequests((int) Math.ceilDiv(left, 1_000));
        }
    }

    /** Have a chat left alone from now on. */
    void holdBack(Conversation chat, int seconds) {
        if (enforced) {
            account(chat).refusedUntil = clock.millis() + seconds * 1_000L;
        }
    }

    /** Count one message; refuse with 429 what is too fast. */
    void spend(Conversation chat) {
        if (!enforced) {
            return;
        }
        long now = clock.millis();
        Account own = account(chat);
        // One by one, so that no two at once are both the last one allowed.
        synchronized (total) {
            if (!own.meter.allows(now) || !total.allows(now)) {
                holdBack(chat, RETRY_AFTER_SECONDS);
                violations.increment();
                throw ApiFailure.tooManyRequests(RETRY_AFTER_SECONDS);
            }
            own.meter.take(now);
            total.take(now);
        }
    }

    long violations() {
        return violations.sum();
    }

    long callsDuringRetryAfter() {
        return callsDuringRetryAfter.sum();
    }

    private Account account(Conversation chat) {
        return chats.computeIfAbsent(
                chat.id(),
                id -> new Account(
                        chat.profile().isPrivate()
                                ? new Bucket(PRIVATE_BURST, PRIVATE_INTERVAL_MILLIS)
                                : new Window(GROUP_MOST, GROUP_WINDOW_MILLIS)));
    }

    /** A chat's messages, and until when it is to be left alone. */
    private static final class Account {
        private final Meter meter;
        private volatile long refusedUntil;

        Account(Meter meter) {
            this.meter = meter;
        }
    }

    /** Says whether one more is allowed; guarded by the lock of {@link #spend}. */
    private interface Meter {
        boolean allows(long now);

        void take(long now);
    }

    /** A leaky bucket, kept as the time when it will be empty. */
    private static final class Bucket implements Meter {
        private final long depthMillis;
        private final long intervalMillis;
        private long emptyAt;

        Bucket(int burst, int intervalMillis) {
            this.depthMillis = (long) (burst - 1) * intervalMillis;
            this.intervalMillis = intervalMillis;
        }

        @Override
        public boolean allows(long now) {
            return emptyAt - depthMillis <= now;
        }

        @Override
        public void take(long now) {
            emptyAt = Math.max(emptyAt, now) + intervalMillis;
        }
    }

    /** So many in any window of time. */
    private static final class Window implements Meter {
        private final int most;
        private final long windowMillis;
        private final Deque<Long> taken = new ArrayDeque<>();

        Window(int most, long windowMillis) {
            this.most = most;
            this.windowMillis = windowMillis;
        }

        @Override
        public boolean allows(long now) {
            while (!taken.isEmpty() && taken.getFirst() <= now - windowMillis) {
                taken.removeFirst();
            }
            return taken.size() < most;
        }

        @Override
        public void take(long now) {
            taken.addLast(now);
        }
    }
}
