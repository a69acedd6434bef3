package io.github.liraai.persistence;

import io.github.liraai.core.preferences.ClosedPlaces;
import io.github.liraai.testkit.preferences.ClosedPlacesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2ClosedPlacesTest extends ClosedPlacesContract {
    @RegisterExtension
    static final TestStore STORE = new H2TestStore();

    @Override
    protected ClosedPlaces places() {
        return STORE.store().closedPlaces();
    }

    @Override
    protected ClosedPlaces reopened() {
        return STORE.reopened().closedPlaces();
    }
}
