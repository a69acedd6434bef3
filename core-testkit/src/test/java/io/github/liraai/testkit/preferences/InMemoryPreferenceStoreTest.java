package io.github.liraai.testkit.preferences;

class InMemoryPreferenceStoreTest extends PreferenceStoreContract {
    private final InMemoryPreferenceStore store = new InMemoryPreferenceStore();

    @Override
    protected InMemoryPreferenceStore store() {
        return store;
    }
}
