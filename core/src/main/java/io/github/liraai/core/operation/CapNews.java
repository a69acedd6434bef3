package io.github.liraai.core.operation;

import io.github.liraai.core.access.Member;

/**
 * Brings administrators the news that a cap is reached (driven port); the message had best have a button that raises it.
 *
 * <p>Implementations are thread-safe, end soon, and never throw for a failure of the world.
 */
@FunctionalInterface
public interface CapNews {
    /** Tells one of them, once. */
    Result tell(Member administrator, CapStatus reached);

    /** How it went. */
    enum Result {
        /** It arrived, or never will: they shut us out or cannot be reached in this way. */
        SETTLED,
        /** It did not arrive and may later. */
        LATER
    }
}
