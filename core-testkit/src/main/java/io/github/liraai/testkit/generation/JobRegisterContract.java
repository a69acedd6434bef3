package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.JobFixture.anyJob;
import static io.github.liraai.testkit.generation.JobFixture.anyJobOf;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithAcceptedAt;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithPictures;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobCounts;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobNumbers;
import io.github.liraai.core.generation.JobQuery;
import io.github.liraai.core.generation.JobRegister;
import io.github.liraai.core.generation.JobReport;
import io.github.liraai.core.generation.JobStage;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.QuotaReset;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link JobRegister} must do. Extend it, say how to reach the register and the ledger of the same store, which is empty at the
 * beginning of a test, and its tests run.
 */
public abstract class JobRegisterContract {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.654321Z");
    private static final Actor BY = new Actor("test");
    private static final Failed GIVEN_UP = new Failed(Cause.CANCELED, 0);

    /** Gives the register under test. */
    protected abstract JobRegister register();

    /** Gives the ledger whose jobs it shows. */
    protected abstract GenerationLedger ledger();

    /** Lists the audit, in any order. */
    protected abstract List<AuditEntry> audit();

    /** Lets somebody run a job from now on. */
    protected abstract void begin(JobId job);

    private StoredJob accepted(GenerationJob job) {
        return LedgerHooks.accepted(ledger().accept(job, DailyLimit.of(10)));
    }

    private StoredJob calling() {
        StoredJob job = accepted(anyJob());
        return ledger().advance(job, new Calling(0, 1, JobFixture.ACCEPTED_AT, null))
                .orElseThrow();
    }

    private static AuditEntry entryFor(StoredJob job) {
        return new AuditEntry(
                NOW, BY, job.job().user(), "act", "on " + job.job().id().value());
    }

    private static List<JobId> ids(List<JobReport> page) {
        return page.stream().map(JobReport::id).toList();
    }

    private static JobQuery page(JobQuery.Order order, @Nullable JobId after, int size) {
        return new JobQuery(null, JobStage.unfinished(), null, order, after, size);
    }

    @Test
    void aJobIsShownAsTheLedgerHasItWithItsHoldAndItsRun() {
        StoredJob job = accepted(anyJobWithPictures(anyUser(), 2));

        JobReport report = register().find(job.job().id()).orElseThrow();

        assertThat(report.stored()).isEqualTo(job);
        assertThat(report.held()).isEqualTo(new PictureCount(2));
        assertThat(report.charged()).isEqualTo(PictureCount.NONE);
        assertThat(report.run()).isEqualTo(new JobReport.ScheduledRun(JobFixture.ACCEPTED_AT, null, null, 0));
        assertThat(report.isRunning()).isFalse();
    }

    @Test
    void aFinishedJobHoldsNothingAndHasNoRun() {
        StoredJob job = accepted(anyJobWithPictures(anyUser(), 2));
        ledger().settle(LedgerHooks.painted(ledger(), job), PictureCount.ONE, new Finished(PictureCount.ONE, null));

        JobReport report = register().find(job.job().id()).orElseThrow();

        assertThat(report.stage()).isEqualTo(JobStage.FINISHED);
        assertThat(report.held()).isEqualTo(PictureCount.NONE);
        assertThat(report.charged()).isEqualTo(PictureCount.ONE);
        assertThat(report.run()).isNull();
    }

    @Test
    void aRunThatHasBegunShowsWhoRunsIt() {
        StoredJob job = accepted(anyJob());

        begin(job.job().id());

        assertThat(register().find(job.job().id())).get().matches(JobReport::isRunning, "is running");
    }

    @Test
    void whatWasNeverAcceptedIsNotFound() {
        assertThat(register().find(anyJob().id())).isEmpty();
    }

