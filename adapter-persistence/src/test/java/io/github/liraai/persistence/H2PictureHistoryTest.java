package io.github.liraai.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;

class H2PictureHistoryTest extends JdbiPictureHistoryContract {
    @RegisterExtension
    static final TestStore STORE = new H2TestStore();

    @Override
    TestStore store() {
        return STORE;
    }
}
