package io.github.liraai.testkit.operation;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.operation.OperationStore;
import io.github.liraai.testkit.access.InMemoryAudit;
import io.github.liraai.testkit.store.StoreSwitch;
import java.util.List;

class InMemoryOperationStoreTest extends OperationStoreContract {
    private final InMemoryAudit audit = new InMemoryAudit();
    private final InMemoryOperationStore store = new InMemoryOperationStore(new StoreSwitch(), audit);

    @Override
    protected OperationStore store() {
        return store;
    }

    @Override
    protected List<AuditEntry> audit() {
        return audit.entries().reversed();
    }
}