    @Test
    void jobsAreListedByTheirAcceptanceAPageAtATimeInEitherDirection() {
        List<JobId> jobs = IntStream.range(0, 5)
                .mapToObj(i -> accepted(anyJobWithAcceptedAt(anyUser(), NOW.plusSeconds(i / 2))))
                .map(job -> job.job().id())
                .sorted((one, other) -> {
                    int byTime = acceptedAt(one).compareTo(acceptedAt(other));
                    return byTime != 0 ? byTime : one.value().compareTo(other.value());
                })
                .toList();

        List<JobReport> first = register().list(page(JobQuery.Order.OLDEST_FIRST, null, 3));
        List<JobReport> second = register()
                .list(page(JobQuery.Order.OLDEST_FIRST, first.getLast().id(), 3));
        List<JobReport> newest = register().list(page(JobQuery.Order.NEWEST_FIRST, null, 2));
        List<JobReport> older = register()
                .list(page(JobQuery.Order.NEWEST_FIRST, newest.getLast().id(), 3));

        assertThat(ids(first)).isEqualTo(jobs.subList(0, 3));
        assertThat(ids(second)).isEqualTo(jobs.subList(3, 5));
        assertThat(ids(newest)).isEqualTo(jobs.reversed().subList(0, 2));
        assertThat(ids(older)).isEqualTo(jobs.reversed().subList(2, 5));
    }

    private Instant acceptedAt(JobId id) {
        return ledger().find(id).orElseThrow().job().acceptedAt();
    }

    @Test
    void jobsAreListedByUserAndByState() {
        UserId user = anyUser();
        StoredJob waiting = accepted(anyJobOf(user));
        StoredJob finished = accepted(anyJobOf(user));
        ledger().settle(
                        LedgerHooks.painted(ledger(), finished),
                        PictureCount.ONE,
                        new Finished(PictureCount.ONE, null));
        StoredJob calling = calling();

        assertThat(ids(register().list(new JobQuery(user, Set.of(JobStage.values()), null, oldest(), null, 10))))
                .containsExactlyInAnyOrder(waiting.job().id(), finished.job().id());
        assertThat(ids(register().list(JobQuery.of(EnumSet.of(JobStage.CALLING, JobStage.FINISHED)))))
                .containsExactlyInAnyOrder(calling.job().id(), finished.job().id());
        assertThat(ids(register().list(JobQuery.of(JobStage.unfinished()))))
                .containsExactlyInAnyOrder(waiting.job().id(), calling.job().id());
    }

    private static JobQuery.Order oldest() {
        return JobQuery.Order.OLDEST_FIRST;
    }

    @Test
    void withoutProgressIsWhatShouldHaveRunByThen() {
        StoredJob due = accepted(anyJobWithAcceptedAt(anyUser(), NOW.minusSeconds(1)));
        accepted(anyJobWithAcceptedAt(anyUser(), NOW.plusSeconds(1)));
        StoredJob ended = accepted(anyJobWithAcceptedAt(anyUser(), NOW.minusSeconds(1)));
        ledger().settle(ended, PictureCount.NONE, new Finished(PictureCount.NONE, Cause.TIMEOUT));

        assertThat(ids(register().list(JobQuery.stuck(NOW))))
                .containsExactly(due.job().id());
        assertThat(register().list(JobQuery.stuck(NOW)))
                .allMatch(job -> job.isStuckSince(NOW))
                .noneMatch(job -> job.isStuckSince(NOW.minus(Duration.ofHours(1))));
    }

    @Test
    void whatIsForgivenNoLongerCountsAndWhatIsHeldStays() {
        UserId user = anyUser();
        StoredJob charged = accepted(anyJobWithPictures(user, 2));
        ledger().settle(
                        LedgerHooks.painted(ledger(), charged),
                        new PictureCount(2),
                        new Finished(new PictureCount(2), null));
        StoredJob held = accepted(anyJobWithPictures(user, 1));

        PictureCount forgiven = register().forgive(resetOf(user), NOW);

        assertThat(forgiven).isEqualTo(new PictureCount(2));
        assertThat(ledger().use(user, JobFixture.DAY)).isEqualTo(LedgerHooks.use(0, 1));
        assertThat(register().find(held.job().id()).orElseThrow().held()).isEqualTo(PictureCount.ONE);
        assertThat(ledger().verify()).isEmpty();
        assertThat(audit())
                .containsExactly(
                        new AuditEntry(NOW, BY, user, "reset-quota", "2 charged on 2026-11-23 no longer count"));
    }

