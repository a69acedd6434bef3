package io.github.liraai.core.access;

/**
 * Brings news to administrators (driven port).
 *
 * <p>Implementations are thread-safe, end soon, and never throw for a failure of the world.
 *
 * @param <N> what the news is about
 */
@FunctionalInterface
public interface AdministratorNews<N> {
    /** Tells one of them, once. */
    Result tell(Member administrator, N news);

    /** Tells nobody. */
    static <N> AdministratorNews<N> none() {
        return (administrator, news) -> Result.SETTLED;
    }

    /** How it went. */
    enum Result {
        /** It arrived, or never will: they shut us out or cannot be reached in this way. */
        SETTLED,
        /** It did not arrive and may later. */
        LATER
    }
}
