package io.github.liraai.persistence;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.operation.OperationStore;
import io.github.liraai.testkit.operation.OperationStoreContract;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2OperationStoreTest extends OperationStoreContract {
    @RegisterExtension
    static final TestStore STORE = new H2TestStore();

    @Override
    protected OperationStore store() {
        return STORE.store().operation();
    }

    @Override
    protected OperationStore reopened() {
        return STORE.reopened().operation();
    }

    @Override
    protected List<AuditEntry> audit() {
        return STORE.store().directory().audit(1000);
    }
}
