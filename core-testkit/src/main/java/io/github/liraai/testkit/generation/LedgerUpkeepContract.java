package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.generation.JobFixture.anyJob;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithPictures;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.LedgerUpkeep;
import io.github.liraai.core.generation.LedgerUpkeep.Deed;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.testkit.access.UserFixture;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link LedgerUpkeep} must do; the store is empty at the beginning of a test. */
public abstract class LedgerUpkeepContract {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /** Gives the upkeep under test. */
    protected abstract LedgerUpkeep upkeep();

    /** Gives the ledger that it keeps up. */
    protected abstract GenerationLedger ledger();

    /** Changes the count of what somebody used on a day behind the ledger's back. */
    protected abstract void tamperWithUse(UserId user, QuotaDay day);

    /** Takes a job out of the schedule behind the ledger's back. */
    protected abstract void tamperWithSchedule(JobId job);

    private StoredJob accepted(GenerationJob job) {
        return LedgerHooks.accepted(ledger().accept(job, DailyLimit.of(10)));
    }

    @Test
    void whereAllIsWellNothingIsDone() {
        accepted(anyJob());

        assertThat(upkeep().putRight(NOW)).isEmpty();
        assertThat(ledger().verify()).isEmpty();
    }

    @Test
    void countsThatDoNotAgreeAreMadeWhatTheJobsSay() {
        UserId user = UserFixture.anyUser();
        StoredJob delivered = accepted(anyJobWithPictures(user, 1));
        ledger().settle(
                        LedgerHooks.painted(ledger(), delivered),
                        PictureCount.ONE,
                        new Finished(PictureCount.ONE, null));
        StoredJob waiting = accepted(anyJobWithPictures(user, 2));
        tamperWithUse(user, JobFixture.DAY);
        assertThat(ledger().verify()).hasSize(1);

        List<Deed> done = upkeep().putRight(NOW);

        assertThat(done)
                .singleElement()
                .satisfies(deed -> assertThat(deed.subject()).isEqualTo("user " + user.value() + " on 2026-11-23"));
        assertThat(ledger().use(user, JobFixture.DAY)).isEqualTo(LedgerHooks.use(1, 2));
        assertThat(ledger().find(waiting.job().id())).contains(waiting);
        assertThat(ledger().verify()).isEmpty();
        assertThat(upkeep().putRight(NOW)).isEmpty();
    }

    @Test
    void aJobThatNobodyWouldRunIsScheduled() {
        StoredJob job = accepted(anyJob());
        tamperWithSchedule(job.job().id());

        List<Deed> done = upkeep().putRight(NOW);

        assertThat(done)
                .singleElement()
                .satisfies(deed -> assertThat(deed.subject())
                        .isEqualTo("job " + job.job().id().value()));
        assertThat(ledger().verify()).isEmpty();
    }
}
