package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.generation.LedgerHooks.use;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.quota.QuotaDay;

class InMemoryGenerationLedgerTest extends GenerationLedgerContract {
    private final InMemoryGenerationLedger ledger = new InMemoryGenerationLedger();

    @Override
    public InMemoryGenerationLedger ledger() {
        return ledger;
    }

    /** As many as the contract asks for; {@code -Dlira.schedules=100} where the test runs again and again. */
    @Override
    public int schedules() {
        return Integer.getInteger("lira.schedules", super.schedules());
    }

    @Override
    public void tamperWithUse(UserId user, QuotaDay day) {
        ledger.tamper(user, day, use(0, 2));
    }

    @Override
    public void tamperWithSchedule(JobId job) {
        ledger.schedule().done(job);
    }
}
