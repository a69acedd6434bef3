package io.github.liraai.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresJobEngineTest extends JobEngineContract {
    @RegisterExtension
    static final TestStore STORE = new PostgresTestStore();

    @Override
    TestStore store() {
        return STORE;
    }
}
