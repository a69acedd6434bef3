package io.github.liraai.core.operation;

import io.github.liraai.core.access.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Something is paused.
 *
 * @param what what
 * @param since since when, cut to the microsecond
 * @param by who did it
 */
public record Pause(Pausable what, Instant since, Actor by) {
    public Pause {
        Objects.requireNonNull(what, "what");
        since = since.truncatedTo(ChronoUnit.MICROS);
        Objects.requireNonNull(by, "by");
    }
}
