package io.github.liraai.persistence;

import io.github.liraai.core.preferences.PreferenceStore;
import io.github.liraai.testkit.preferences.PreferenceStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPreferenceStoreTest extends PreferenceStoreContract {
    @RegisterExtension
    static final TestStore STORE = new PostgresTestStore();

    @Override
    protected PreferenceStore store() {
        return STORE.store().preferences();
    }
}
