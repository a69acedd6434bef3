package io.github.liraai.persistence;

import io.github.liraai.core.generation.GenerationLedger;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2GenerationLedgerTest extends JdbiGenerationLedgerContract {
    @RegisterExtension
    static final TestStore STORE = new H2TestStore();

    @Override
    TestStore store() {
        return STORE;
    }

    @Override
    public GenerationLedger reopened() {
        return STORE.reopened().ledger();
    }
}
