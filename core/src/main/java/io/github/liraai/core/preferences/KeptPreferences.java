package io.github.liraai.core.preferences;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.model.ModelKey;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps every choice in the store at once, so that a restart loses none. */
final class KeptPreferences implements ChoosePreferences {
    private final PreferenceStore store;
    private final InstantSource clock;

    KeptPreferences(PreferenceStore store, InstantSource clock) {
        this.store = Objects.requireNonNull(store, "store");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public Preferences of(UserId user) {
        return store.preferences(user);
    }

    @Override
    public Preferences change(UserId user, UnaryOperator<Preferences> change) {
        return store.change(user, change);
    }

    @Override
    public PromptWait chooseModel(UserId user, Place place, ModelKey model) {
        store.change(user, kept -> kept.withModel(model));
        PromptWait wait = new PromptWait(user, place, model, clock.instant().plus(WAIT));
        store.await(wait);
        return wait;
    }

    @Override
    public Optional<PromptWait> waiting(UserId user, Place place) {
        return store.waiting(user, place, clock.instant());
    }

    @Override
    public boolean stopWaiting(UserId user, Place place) {
        return store.stopWaiting(user, place);
    }
}
