package io.github.liraai.telegram.webhook;

import io.github.liraai.core.intake.MessageId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Does one thing for many messages in one step: those who come while a step is under way are served together by the next. Thread-safe.
 *
 * <p>A step at the store costs about the same for one message as for fifty. Who comes alone waits for nobody.
 *
 * @param <T> what comes of it for each message
 */
final class Together<T> {
    private final Function<Set<MessageId>, Map<MessageId, T>> step;
    private final T otherwise;
    private final ReentrantLock turn = new ReentrantLock(true);
    private Map<MessageId, CompletableFuture<T>> waiting = new HashMap<>();

    /**
     * Prepares it.
     *
     * @param step does it; never throws for a failure of the world
     * @param otherwise what comes of it for a message that the step's answer lacks
     */
    Together(Function<Set<MessageId>, Map<MessageId, T>> step, T otherwise) {
        this.step = step;
        this.otherwise = otherwise;
    }

    /** Does it for a message; of the same message twice at once only one is done. */
    T of(MessageId message) {
        CompletableFuture<T> mine = new CompletableFuture<>();
        synchronized (this) {
            if (waiting.putIfAbsent(message, mine) != null) {
                return otherwise;
            }
        }
        turn.lock();
        try {
            if (!mine.isDone()) {
                doAll();
            }
        } finally {
            turn.unlock();
        }
        return mine.join();
    }

    private void doAll() {
        Map<MessageId, CompletableFuture<T>> all;
        synchronized (this) {
            all = waiting;
            waiting = new HashMap<>();
        }
        try {
            Map<MessageId, T> results = step.apply(Set.copyOf(all.keySet()));
            all.forEach((message, future) -> future.complete(results.getOrDefault(message, otherwise)));
        } catch (RuntimeException | Error e) {
            all.values().forEach(future -> future.completeExceptionally(e));
        }
    }
}
