package io.github.liraai.core.preferences;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.model.ModelKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Choose a model and say that the next text is a prompt (driving port). Thread-safe. */
public interface ChoosePreferences {
    /** How long a text is taken for a prompt after a model was chosen. */
    Duration WAIT = Duration.ofMinutes(15);

    /** Reads what somebody chose. */
    Preferences of(UserId user);

    /**
     * Changes what somebody chose, in one atomic step.
     *
     * @param change makes the new choices of the kept ones; it may be called more than once
     * @return what is kept now
     */
    Preferences change(UserId user, UnaryOperator<Preferences> change);

    /** Keeps a chosen model, and waits for the prompt in a place for {@link #WAIT}. */
    PromptWait chooseModel(UserId user, Place place, ModelKey model);

    /** Finds out whether the next text of somebody in a place is a prompt. */
    Optional<PromptWait> waiting(UserId user, Place place);

    /** Stops waiting; answers whether we waited. */
    boolean stopWaiting(UserId user, Place place);

    /** Creates the use case. */
    static ChoosePreferences of(PreferenceStore store, InstantSource clock) {
        return new KeptPreferences(store, clock);
    }
}
