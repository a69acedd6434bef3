package io.github.liraai.telegram;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.preferences.Place;
import io.github.liraai.core.preferences.PreferenceStore;
import io.github.liraai.core.preferences.Preferences;
import io.github.liraai.core.preferences.PromptWait;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Fails when told to, in a way that nobody foresaw: before a reaction, which begins with reading, or behind its end. */
final class FaultyPreferenceStore implements PreferenceStore {
    private final PreferenceStore store;
    private volatile boolean failsReading;
    private volatile boolean failsToStopWaiting;

    FaultyPreferenceStore(PreferenceStore store) {
        this.store = store;
    }

    void failsReading() {
        failsReading = true;
    }

    void failsToStopWaiting() {
        failsToStopWaiting = true;
    }

    void works() {
        failsReading = false;
        failsToStopWaiting = false;
    }

    @Override
    public Preferences preferences(UserId user) {
        failIf(failsReading);
        return store.preferences(user);
    }

    @Override
    public Preferences change(UserId user, UnaryOperator<Preferences> change) {
        return store.change(user, change);
    }

    @Override
    public void await(PromptWait wait) {
        store.await(wait);
    }

    @Override
    public Optional<PromptWait> waiting(UserId user, Place place, Instant now) {
        return store.waiting(user, place, now);
    }

    @Override
    public boolean stopWaiting(UserId user, Place place) {
        failIf(failsToStopWaiting);
        return store.stopWaiting(user, place);
    }

    private static void failIf(boolean fails) {
        if (fails) {
            throw new IllegalStateException("СЕКРЕТ");
        }
    }
}
