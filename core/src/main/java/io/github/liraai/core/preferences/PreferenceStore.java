package io.github.liraai.core.preferences;

import io.github.liraai.core.access.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Keeps what people chose and for whose prompt we wait (driven port).
 *
 * <p>Implementations are thread-safe and survive a restart. Every method throws
 * {@link io.github.liraai.core.store.StoreUnavailableException} when the store is away.
 */
public interface PreferenceStore {
    /** Reads what somebody chose; {@link Preferences#NONE} when nothing. */
    Preferences preferences(UserId user);

    /**
     * Changes what somebody chose, in one atomic step: of several changes at once none is lost.
     *
     * @param change makes the new choices of the kept ones; it may be called more than once and must not use the store
     * @return what is kept now
     */
    Preferences change(UserId user, UnaryOperator<Preferences> change);

    /** Begins to wait; an earlier wait of the same person in the same place ends. */
    void await(PromptWait wait);

    /** Finds the wait of somebody in a place that has not run out at {@code now}. */
    Optional<PromptWait> waiting(UserId user, Place place, Instant now);

    /**
     * Stops waiting; answers whether there was a wait, run out or not. Of several callers at once one gets {@code true}. A crash within the next
     * moment may undo it.
     */
    boolean stopWaiting(UserId user, Place place);
}
