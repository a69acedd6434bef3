package io.github.liraai.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPictureHistoryTest extends JdbiPictureHistoryContract {
    @RegisterExtension
    static final TestStore STORE = new PostgresTestStore();

    @Override
    TestStore store() {
        return STORE;
    }
}
