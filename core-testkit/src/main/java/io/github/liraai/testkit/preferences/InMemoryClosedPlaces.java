package io.github.liraai.testkit.preferences;

import io.github.liraai.core.preferences.ClosedPlaces;
import io.github.liraai.core.preferences.Place;
import io.github.liraai.testkit.store.StoreSwitch;

/** The core's own closed places in memory, which can be switched away. Thread-safe. */
public final class InMemoryClosedPlaces implements ClosedPlaces {
    private final StoreSwitch store;
    private final ClosedPlaces places = ClosedPlaces.inMemory();

    /** Creates a store without closed places, which is always there. */
    public InMemoryClosedPlaces() {
        this(new StoreSwitch());
    }

    /** Creates a store without closed places, which can be switched away. */
    public InMemoryClosedPlaces(StoreSwitch store) {
        this.store = store;
    }

    @Override
    public boolean isClosed(Place place) {
        store.pass("look whether a place is closed");
        return places.isClosed(place);
    }

    @Override
    public void close(Place place) {
        store.pass("close a place");
        places.close(place);
    }

    @Override
    public void open(Place place) {
        store.pass("open a place");
        places.open(place);
    }

    @Override
    public void move(Place from, Place to) {
        store.pass("move a place");
        places.move(from, to);
    }
}
