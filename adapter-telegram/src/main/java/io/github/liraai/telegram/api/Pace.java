package io.github.liraai.telegram.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Keeps what is sent within Telegram's limits: a message a second in a private chat after a short burst, 20 a minute in a group, 30 a
 * second in all, each with something to spare. One for everything a bot sends. Thread-safe, and quick.
 *
 * <p>What is {@link Urgency#COSMETIC} is held to {@value #MANY_A_SECOND} calls a second also where nothing else is held back, and so is
 * {@link Urgency#BULK} unless the pace is free.
 */
public final class Pace {
    /** How many cosmetic calls and messages to many people are made in a second, together. */
    public static final int MANY_A_SECOND = 25;

    private static final Rule PRIVATE = new Rule(4, Duration.ofMillis(1_050));

    /** 8 at once and then one every 5.1 s make at most 20 in any minute. */
    private static final Rule GROUP = new Rule(8, Duration.ofMillis(5_100));

    /** 3 at once and then 25 a second make at most 28 in any second. */
    private static final Rule ALL = new Rule(3, Duration.ofMillis(40));

    /** However many pictures there are, answers get a fifth of what can be sent. */
    private static final Rule RESULTS = new Rule(3, Duration.ofMillis(50));

    private static final Rule MANY = new Rule(1, Duration.ofMillis(1_000 / MANY_A_SECOND));
    private static final int MOST_CHATS = 10_000;

    private final boolean isStrict;
    private final boolean holdsBulk;
    private final LongSupplier nanoTime;
    private final Map<Long, Bucket> chats = new HashMap<>();
    private final Bucket all;
    private final Bucket results;
    private final Bucket many;

    private Pace(boolean isStrict, boolean holdsBulk, LongSupplier nanoTime) {
        this.isStrict = isStrict;
        this.holdsBulk = holdsBulk;
        this.nanoTime = nanoTime;
        this.all = new Bucket(ALL, nanoTime.getAsLong());
        this.results = new Bucket(RESULTS, nanoTime.getAsLong());
        this.many = new Bucket(MANY, nanoTime.getAsLong());
    }

    /** Keeps Telegram's limits. */
    public static Pace strict() {
        return strict(System::nanoTime);
    }

    static Pace strict(LongSupplier nanoTime) {
        return new Pace(true, true, nanoTime);
    }

    /** Holds back only what is cosmetic or for many: for a server of which it is not known what limits it has. */
    public static Pace lenient() {
        return lenient(System::nanoTime);
    }

    static Pace lenient(LongSupplier nanoTime) {
        return new Pace(false, true, nanoTime);
    }

    /** Holds back only what is cosmetic: for a server that is known to have no such limits. */
    public static Pace free() {
        return new Pace(false, false, System::nanoTime);
    }

    /**
     * Takes a turn to send something or to change it.
     *
     * @param chat the chat
     * @param urgency how much somebody waits for it, {@link Urgency#COSMETIC} not among them
     * @param messages how many messages
     * @return zero when it may be sent now, and it counts as sent; otherwise how long to wait before asking again
     */
    public Duration take(long chat, Urgency urgency, int messages) {
        if (!isStrict && !(holdsBulk && urgency == Urgency.BULK)) {
            return Duration.ZERO;
        }
        return takeCounted(chat, urgency, messages);
    }

    private synchronized Duration takeCounted(long chat, Urgency urgency, int messages) {
        long now = nanoTime.getAsLong();
        long wait = Math.max(waitHere(now, chat, urgency), waitAnywhere(now, urgency));
        if (wait > 0) {
            return Duration.ofNanos(wait);
        }
        count(now, chat, urgency, messages);
        return Duration.ZERO;
    }

    /**
     * Takes a turn to do something cosmetic.
     *
     * @param messages how many messages change; 0 for what is none, such as a chat action
     */
    public synchronized CosmeticTurn takeCosmetic(long chat, int messages) {
        long now = nanoTime.getAsLong();
        if (messages > 0 && waitHere(now, chat, Urgency.COSMETIC) > 0) {
            return CosmeticTurn.NOT_HERE;
        }
        // What is no message takes nothing from messages, so it need not wait for them.
        long wait = messages > 0 ? waitAnywhere(now, Urgency.COSMETIC) : many.waitFor(now, 0);
        if (wait > 0) {
            return CosmeticTurn.NOT_YET;
        }
        count(now, chat, Urgency.COSMETIC, messages);
        return CosmeticTurn.NOW;
    }

    private long waitHere(long now, long chat, Urgency urgency) {
        return isStrict ? ofChat(chat, now).waitFor(now, urgency.leaves()) : 0;
    }

    private long waitAnywhere(long now, Urgency urgency) {
        long wait = isForMany(urgency) ? many.waitFor(now, 0) : 0;
        if (!isStrict) {
            return wait;
        }
        long ofResults = urgency == Urgency.RESULT ? results.waitFor(now, 0) : 0;
        return Math.max(Math.max(wait, ofResults), all.waitFor(now, urgency.leaves()));
    }

    private void count(long now, long chat, Urgency urgency, int messages) {
        if (isStrict && messages > 0) {
            ofChat(chat, now).take(now, messages);
            all.take(now, messages);
            if (urgency == Urgency.RESULT) {
                results.take(now, messages);
            }
        }
        if (isForMany(urgency)) {
            many.take(now, 1);
        }
    }

    private static boolean isForMany(Urgency urgency) {
        return urgency == Urgency.BULK || urgency == Urgency.COSMETIC;
    }

    private Bucket ofChat(long chat, long now) {
        if (chats.size() >= MOST_CHATS) {
            chats.values().removeIf(bucket -> bucket.isEmpty(now));
        }
        return chats.computeIfAbsent(chat, id -> new Bucket(id < 0 ? GROUP : PRIVATE, now));
    }

    /**
     * A limit.
     *
     * @param burst how many at once
     * @param interval how soon one more after a burst
     */
    private record Rule(int burst, Duration interval) {}

    /** A leaky bucket, kept as the time when it will be empty. */
    private static final class Bucket {
        private final long interval;
        private final long depth;
        private final int burst;
        private long emptyAt;

        Bucket(Rule rule, long now) {
            this.interval = rule.interval().toNanos();
            this.burst = rule.burst();
            this.depth = (burst - 1) * interval;
            this.emptyAt = now;
        }

        /** Tells how long until one more has room, with room left after it. */
        long waitFor(long now, int leaving) {
            return Math.max(0, emptyAt + Math.min(leaving, burst - 1) * interval - depth - now);
        }

        /** Takes room, also more than there is: an album is sent at once, and what comes after it waits the longer. */
        void take(long now, int messages) {
            emptyAt = (emptyAt - now > 0 ? emptyAt : now) + messages * interval;
        }

        boolean isEmpty(long now) {
            return emptyAt - now <= 0;
        }
    }
}
