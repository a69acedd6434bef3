package io.github.liraai.persistence;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.testkit.generation.GenerationLedgerContract;
import java.util.Map;

/** The ledger's contract upon some database. */
abstract class JdbiGenerationLedgerContract extends GenerationLedgerContract {
    abstract TestStore store();

    @Override
    public GenerationLedger ledger() {
        return store().store().ledger();
    }

    /** Few, for a short build; {@code -Dlira.schedules=10000} plays as many as the fake does. */
    @Override
    public int schedules() {
        return Integer.getInteger("lira.schedules", 100);
    }

    @Override
    public void tamperWithUse(UserId user, QuotaDay day) {
        store().sql(
                        "UPDATE quota_usage SET charged = charged + 1 WHERE user_id = :user AND qday = :day",
                        Map.of("user", user.value(), "day", day.date()));
    }

    @Override
    public void tamperWithSchedule(JobId job) {
        store().sql("DELETE FROM scheduled_tasks WHERE task_instance = :id", Map.of("id", job.value()));
    }
}
