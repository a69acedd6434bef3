package io.github.liraai.core.preferences;

import java.util.HashSet;
import java.util.Set;

/** Remembers closed places in memory. Thread-safe. */
final class ClosedPlacesInMemory implements ClosedPlaces {
    private final Set<Place> closed = new HashSet<>();

    @Override
    public synchronized boolean isClosed(Place place) {
        return closed.contains(place);
    }

    @Override
    public synchronized void close(Place place) {
        closed.add(place);
    }

    @Override
    public synchronized void open(Place place) {
        closed.remove(place);
    }

    @Override
    public synchronized void move(Place from, Place to) {
        if (closed.remove(from)) {
            closed.add(to);
        }
    }
}
