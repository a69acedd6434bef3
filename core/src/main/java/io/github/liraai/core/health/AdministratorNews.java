package io.github.liraai.core.health;

import io.github.liraai.core.access.Member;

/**
 * Brings news of models to administrators (driven port).
 *
 * <p>Implementations are thread-safe, end soon, and never throw for a failure of the world.
 */
@FunctionalInterface
public interface AdministratorNews {
    /** Tells nobody. */
    AdministratorNews NONE = (administrator, news) -> Result.SETTLED;

    /** Tells one of them, once. */
    Result tell(Member administrator, ModelNews news);

    /** How it went. */
    enum Result {
        /** It arrived, or never will: they shut us out or cannot be reached in this way. */
        SETTLED,
        /** It did not arrive and may later. */
        LATER
    }
}
