package io.github.liraai.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Goes like a real clock, from a set time on, and can be moved. */
final class TickingClock implements InstantSource {
    private final long began = System.nanoTime();
    private final AtomicReference<Instant> start;
    private volatile boolean isStopped;
    private volatile long stoppedAt;

    TickingClock(String start) {
        this.start = new AtomicReference<>(Instant.parse(start));
    }

    @Override
    public Instant instant() {
        return start.get().plusNanos((isStopped ? stoppedAt : System.nanoTime()) - began);
    }

    /** Stands still from now on, and is only moved. */
    void stop() {
        stoppedAt = System.nanoTime();
        isStopped = true;
    }

    void advance(Duration time) {
        start.updateAndGet(instant -> instant.plus(time));
    }
}