    @Test
    void forgivingAgainForgivesWhatWasChargedSinceAndNoMore() {
        UserId user = anyUser();
        StoredJob first = accepted(anyJobWithPictures(user, 2));
        ledger().settle(
                        LedgerHooks.painted(ledger(), first),
                        new PictureCount(2),
                        new Finished(new PictureCount(2), null));
        StoredJob second = accepted(anyJobOf(user));
        register().forgive(resetOf(user), NOW);

        PictureCount twice = register().forgive(resetOf(user), NOW);
        ledger().settle(LedgerHooks.painted(ledger(), second), PictureCount.ONE, new Finished(PictureCount.ONE, null));
        GenerationLedger.QuotaUse charged = ledger().use(user, JobFixture.DAY);
        PictureCount thrice = register().forgive(resetOf(user), NOW);

        assertThat(twice).isEqualTo(PictureCount.NONE);
        assertThat(charged).isEqualTo(LedgerHooks.use(1, 0));
        assertThat(thrice).isEqualTo(PictureCount.ONE);
        assertThat(ledger().use(user, JobFixture.DAY)).isEqualTo(LedgerHooks.use(0, 0));
        assertThat(ledger().verify()).isEmpty();
        assertThat(audit()).hasSize(3);
    }

    @Test
    void afterForgivingTheWholeLimitIsGrantedOnceMoreAndNoMore() {
        UserId user = anyUser();
        DailyLimit three = DailyLimit.of(3);
        StoredJob used = LedgerHooks.accepted(ledger().accept(anyJobWithPictures(user, 3), three));
        ledger().settle(
                        LedgerHooks.painted(ledger(), used),
                        new PictureCount(3),
                        new Finished(new PictureCount(3), null));
        register().forgive(resetOf(user), NOW);

        GenerationLedger.Acceptance whole = ledger().accept(anyJobWithPictures(user, 3), three);
        GenerationLedger.Acceptance more = ledger().accept(anyJobOf(user), three);

        assertThat(whole)
                .isInstanceOfSatisfying(
                        GenerationLedger.Acceptance.Accepted.class,
                        accepted -> assertThat(accepted.use()).isEqualTo(LedgerHooks.use(0, 3)));
        assertThat(more).isEqualTo(new GenerationLedger.Acceptance.Exhausted(LedgerHooks.use(0, 3)));
        assertThat(ledger().verify()).isEmpty();
    }

    @Test
    void forgivingSomebodyWhoAskedNothingChangesNothing() {
        UserId user = anyUser();

        assertThat(register().forgive(resetOf(user), NOW)).isEqualTo(PictureCount.NONE);
        assertThat(ledger().use(user, JobFixture.DAY)).isEqualTo(LedgerHooks.use(0, 0));
        assertThat(ledger().verify()).isEmpty();
        assertThat(audit()).hasSize(1);
    }

    private static QuotaReset resetOf(UserId user) {
        return new QuotaReset(user, JobFixture.DAY, BY);
    }

    @Test
    void somebodysRequestsAreCounted() {
        UserId user = anyUser();
        accepted(anyJobOf(user));
        StoredJob done = accepted(anyJobWithPictures(user, 2));
        ledger().settle(LedgerHooks.painted(ledger(), done), PictureCount.ONE, new Finished(PictureCount.ONE, null));
        StoredJob failed = accepted(anyJobOf(user));
        ledger().settle(failed, PictureCount.NONE, new Failed(Cause.TIMEOUT, 0));
        accepted(anyJob());

        assertThat(register().counts(user)).isEqualTo(new JobCounts(3, 1, 1, 1));
        assertThat(register().counts(anyUser())).isEqualTo(JobCounts.NONE);
    }

    @Test
    void everybodysJobsOfThisMomentAndOfADayAreCounted() {
        UserId user = anyUser();
        begin(accepted(anyJobOf(user)).job().id());
        accepted(anyJobOf(user));
        StoredJob done = accepted(anyJobWithPictures(anyUser(), 2));
        ledger().settle(
                        LedgerHooks.painted(ledger(), done),
                        new PictureCount(2),
                        new Finished(new PictureCount(2), null));
        fail(Cause.TIMEOUT, 2);
        fail(Cause.CANCELED, 1);

        assertThat(register().numbers(JobFixture.DAY))
                .isEqualTo(new JobNumbers(1, 1, 5, 2, Map.of(Cause.TIMEOUT, 2, Cause.CANCELED, 1)));
        assertThat(register().numbers(new QuotaDay(JobFixture.DAY.date().plusDays(1))))
                .isEqualTo(new JobNumbers(1, 1, 0, 0, Map.of()));
    }

