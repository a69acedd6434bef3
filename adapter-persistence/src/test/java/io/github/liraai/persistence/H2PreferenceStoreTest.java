package io.github.liraai.persistence;

import io.github.liraai.core.preferences.PreferenceStore;
import io.github.liraai.testkit.preferences.PreferenceStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2PreferenceStoreTest extends PreferenceStoreContract {
    @RegisterExtension
    final TestStore store = new H2TestStore();

    @Override
    protected PreferenceStore store() {
        return store.store().preferences();
    }

    @Override
    protected PreferenceStore reopened() {
        return store.reopened().preferences();
    }
}
