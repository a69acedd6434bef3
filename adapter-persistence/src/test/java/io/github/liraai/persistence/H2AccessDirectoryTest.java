package io.github.liraai.persistence;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.testkit.access.AccessDirectoryContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2AccessDirectoryTest extends AccessDirectoryContract {
    @RegisterExtension
    final TestStore store = new H2TestStore();

    @Override
    public AccessDirectory directory() {
        return store.store().directory();
    }

    @Override
    public AccessDirectory reopened() {
        return store.reopened().directory();
    }
}
