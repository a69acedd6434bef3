package io.github.liraai.persistence;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.JobFixture.anyJob;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithPictures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.GenerationLedger.Acceptance.Accepted;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.LedgerUpkeep;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.Receipt;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.testkit.generation.JobFixture;
import io.github.liraai.testkit.generation.LedgerUpkeepContract;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Putting right what somebody did to a database, also while the bot works. */
@Timeout(60)
abstract class JdbiLedgerUpkeepContract extends LedgerUpkeepContract {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    abstract TestStore store();

    @Override
    protected LedgerUpkeep upkeep() {
        return store().store().upkeep();
    }

    @Override
    protected GenerationLedger ledger() {
        return store().store().ledger();
    }

    @Override
    protected void tamperWithUse(UserId user, QuotaDay day) {
        store().sql(
                        "UPDATE quota_usage SET charged = charged + 1, held = -7 WHERE user_id = :user AND qday = :day",
                        Map.of("user", user.value(), "day", day.date()));
    }

    @Override
    protected void tamperWithSchedule(JobId job) {
        store().sql("DELETE FROM scheduled_tasks WHERE task_instance = :id", Map.of("id", job.value()));
    }

    private StoredJob accept(GenerationJob job) {
        return ((Accepted) ledger().accept(job, DailyLimit.of(5))).job();
    }

