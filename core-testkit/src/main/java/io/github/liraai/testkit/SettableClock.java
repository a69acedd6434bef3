package io.github.liraai.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Tells the time that a test sets; it stands still otherwise. Thread-safe. */
public final class SettableClock implements InstantSource {
    private final AtomicReference<Instant> now;

    /** Starts at an instant. */
    public SettableClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    /** Starts at an instant written as {@code 2026-11-23T09:00:00Z}. */
    public static SettableClock at(String instant) {
        return new SettableClock(Instant.parse(instant));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Sets the time, also back. */
    public void set(Instant instant) {
        now.set(instant);
    }

    /** Moves the time on and answers the new one. */
    public Instant advance(Duration time) {
        return now.updateAndGet(instant -> instant.plus(time));
    }

    /** Moves the time on to an instant unless it is later already, and answers the new one. */
    public Instant advanceTo(Instant instant) {
        return now.updateAndGet(current -> current.isBefore(instant) ? instant : current);
    }
}
