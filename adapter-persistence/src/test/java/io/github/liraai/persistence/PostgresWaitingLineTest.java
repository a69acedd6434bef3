package io.github.liraai.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresWaitingLineTest extends WaitingLineContract {
    @RegisterExtension
    static final TestStore STORE = new PostgresTestStore();

    @Override
    TestStore store() {
        return STORE;
    }
}
