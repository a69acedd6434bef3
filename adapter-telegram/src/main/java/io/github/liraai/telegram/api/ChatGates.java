package io.github.liraai.telegram.api;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which chats Telegram wants left alone, so that nothing more is sent there meanwhile. Thread-safe. */
final class ChatGates {
    private final Map<Long, Long> closedUntil = new ConcurrentHashMap<>();

    void close(long chat, Duration time) {
        long now = System.nanoTime();
        closedUntil.values().removeIf(until -> until - now <= 0);
        closedUntil.merge(chat, now + time.toNanos(), (one, other) -> one - other > 0 ? one : other);
    }

    /** Tells how long a chat is still to be left alone; zero when it is not. */
    Duration remaining(long chat) {
        Long until = closedUntil.get(chat);
        if (until == null) {
            return Duration.ZERO;
        }
        long left = until - System.nanoTime();
        if (left > 0) {
            return Duration.ofNanos(left);
        }
        closedUntil.remove(chat, until);
        return Duration.ZERO;
    }
}