    /** Lets jobs of as many people fail; every other one is told already. */
    private void fail(Cause cause, int times) {
        for (int i = 0; i < times; i++) {
            StoredJob failed = ledger().settle(accepted(anyJob()), PictureCount.NONE, new Failed(cause, 0))
                    .orElseThrow();
            if (i % 2 == 0) {
                ledger().advance(failed, new Finished(PictureCount.NONE, cause));
            }
        }
    }

    @Test
    void aPausedJobIsMadeDueAndThatIsAudited() {
        StoredJob job = accepted(anyJobWithAcceptedAt(anyUser(), NOW.plusSeconds(3600)));

        JobReport hastened = register().hasten(job, entryFor(job)).orElseThrow();

        assertThat(hastened.stored()).isEqualTo(job);
        assertThat(hastened.waitsSince()).isEqualTo(NOW);
        assertThat(register().find(job.job().id())).contains(hastened);
        assertThat(audit()).containsExactly(entryFor(job));
    }

    @Test
    void whatWasChangedSinceItWasReadOrIsBeingRunIsNotMadeDue() {
        StoredJob read = accepted(anyJob());
        ledger().advance(read, new Calling(0, 1, JobFixture.ACCEPTED_AT, null));
        StoredJob run = accepted(anyJob());
        begin(run.job().id());

        assertThat(register().hasten(read, entryFor(read))).isEmpty();
        assertThat(register().hasten(run, entryFor(run))).isEmpty();
        assertThat(audit()).isEmpty();
    }

    @Test
    void whatIsGivenUpHoldsNothingIsDueAndAudited() {
        StoredJob job = accepted(anyJobWithAcceptedAt(anyUser(), NOW.plusSeconds(3600)));

        JobReport given = register().giveUp(job, GIVEN_UP, entryFor(job)).orElseThrow();

        assertThat(given.stored().state()).isEqualTo(GIVEN_UP);
        assertThat(given.held()).isEqualTo(PictureCount.NONE);
        assertThat(given.waitsSince()).isEqualTo(NOW);
        assertThat(ledger().find(job.job().id())).contains(given.stored());
        assertThat(ledger().use(job.job().user(), job.job().day())).isEqualTo(LedgerHooks.use(0, 0));
        assertThat(ledger().verify()).isEmpty();
        assertThat(audit()).containsExactly(entryFor(job));
    }

    @Test
    void aWaitingJobIsGivenUpAlsoWhenItsRunHasBegun() {
        StoredJob job = accepted(anyJob());
        begin(job.job().id());

        JobReport given = register().giveUp(job, GIVEN_UP, entryFor(job)).orElseThrow();

        assertThat(given.isRunning()).isFalse();
        assertThat(ledger().advance(job, new Calling(0, 1, NOW, null))).isEmpty();
        assertThat(ledger().verify()).isEmpty();
    }

    @Test
    void whatWasChangedSinceItWasReadIsNotGivenUp() {
        StoredJob read = accepted(anyJob());
        ledger().advance(read, new Calling(0, 1, JobFixture.ACCEPTED_AT, null));

        assertThat(register().giveUp(read, GIVEN_UP, entryFor(read))).isEmpty();
        assertThat(ledger().use(read.job().user(), read.job().day())).isEqualTo(LedgerHooks.use(0, 1));
        assertThat(audit()).isEmpty();
    }

    @Test
    void aJobThatIsBeingDeliveredIsNotGivenUp() {
        StoredJob calling = calling();
        StoredJob painted = ledger().advance(
                        calling,
                        new Painted(JobFixture.MODEL, List.of(PictureFixture.anyPictureWithId("picture-1")), 0))
                .orElseThrow();
        begin(painted.job().id());

        assertThat(register().giveUp(painted, new Failed(Cause.UNDELIVERABLE, 0), entryFor(painted)))
                .isEmpty();
        assertThat(ledger().find(painted.job().id())).contains(painted);
        assertThat(audit()).isEmpty();
    }
}
