package io.github.liraai.testkit.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger.Finding;
import io.github.liraai.core.generation.LedgerUpkeep;
import io.github.liraai.core.generation.LedgerUpkeep.Deed;
import io.github.liraai.core.generation.RepairLedger;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.testkit.SettableClock;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepairLedgerTest {
    private final InMemoryGenerationLedger ledger = new InMemoryGenerationLedger();
    private final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    private final GenerationJob job = JobFixture.anyJob();

    private RepairLedger.Result repairBy(LedgerUpkeep upkeep) {
        return RepairLedger.of(ledger, upkeep, clock).repair();
    }

    @Test
    void whatCanBePutRightIsPutRightNowAndTold() {
        ledger.accept(job, DailyLimit.of(1));
        ledger.schedule().done(job.id());

        RepairLedger.Result result = repairBy(ledger);

        assertThat(result.done())
                .extracting(Deed::subject)
                .containsExactly("job " + job.id().value());
        assertThat(result.left()).isEmpty();
        assertThat(ledger.schedule().due(job.id())).contains(clock.instant());
    }

    @Test
    void whatIsLeftIsToldAsItIsAfterwards() {
        ledger.accept(job, DailyLimit.of(1));
        ledger.tamper(job.user(), JobFixture.DAY, LedgerHooks.use(0, 2));

        RepairLedger.Result result = repairBy(now -> List.of());

        assertThat(result.done()).isEmpty();
        assertThat(result.left())
                .isEqualTo(ledger.verify())
                .extracting(Finding::subject)
                .hasSize(1);
    }
}
