package io.github.liraai.core.history;

import java.time.InstantSource;

/**
 * Take quick taps of one finger for one (driving port): for buttons that cost nothing, but whose answer nobody wants three times.
 * Thread-safe.
 */
@FunctionalInterface
public interface CountTap {
    /** Tells whether a tap counts, as {@link PictureHistory#counts} has it. */
    boolean counts(Tap tap);

    /** Creates the use case. */
    static CountTap of(PictureHistory history, InstantSource clock) {
        return tap -> history.counts(tap, clock.instant());
    }
}
