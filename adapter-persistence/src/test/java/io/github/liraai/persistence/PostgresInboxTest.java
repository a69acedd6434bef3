package io.github.liraai.persistence;

import io.github.liraai.core.intake.Inbox;
import io.github.liraai.testkit.intake.InboxContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresInboxTest extends InboxContract {
    @RegisterExtension
    static final TestStore STORE = new PostgresTestStore();

    @Override
    protected Inbox inbox() {
        return STORE.store().inbox();
    }

    @Override
    protected Inbox reopened() {
        return STORE.reopened().inbox();
    }
}
