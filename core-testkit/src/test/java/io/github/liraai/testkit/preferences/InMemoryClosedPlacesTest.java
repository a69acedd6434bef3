package io.github.liraai.testkit.preferences;

import io.github.liraai.core.preferences.ClosedPlaces;

class InMemoryClosedPlacesTest extends ClosedPlacesContract {
    private final ClosedPlaces places = new InMemoryClosedPlaces();

    @Override
    protected ClosedPlaces places() {
        return places;
    }
}
