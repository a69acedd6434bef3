package io.github.liraai.telegram.webhook;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets one update of a chat at a time be handled, in the order of their coming; chats side by side. Thread-safe. */
final class ChatTurns {
    private final Map<Long, Turn> turns = new ConcurrentHashMap<>();

    /** A chat's turn; how many want it is guarded by the map's lock on that chat. */
    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int wanted;
    }

    /**
     * Does something when it is its turn.
     *
     * @param otherwise what is answered when the turn does not come in time
     */
    <T> T take(long chat, Duration patience, Supplier<T> action, T otherwise) {
        Turn turn = turns.compute(chat, (key, found) -> {
            Turn wanted = found == null ? new Turn() : found;
            wanted.wanted++;
            return wanted;
        });
        try {
            return inTurn(turn.lock, patience, action, otherwise);
        } finally {
            turns.computeIfPresent(chat, (key, found) -> --found.wanted == 0 ? null : found);
        }
    }

    private static <T> T inTurn(ReentrantLock lock, Duration patience, Supplier<T> action, T otherwise) {
        try {
            if (!lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return otherwise;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
