package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.CancelJob;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.generation.RequestPictures.Command;
import io.github.liraai.core.generation.RetryJob;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.testkit.InMemoryLira;
import io.github.liraai.testkit.generation.RecordingListener.Heard;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator does to single jobs. */
class OperatorActsTest {
    private static final Actor BY = new Actor("cli");

    private final InMemoryLira world = InMemoryLira.create();
    private final InMemoryJobRegister register = world.register();
    private final RetryJob retryJob = RetryJob.of(register, world.clock());
    private final CancelJob cancelJob = CancelJob.of(register, world.listener(), world.clock());
    private final UserId user = anyUser();

    private JobId accept() {
        Command command = anyCommandOf(user);
        world.lira().requestPictures().request(command);
        return JobId.of(command.key());
    }

    private JobState stateOf(JobId job) {
        return world.ledger().find(job).orElseThrow().state();
    }

    private JobId paused() {
        JobId job = accept();
        world.delivery().next(new PictureDelivery.Result.Later(Duration.ofHours(2)));
        world.engine().runDue();
        assertThat(stateOf(job)).isInstanceOf(Painted.class);
        return job;
    }

    private JobId calling() {
        JobId job = accept();
        StoredJob stored = world.ledger().find(job).orElseThrow();
        world.ledger().advance(stored, new Calling(0, 1, world.clock().instant(), null));
        return job;
    }

    private void assertThatItIsAudited(JobId job, String action, String was) {
        Instant now = world.clock().instant();
        assertThat(world.audit().entries())
                .containsExactly(new AuditEntry(now, BY, user, action, "job " + job.value() + " was " + was));
    }

    @AfterEach
    void theLedgerAgrees() {
        assertThat(world.ledger().verify()).isEmpty();
    }

    @Test
    void aPausedDeliveryIsRepeatedAtOnceWithoutPaintingAnew() {
        JobId job = paused();
        assertThat(world.engine().runDue()).isZero();

        assertThat(retryJob.retry(job, BY)).isInstanceOf(RetryJob.Result.Due.class);
        world.engine().runDue();

        assertThat(stateOf(job)).isEqualTo(new Finished(PictureCount.ONE, null));
        assertThat(world.painter().calls()).hasSize(1);
        assertThatItIsAudited(job, "retry-job", "PAINTED");
    }

    @Test
    void whatMayHaveBeenBoughtIsNotTriedAgain() {
        JobId job = calling();

        assertThat(retryJob.retry(job, BY))
                .isInstanceOfSatisfying(
                        RetryJob.Result.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RetryJob.Reason.CALLING));
        assertThat(world.audit().entries()).isEmpty();
    }

    @Test
    void whatHasEndedIsNotTriedAgain() {
        JobId job = accept();
        world.engine().runAll();

        assertThat(retryJob.retry(job, BY))
                .isInstanceOfSatisfying(
                        RetryJob.Result.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RetryJob.Reason.FINISHED));
        assertThat(world.engine().runAll()).isZero();
    }

    @Test
    void whatIsBeingRunIsNotTriedBesides() {
        JobId job = accept();
        world.ledger().schedule().take(world.clock().instant());

        assertThat(retryJob.retry(job, BY))
                .isInstanceOfSatisfying(
                        RetryJob.Result.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RetryJob.Reason.RUNNING));
    }

    @Test
    void anUnknownJobIsNeitherTriedNorGivenUp() {
        JobId nobodys = JobFixture.anyJob().id();

        assertThat(retryJob.retry(nobodys, BY)).isEqualTo(new RetryJob.Result.Unknown(nobodys));
        assertThat(cancelJob.cancel(nobodys, BY)).isEqualTo(new CancelJob.Result.Unknown(nobodys));
    }

    @Test
    void aWaitingJobIsGivenUpRefundedToldAndNeverPainted() {
        JobId job = accept();

        assertThat(cancelJob.cancel(job, BY)).isInstanceOf(CancelJob.Result.Cancelled.class);
        assertThat(stateOf(job)).isEqualTo(new Failed(Cause.CANCELED, 0));
        assertThat(world.ledger().use(user, JobFixture.DAY)).isEqualTo(LedgerHooks.use(0, 0));
        assertThatItIsAudited(job, "cancel-job", "WAITING");
        world.engine().runAll();

        assertThat(stateOf(job)).isEqualTo(new Finished(PictureCount.NONE, Cause.CANCELED));
        assertThat(world.painter().calls()).isEmpty();
        assertThat(world.delivery().notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.cause()).isEqualTo(Cause.CANCELED));
    }

    @Test
    void theListenerHearsOfAJobThatIsGivenUp() {
        JobId job = accept();
        GenerationJob accepted = world.ledger().find(job).orElseThrow().job();

        cancelJob.cancel(job, BY);

        assertThat(world.listener().heard())
                .containsExactly(
                        new Heard.Accepted(accepted),
                        new Heard.Settled(accepted, PictureCount.NONE),
                        new Heard.Failed(accepted, Cause.CANCELED));
    }

    @Test
    void picturesThatCannotBeDeliveredAreGivenUpRefundedAndTold() {
        JobId job = paused();

        assertThat(cancelJob.cancel(job, BY)).isInstanceOf(CancelJob.Result.Cancelled.class);
        world.engine().runAll();

        assertThat(stateOf(job)).isEqualTo(new Finished(PictureCount.NONE, Cause.UNDELIVERABLE));
        assertThat(world.ledger().use(user, JobFixture.DAY)).isEqualTo(LedgerHooks.use(0, 0));
        assertThatItIsAuditedBefore(job);
    }

    private void assertThatItIsAuditedBefore(JobId job) {
        assertThat(world.audit().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("cancel-job");
            assertThat(entry.detail()).isEqualTo("job " + job.value() + " was PAINTED");
        });
    }

    @Test
    void picturesThatAreBeingDeliveredAreNotGivenUp() {
        JobId job = paused();
        world.clock().advanceTo(world.ledger().schedule().due(job).orElseThrow());
        world.ledger().schedule().take(world.clock().instant());

        assertThat(cancelJob.cancel(job, BY))
                .isInstanceOfSatisfying(
                        CancelJob.Result.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(CancelJob.Reason.DELIVERING));
    }

    @Test
    void whatMayHaveBeenPaidForIsLetFinish() {
        JobId job = calling();

        assertThat(cancelJob.cancel(job, BY))
                .isInstanceOfSatisfying(
                        CancelJob.Result.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(CancelJob.Reason.CALLING));
        assertThat(stateOf(job)).isInstanceOf(Calling.class);
    }

    @Test
    void whatHoldsNothingIsNotGivenUp() {
        JobId job = accept();
        world.engine().runAll();

        assertThat(cancelJob.cancel(job, BY))
                .isInstanceOfSatisfying(
                        CancelJob.Result.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(CancelJob.Reason.ENDED));
        assertThat(stateOf(job)).isEqualTo(new Finished(PictureCount.ONE, null));
    }
}
