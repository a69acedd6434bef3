package io.github.liraai.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;

class H2GenerationLedgerTest extends JdbiGenerationLedgerContract {
    @RegisterExtension
    final TestStore store = new H2TestStore();

    @Override
    TestStore store() {
        return store;
    }
}
