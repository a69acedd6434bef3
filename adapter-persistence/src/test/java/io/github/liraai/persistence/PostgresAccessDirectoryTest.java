package io.github.liraai.persistence;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.testkit.access.AccessDirectoryContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresAccessDirectoryTest extends AccessDirectoryContract {
    @RegisterExtension
    static final TestStore STORE = new PostgresTestStore();

    @Override
    public AccessDirectory directory() {
        return STORE.store().directory();
    }
}
