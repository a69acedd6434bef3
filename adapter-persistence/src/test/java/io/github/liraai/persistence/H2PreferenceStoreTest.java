package io.github.liraai.persistence;

import io.github.liraai.core.preferences.PreferenceStore;
import io.github.liraai.testkit.preferences.PreferenceStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2PreferenceStoreTest extends PreferenceStoreContract {
    @RegisterExtension
    static final TestStore STORE = new H2TestStore();

    @Override
    protected PreferenceStore store() {
        return STORE.store().preferences();
    }

    @Override
    protected PreferenceStore reopened() {
        return STORE.reopened().preferences();
    }
}
