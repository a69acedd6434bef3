package io.github.liraai.persistence;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.testkit.access.AccessDirectoryContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2AccessDirectoryTest extends AccessDirectoryContract {
    @RegisterExtension
    static final TestStore STORE = new H2TestStore();

    @Override
    public AccessDirectory directory() {
        return STORE.store().directory();
    }

    @Override
    public AccessDirectory reopened() {
        return STORE.reopened().directory();
    }
}
