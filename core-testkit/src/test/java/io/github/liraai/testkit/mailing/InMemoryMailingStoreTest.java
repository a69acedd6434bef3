package io.github.liraai.testkit.mailing;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.mailing.MailingStore;
import io.github.liraai.testkit.access.InMemoryAccessDirectory;
import io.github.liraai.testkit.access.InMemoryAudit;
import io.github.liraai.testkit.store.StoreSwitch;
import java.util.List;

class InMemoryMailingStoreTest extends MailingStoreContract {
    private final InMemoryAudit audit = new InMemoryAudit();
    private final StoreSwitch away = new StoreSwitch();
    private final InMemoryAccessDirectory directory = new InMemoryAccessDirectory(away, audit);
    private final InMemoryMailingStore store = new InMemoryMailingStore(away, audit, directory);

    @Override
    protected MailingStore store() {
        return store;
    }

    @Override
    protected AccessDirectory directory() {
        return directory;
    }

    @Override
    protected List<AuditEntry> audit() {
        return audit.entries().reversed();
    }
}