    /** One user with one picture charged and two held, of five. */
    private UserId somebody() {
        UserId user = anyUser();
        ledger().settle(
                        store().painted(accept(anyJobWithPictures(user, 1))),
                        PictureCount.ONE,
                        new Finished(PictureCount.ONE, null));
        accept(anyJobWithPictures(user, 2));
        return user;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE quota_usage SET charged = 0",
                "UPDATE quota_usage SET held = 7",
                "UPDATE quota_usage SET held = -2, charged = -1",
                "UPDATE quota_usage SET forgiven = -1",
                "DELETE FROM quota_usage",
                "UPDATE job SET held = 1 WHERE held = 2",
                "UPDATE job SET held = 3 WHERE held = 0",
                "UPDATE job SET charged = 3 WHERE charged = 1",
                "UPDATE job SET charged = -1",
                "UPDATE job SET charged = 0, ended_with = 1 WHERE charged = 1",
                "UPDATE job SET state = 'CALLING' WHERE held = 2",
                "UPDATE job SET state = 'PAINTED' WHERE held = 2",
                "UPDATE job SET state = 'FAILED' WHERE held = 2",
                "DELETE FROM scheduled_tasks",
                "UPDATE scheduled_tasks SET task_instance = 'nobodysjobatall0'"
            })
    void whatWasTamperedWithIsRightAfterwardsAndStaysSo(String tampering) {
        UserId user = somebody();
        store().sql(tampering, Map.of());
        assertThat(ledger().verify()).isNotEmpty();

        assertThat(upkeep().putRight(NOW)).isNotEmpty();

        assertThat(ledger().verify()).isEmpty();
        assertThat(ledger().use(user, JobFixture.DAY).charged()).isEqualTo(PictureCount.ONE);
        assertThat(upkeep().putRight(NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE job SET state = 'LOST', held = 0 WHERE held = 2",
                "UPDATE quota_usage SET granted_limit = 2"
            })
    void whatNeedsAPersonIsLeftToOne(String tampering) {
        somebody();
        store().sql(tampering, Map.of());

        upkeep().putRight(NOW);

        assertThat(ledger().verify()).isNotEmpty();
    }

    /** Bug: the counter was raised to the wrong charge. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE job SET charged = 1",
                "UPDATE job SET charged = 1, ended_with = NULL",
                "UPDATE job SET ended_with = 1",
                "UPDATE job SET charged = -1, ended_with = -1"
            })
    void whatEndedWithoutAPictureIsChargedNothing(String tampering) {
        StoredJob job = accept(anyJob());
        ledger().settle(job, PictureCount.NONE, new Finished(PictureCount.NONE, Cause.AUTH));
        store().sql(tampering, Map.of());
        assertThat(ledger().verify())
                .anySatisfy(finding -> assertThat(finding.subject())
                        .isEqualTo("job " + job.job().id().value()));

        assertThat(upkeep().putRight(NOW)).isNotEmpty();

        assertThat(ledger().verify()).isEmpty();
        assertThat(ledger().use(job.job().user(), JobFixture.DAY)).isEqualTo(GenerationLedger.QuotaUse.NONE);
        assertThat(store().numbers("SELECT charged + ended_with FROM job")).containsExactly(0);
    }

    /** Where all that is kept of a job says something else than its cause, only a person knows. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aChargeThatIsNotSureNeitherRaisesNorLowersTheCounter(int counter) {
        StoredJob job = accept(anyJob());
        ledger().settle(job, PictureCount.NONE, new Finished(PictureCount.NONE, Cause.AUTH));
        store().sql("UPDATE job SET charged = 1, ended_with = 1", Map.of());
        store().sql("UPDATE quota_usage SET charged = :counter", Map.of("counter", counter));

        assertThat(upkeep().putRight(NOW)).isEmpty();

        assertThat(ledger().use(job.job().user(), JobFixture.DAY).charged()).isEqualTo(new PictureCount(counter));
        assertThat(ledger().verify())
                .allSatisfy(finding -> assertThat(finding.remedy()).doesNotStartWith("run ledger verify"))
                .anySatisfy(finding -> assertThat(finding.remedy()).startsWith("if no picture arrived, set charged"));
        store().sql("UPDATE job SET charged = 0, ended_with = 0", Map.of());
        upkeep().putRight(NOW);
        assertThat(ledger().verify()).isEmpty();
    }

    /** One picture delivered of so many. */
    private StoredJob delivered(int pictures) {
        StoredJob job = store().painted(accept(anyJobWithPictures(anyUser(), pictures)));
        return ledger().settleDelivered(job, PictureCount.ONE, new Receipt(Instant.EPOCH, List.of()))
                .orElseThrow();
    }

    private void assertThatAPersonIsAsked(StoredJob job, String remedy) {
        String id = job.job().id().value();
        assertThat(ledger().verify())
                .allSatisfy(finding -> assertThat(finding.remedy()).doesNotStartWith("run ledger verify"))
                .anySatisfy(finding -> {
                    assertThat(finding.subject()).isEqualTo("job " + id);
                    assertThat(finding.remedy()).startsWith(remedy);
                });
    }

    private int charged(StoredJob job) {
        return ledger().use(job.job().user(), JobFixture.DAY).charged().value();
    }

    /** Bug: the counter, which was right, was lowered. */
    @Test
    void aDeliveredPictureThatIsNotChargedIsNotTakenFromTheCounter() {
        StoredJob job = delivered(1);
        store().sql("UPDATE job SET charged = 0, ended_with = 0", Map.of());

        assertThat(upkeep().putRight(NOW)).isEmpty();

        assertThat(charged(job)).isEqualTo(1);
        assertThatAPersonIsAsked(job, "if pictures arrived, set charged and ended_with to how many");
        store().sql("UPDATE job SET charged = 1, ended_with = 1", Map.of());
        assertThat(ledger().verify()).isEmpty();
    }

    /** Bug: what a job ended with was believed against its receipt and its pictures. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE job SET ended_with = 0",
                "UPDATE job SET ended_with = 4",
                "UPDATE job SET ended_with = 0, painted_by = NULL",
                "UPDATE job SET ended_with = 0, delivered_at = NULL"
            })
    void whatAJobEndedWithIsNotBelievedAgainstAllElse(String tampering) {
        StoredJob job = delivered(4);
        store().sql(tampering, Map.of());

        upkeep().putRight(NOW);

        assertThat(charged(job)).isEqualTo(1);
        assertThat(store().numbers("SELECT charged FROM job")).containsExactly(1);
        assertThatAPersonIsAsked(job, "set charged and ended_with to how many pictures arrived");
        store().sql("UPDATE job SET ended_with = 1, painted_by = 'hf-sd3-medium'", Map.of());
        assertThat(ledger().verify()).isEmpty();
    }

    /** Bug: it was refunded, scheduled again and bought twice. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'WAITING', held = 1",
                "state = 'CALLING', held = 1, first_call_at = accepted_at, tries = 1",
                "state = 'PAINTED'",
                "state = 'FAILED', cause = 'TIMEOUT'",
                "state = 'FAILED', cause = 'TIMEOUT', charged = 9"
            })
    void aDeliveredJobWhoseStateWasSetBackIsLeftToAPerson(String tampering) {
        StoredJob job = delivered(1);
        store().sql("UPDATE job SET " + tampering, Map.of());

        assertThat(upkeep().putRight(NOW)).isEmpty();

        assertThat(store().numbers("SELECT COUNT(*) FROM scheduled_tasks")).containsExactly(0);
        assertThat(ledger().use(job.job().user(), JobFixture.DAY))
                .isEqualTo(new GenerationLedger.QuotaUse(PictureCount.ONE, PictureCount.NONE));
        assertThatAPersonIsAsked(job, "set state to FINISHED, cause to NULL and charged and ended_with to how many");
        store().sql("UPDATE job SET state = 'FINISHED', cause = NULL, charged = 1, ended_with = 1", Map.of());
        upkeep().putRight(NOW);
        assertThat(ledger().verify()).isEmpty();
    }

    /** Bug: the counter was raised to a number that no job can hold. */
    @ParameterizedTest
    @ValueSource(ints = {9, 0, -1})
    void anImpossibleNumberOfPicturesIsNotHeld(int pictures) {
        StoredJob job = accept(anyJob());
        store().sql(
                        "UPDATE job SET state = 'CALLING', tries = 1, first_call_at = accepted_at, pictures = :pictures",
                        Map.of("pictures", pictures));

        assertThat(upkeep().putRight(NOW)).isEmpty();

        assertThat(ledger().use(job.job().user(), JobFixture.DAY).held()).isEqualTo(PictureCount.ONE);
        assertThat(store().numbers("SELECT held FROM job")).containsExactly(1);
        assertThatAPersonIsAsked(job, "set pictures to how many were asked for");
        store().sql("UPDATE job SET pictures = 1", Map.of());
        assertThat(ledger().verify()).isEmpty();
    }

    /** Bug: it was to be finished, and nobody told the person. */
    @Test
    void aJobInNoKnownStateIsToBeFailedSoThatThePersonIsTold() {
        StoredJob job = accept(anyJob());
        store().sql("UPDATE job SET state = 'LOST'", Map.of());
        store().sql("DELETE FROM scheduled_tasks", Map.of());

        upkeep().putRight(NOW);

        assertThatAPersonIsAsked(job, "set its state to FAILED and cause to INTERRUPTED; then");
        store().sql("UPDATE job SET state = 'FAILED', cause = 'INTERRUPTED'", Map.of());
        upkeep().putRight(NOW);
        assertThat(ledger().verify()).isEmpty();
        assertThat(ledger().find(job.job().id()).orElseThrow().state()).isEqualTo(new Failed(Cause.INTERRUPTED, 0));
        assertThat(ledger().use(job.job().user(), JobFixture.DAY)).isEqualTo(GenerationLedger.QuotaUse.NONE);
        assertThat(store().store().register().find(job.job().id()))
                .get()
                .satisfies(report -> assertThat(report.waitsSince()).isEqualTo(NOW));
    }

    @Test
    void aDeliveredJobInNoKnownStateIsToBeFinished() {
        StoredJob job = delivered(1);
        store().sql("UPDATE job SET state = 'LOST'", Map.of());

        assertThatAPersonIsAsked(job, "set its state to FINISHED, ended_with and charged to what was delivered");
    }

    /** Bug: their sums ended verifying, the repair and the bot's start with a stack trace. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pictures = 2147483647",
                "charged = 2147483647, ended_with = 2147483647",
                "pictures = 2147483647, charged = 2147483647, ended_with = 2147483647",
                "pictures = 2147483647, held = 2147483647, state = 'WAITING', charged = 0, ended_with = NULL",
                "state = 'LOST', charged = 2147483647"
            })
    void figuresBeyondAllCountingAreNamedAndNotCounted(String tampering) {
        UserId user = anyUser();
        for (int i = 0; i < 2; i++) {
            StoredJob painted = store().painted(accept(anyJobWithPictures(user, 1)));
            ledger().settle(painted, PictureCount.ONE, new Finished(PictureCount.ONE, null));
        }
        store().sql("UPDATE job SET " + tampering, Map.of());

        upkeep().putRight(NOW);

        assertThat(ledger().verify())
                .extracting(finding -> finding.subject())
                .containsAll(store().store()
                        .database()
                        .read(
                                "list jobs",
                                handle -> handle.createQuery("SELECT CONCAT('job ', id) FROM job")
                                        .mapTo(String.class)
                                        .list()));
        assertThat(store().store().register().counts(user).requests()).isEqualTo(2);
        store().sql("UPDATE job SET state = 'FINISHED', pictures = 1, held = 0, charged = 1, ended_with = 1", Map.of());
        upkeep().putRight(NOW);
        assertThat(ledger().verify()).isEmpty();
        assertThat(ledger().use(user, JobFixture.DAY))
                .isEqualTo(new GenerationLedger.QuotaUse(new PictureCount(2), PictureCount.NONE));
    }

    /** Bug: a start, which counts anew and mends no jobs, raised the counter. */
    @Test
    void aChargeBeforeTheEndOfAJobIsNotCounted() {
        StoredJob job = accept(anyJob());
        store().sql("UPDATE job SET charged = 1", Map.of());

        new QuotaUpkeep(store().store().database()).recountAll();

        assertThat(charged(job)).isZero();
        upkeep().putRight(NOW);
        assertThat(ledger().verify()).isEmpty();
        assertThat(charged(job)).isZero();
    }

    @Test
    void aPaintedJobWithoutPicturesIsGivenUpRefundedAndDueToBeTold() {
        StoredJob job = accept(anyJob());
        store().sql("UPDATE job SET state = 'PAINTED'", Map.of());

        upkeep().putRight(NOW);

        assertThat(ledger().find(job.job().id()).orElseThrow().state()).isEqualTo(new Failed(Cause.UNDELIVERABLE, 0));
        assertThat(ledger().use(job.job().user(), JobFixture.DAY)).isEqualTo(GenerationLedger.QuotaUse.NONE);
        assertThat(store().store().register().find(job.job().id()))
                .get()
                .satisfies(report -> assertThat(report.waitsSince()).isEqualTo(NOW));
    }

    @Test
    void picturesThatAreStillInTheSpoolAreFoundAgain() throws IOException {
        StoredJob job = accept(anyJob());
        SpooledPicture picture = spool(job.job().id());
        store().sql("UPDATE job SET state = 'PAINTED'", Map.of());

        upkeep().putRight(NOW);

        assertThat(ledger().find(job.job().id()).orElseThrow().state())
                .isEqualTo(new Painted(JobFixture.MODEL, List.of(picture), 0));
        assertThat(ledger().verify()).isEmpty();
    }

    /** Bug: verifying found nothing, and whoever met the job was sent there. */
    @ParameterizedTest
    @ValueSource(strings = {"media_type = 'TIFF'", "crc32c = 'zz'", "bytes = 0", "picture_id = '.'"})
    void picturesThatCannotBeReadAreTakenFromTheSpoolOnceTheirRowsAreGone(String tampering) throws IOException {
        StoredJob job = accept(anyJob());
        SpooledPicture picture = spool(job.job().id());
        Painted painted = new Painted(JobFixture.MODEL, List.of(picture), 0);
        assertThat(ledger().advance(job, painted)).isPresent();
        store().sql("UPDATE job_picture SET " + tampering, Map.of());

        assertThat(upkeep().putRight(NOW)).isEmpty();

        assertThat(ledger().verify()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("job " + job.job().id().value());
            assertThat(finding.problem()).isEqualTo("a row of its job_picture cannot be read");
            assertThat(finding.remedy()).startsWith("delete its rows of job_picture; then run ledger verify --repair");
        });
        assertThatThrownBy(() -> ledger().find(job.job().id()))
                .isInstanceOf(UnreadableRowException.class)
                .hasMessageStartingWith("job " + job.job().id().value() + " cannot be read");
        store().sql("DELETE FROM job_picture", Map.of());
        upkeep().putRight(NOW);
        assertThat(ledger().verify()).isEmpty();
        assertThat(ledger().find(job.job().id()).orElseThrow().state()).isEqualTo(painted);
    }

    /** Bug: verifying found nothing, and the history of the person could not be shown. */
    @Test
    void theRowOfADeliveredPictureIsToBeSetRight() {
        somebody();
        store().sql("UPDATE job_picture SET media_type = 'TIFF'", Map.of());

        assertThat(ledger().verify())
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).startsWith("set media_type to one of PNG, "));
        store().sql("UPDATE job_picture SET media_type = 'PNG'", Map.of());
        assertThat(ledger().verify()).isEmpty();
    }

    private SpooledPicture spool(JobId job) throws IOException {
        try (PictureWriter writer = store().store().spool().create(job)) {
            writer.stream().write(new byte[] {1, 2, 3});
            return writer.commit(MediaType.PNG, 1, 1);
        }
    }

    /** Whoever counts anew must neither undo a hold that is being made nor keep one that is being given back. */
    @Test
    void countingAnewWhileJobsComeAndGoLosesNothing() throws Exception {
        List<UserId> users = List.of(anyUser(), anyUser());
        AtomicInteger busy = new AtomicInteger(4);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int worker = 0; worker < 4; worker++) {
                UserId user = users.get(worker % 2);
                work.add(threads.submit(() -> {
                    for (int round = 0; round < 60; round++) {
                        comeAndGo(user, round);
                    }
                    busy.decrementAndGet();
                }));
            }
            work.add(threads.submit(() -> {
                while (busy.get() > 0) {
                    // Wrong counters, so that there is always something to count.
                    store().sql("UPDATE quota_usage SET held = held + 1 WHERE held < 3", Map.of());
                    upkeep().putRight(NOW);
                }
            }));
            for (Future<?> each : work) {
                each.get(50, TimeUnit.SECONDS);
            }
        }

        upkeep().putRight(NOW);

        assertThat(ledger().verify()).isEmpty();
        for (UserId user : users) {
            assertThat(ledger().use(user, JobFixture.DAY).held()).isEqualTo(PictureCount.NONE);
        }
        assertThat(users.stream()
                        .mapToInt(user ->
                                ledger().use(user, JobFixture.DAY).charged().value())
                        .sum())
                .isEqualTo(store().numbers("SELECT COALESCE(SUM(charged), 0) FROM job")
                        .getFirst());
    }

    private void comeAndGo(UserId user, int round) {
        GenerationJob job = anyJobWithPictures(user, 1 + round % 2);
        ledger().accept(job, DailyLimit.unlimited());
        StoredJob stored = ledger().find(job.id()).orElseThrow();
        StoredJob calling =
                ledger().advance(stored, new Calling(0, 1, Instant.EPOCH, null)).orElseThrow();
        PictureCount charged = round % 3 == 0 ? PictureCount.NONE : PictureCount.ONE;
        ledger().settle(
                        charged.value() == 0 ? calling : store().painted(calling),
                        charged,
                        new Finished(charged, charged.value() == 0 ? Cause.TIMEOUT : null));
    }
}
