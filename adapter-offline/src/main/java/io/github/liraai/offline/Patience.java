package io.github.liraai.offline;

import io.github.liraai.core.generation.Cause;

/** Tells between two parts of the work whether to go on. */
@FunctionalInterface
interface Patience {
    /** Goes on, or says why not. */
    void check() throws Exhausted;

    /** Time is up or nobody wants the picture any more. */
    final class Exhausted extends Exception {
        private final Cause cause;

        Exhausted(Cause cause) {
            super(cause.outcomeName(), null, false, false);
            this.cause = cause;
        }

        Cause reason() {
            return cause;
        }
    }
}
