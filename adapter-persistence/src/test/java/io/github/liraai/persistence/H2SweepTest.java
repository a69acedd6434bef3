package io.github.liraai.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;

class H2SweepTest extends SweepContract {
    @RegisterExtension
    static final TestStore STORE = new H2TestStore();

    @Override
    TestStore store() {
        return STORE;
    }
}
