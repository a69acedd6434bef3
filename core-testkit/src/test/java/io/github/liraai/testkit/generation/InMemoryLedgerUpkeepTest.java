package io.github.liraai.testkit.generation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.LedgerUpkeep;
import io.github.liraai.core.quota.QuotaDay;

class InMemoryLedgerUpkeepTest extends LedgerUpkeepContract {
    private final InMemoryGenerationLedger ledger = new InMemoryGenerationLedger();

    @Override
    protected LedgerUpkeep upkeep() {
        return ledger;
    }

    @Override
    protected GenerationLedger ledger() {
        return ledger;
    }

    @Override
    protected void tamperWithUse(UserId user, QuotaDay day) {
        ledger.tamper(user, day, LedgerHooks.use(0, 2));
    }

    @Override
    protected void tamperWithSchedule(JobId job) {
        ledger.schedule().done(job);
    }
}
