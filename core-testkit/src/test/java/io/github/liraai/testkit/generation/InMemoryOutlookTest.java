package io.github.liraai.testkit.generation;

import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.Outlook;

class InMemoryOutlookTest extends OutlookContract {
    private final InMemoryGenerationLedger ledger = new InMemoryGenerationLedger();

    @Override
    protected Outlook outlook() {
        return ledger;
    }

    @Override
    protected GenerationLedger ledger() {
        return ledger;
    }
}
