package io.github.liraai.core.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which models their provider no longer serves, and lets each be tried again after a while.
 *
 * <p>Thread-safe. The memory is this process's own: after a restart every model counts as alive until a call says otherwise.
 */
public final class ModelHealth {
    private final InstantSource clock;
    private final Duration retryAfter;
    private final Map<ModelKey, Instant> goneUntil = new ConcurrentHashMap<>();

    /**
     * Starts with every model alive.
     *
     * @param clock tells the time
     * @param retryAfter how long a model that is gone stays out of the menu before it is tried again
     */
    public ModelHealth(InstantSource clock, Duration retryAfter) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.retryAfter = Objects.requireNonNull(retryAfter, "retryAfter");
    }

    /** Tells whether a model may be offered and called. */
    public boolean isAlive(ModelKey model) {
        Instant until = goneUntil.get(model);
        return until == null || !clock.instant().isBefore(until);
    }

    /** Notes that the provider does not serve a model; answers whether that is news since it was last alive. */
    public boolean gone(ModelKey model) {
        return goneUntil.put(model, clock.instant().plus(retryAfter)) == null;
    }

    /** Notes that a model has just answered. */
    public void alive(ModelKey model) {
        goneUntil.remove(model);
    }
}
