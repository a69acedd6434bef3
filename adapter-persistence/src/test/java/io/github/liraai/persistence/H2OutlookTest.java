package io.github.liraai.persistence;

import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.Outlook;
import io.github.liraai.testkit.generation.OutlookContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2OutlookTest extends OutlookContract {
    @RegisterExtension
    static final TestStore STORE = new H2TestStore();

    @Override
    protected Outlook outlook() {
        return STORE.store().outlook();
    }

    @Override
    protected GenerationLedger ledger() {
        return STORE.store().ledger();
    }
}
