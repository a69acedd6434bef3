package io.github.liraai.testkit.health;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.health.ModelOutages;
import io.github.liraai.testkit.access.InMemoryAudit;
import io.github.liraai.testkit.store.StoreSwitch;
import java.util.List;

class InMemoryModelOutagesTest extends ModelOutagesContract {
    private final InMemoryAudit audit = new InMemoryAudit();
    private final InMemoryModelOutages outages = new InMemoryModelOutages(new StoreSwitch(), audit);

    @Override
    protected ModelOutages outages() {
        return outages;
    }

    @Override
    protected List<AuditEntry> audit() {
        return audit.entries().reversed();
    }
}
