package io.github.liraai.testkit.preferences;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.preferences.Place;
import io.github.liraai.core.preferences.PreferenceStore;
import io.github.liraai.core.preferences.Preferences;
import io.github.liraai.core.preferences.PromptWait;
import io.github.liraai.testkit.store.StoreSwitch;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Keeps choices in memory; it forgets them with the process. Thread-safe. */
public final class InMemoryPreferenceStore implements PreferenceStore {
    private final StoreSwitch store;
    private final Map<UserId, Preferences> preferences = new ConcurrentHashMap<>();
    private final Map<Spot, PromptWait> waits = new ConcurrentHashMap<>();

    private record Spot(UserId user, Place place) {}

    /** Creates an empty store that is always there. */
    public InMemoryPreferenceStore() {
        this(new StoreSwitch());
    }

    /** Creates an empty store that can be switched away. */
    public InMemoryPreferenceStore(StoreSwitch store) {
        this.store = store;
    }

    @Override
    public Preferences preferences(UserId user) {
        store.pass("read preferences");
        return preferences.getOrDefault(user, Preferences.NONE);
    }

    @Override
    public Preferences change(UserId user, UnaryOperator<Preferences> change) {
        store.pass("change preferences");
        return preferences.compute(user, (key, kept) -> change.apply(kept == null ? Preferences.NONE : kept));
    }

    @Override
    public void await(PromptWait wait) {
        store.pass("begin to wait");
        waits.put(new Spot(wait.user(), wait.place()), wait);
    }

    @Override
    public Optional<PromptWait> waiting(UserId user, Place place, Instant now) {
        store.pass("look for a wait");
        return Optional.ofNullable(waits.get(new Spot(user, place))).filter(wait -> now.isBefore(wait.until()));
    }

    /** Forgets what somebody chose and their waits. */
    public void forget(UserId user) {
        store.pass("forget preferences");
        preferences.remove(user);
        waits.keySet().removeIf(spot -> spot.user().equals(user));
    }

    @Override
    public boolean stopWaiting(UserId user, Place place) {
        store.pass("stop waiting");
        return waits.remove(new Spot(user, place)) != null;
    }
}
