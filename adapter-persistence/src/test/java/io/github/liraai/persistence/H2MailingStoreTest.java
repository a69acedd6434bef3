package io.github.liraai.persistence;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.mailing.MailingStore;
import io.github.liraai.testkit.mailing.MailingStoreContract;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2MailingStoreTest extends MailingStoreContract {
    @RegisterExtension
    static final TestStore STORE = new H2TestStore();

    @Override
    protected MailingStore store() {
        return STORE.store().mailings();
    }

    @Override
    protected MailingStore reopened() {
        return STORE.reopened().mailings();
    }

    @Override
    protected AccessDirectory directory() {
        return STORE.store().directory();
    }

    @Override
    protected List<AuditEntry> audit() {
        return STORE.store().directory().audit(1000);
    }
}
