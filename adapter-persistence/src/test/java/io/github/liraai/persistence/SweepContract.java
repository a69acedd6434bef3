package io.github.liraai.persistence;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.JobFixture.anyJob;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithAcceptedAt;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithPictures;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobReport;
import io.github.liraai.core.history.Retention;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.testkit.SettableClock;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the sweep puts right upon some database. */
@Timeout(60)
abstract class SweepContract {
    private final SettableClock clock = SettableClock.at("2026-11-23T12:00:00Z");
    private final AtomicInteger cleanings = new AtomicInteger();

    abstract TestStore store();

    private GenerationLedger ledger() {
        return store().store().ledger();
    }

    private Sweep sweep() {
        return sweepWith(cleanings::incrementAndGet);
    }

    private Sweep sweepWith(IntSupplier spool) {
        return new Sweep(
                store().store().database(),
                new StuckJobs(store().store().register()),
                spool,
                new WordsUpkeep(new JdbiPictureHistory(store().store().database()), Retention.USUAL),
                clock);
    }

    private GenerationJob accept() {
        GenerationJob job = anyJobWithPictures(anyUser(), 2);
        ledger().accept(job, DailyLimit.of(3));
        return job;
    }

    @Test
    void aHoldWithoutALivingJobIsReleased() {
        GenerationJob lost = accept();
        accept();
        store().sql("DELETE FROM job WHERE id = :id", Map.of("id", lost.id().value()));
        assertThat(ledger().use(lost.user(), lost.day()).held().value()).isEqualTo(2);

        sweep().once();

        assertThat(ledger().use(lost.user(), lost.day())).isEqualTo(GenerationLedger.QuotaUse.NONE);
        assertThat(ledger().verify()).isEmpty();
    }

    @Test
    void wordsAreForgottenAfterTheirTimeAndNotBefore() {
        GenerationJob job = accept();
        store().sql("UPDATE job SET state = 'FINISHED'", Map.of());
        Sweep sweep = sweep();

        clock.advance(Duration.ofDays(30));
        sweep.once();
        assertThat(words(job)).isEqualTo(job.prompt());
        clock.advance(Duration.ofDays(2));
        sweep.once();

        assertThat(words(job)).isEqualTo(Prompt.GONE);
    }

    private Prompt words(GenerationJob job) {
        return ledger().find(job.id()).orElseThrow().job().prompt();
    }

    @Test
    void runsWithoutAJobAndJobsWithoutARunAreSettled() {
        accept();
        store().sql("UPDATE scheduled_tasks SET task_instance = 'nobodysjobatall0'", Map.of());
        assertThat(ledger().verify()).hasSize(2);

        sweep().once();

        assertThat(ledger().verify()).isEmpty();
        assertThat(store().numbers("SELECT COUNT(*) FROM scheduled_tasks")).containsExactly(1);
    }

    @Test
    void theSpoolIsCleanedAtEachSweep() {
        sweep().once();

        assertThat(cleanings).hasValue(1);
    }

    @Test
    void whatOneStepMeetsDoesNotKeepTheNextSweepFromComing() throws InterruptedException {
        CountDownLatch sweeps = new CountDownLatch(3);
        try (Sweep sweep = sweepWith(() -> {
            sweeps.countDown();
            if (sweeps.getCount() == 2) {
                throw new StoreUnavailableException("away", new IOException());
            }
            throw new IllegalStateException("a bug");
        })) {
            sweep.start(Duration.ofMillis(1));

            assertThat(sweeps.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void ofAJobWithoutProgressIsToldOnceAnHour() {
        GenerationJob stuck = anyJobWithAcceptedAt(anyUser(), clock.instant().minus(Duration.ofMinutes(16)));
        ledger().accept(stuck, DailyLimit.of(3));
        ledger().accept(anyJobWithAcceptedAt(anyUser(), clock.instant()), DailyLimit.of(3));
        StuckJobs jobs = new StuckJobs(store().store().register());

        assertThat(jobs.tell(clock.instant())).extracting(JobReport::id).containsExactly(stuck.id());
        assertThat(jobs.tell(clock.instant().plus(Duration.ofMinutes(10)))).isEmpty();
        assertThat(jobs.tell(clock.instant().plus(Duration.ofMinutes(61))))
                .extracting(JobReport::id)
                .contains(stuck.id());
    }

    @Test
    void jobsThatAreOnTheirWayAreLeftAlone() {
        GenerationJob job = anyJobWithAcceptedAt(anyUser(), clock.instant());
        ledger().accept(job, DailyLimit.of(3));
        ledger().accept(anyJob(), DailyLimit.of(3));
        var before = ledger().find(job.id());

        sweep().once();

        assertThat(ledger().find(job.id())).isEqualTo(before);
        assertThat(store().numbers("SELECT COUNT(*) FROM scheduled_tasks")).containsExactly(2);
        assertThat(ledger().verify()).isEmpty();
    }
}
