package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.CancelGeneration;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.generation.RequestPictures.Command;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.testkit.InMemoryLira;
import io.github.liraai.testkit.Racing;
import io.github.liraai.testkit.generation.RecordingListener.Heard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CancelGenerationTest {
    private static final Finished CANCELED = new Finished(PictureCount.NONE, Cause.CANCELED);

    private final InMemoryLira world = InMemoryLira.create();
    private final UserId user = anyUser();

    private JobId accept() {
        Command command = anyCommandOf(user);
        world.lira().requestPictures().request(command);
        return JobId.of(command.key());
    }

    private CancelGeneration.Result cancel() {
        return world.lira().cancelGeneration().cancel(user);
    }

    private JobState stateOf(JobId job) {
        return world.ledger().find(job).orElseThrow().state();
    }

    private static void check(CancelGeneration.Result result, int cancelled, int underWay) {
        assertThat(result.cancelled()).isEqualTo(cancelled);
        assertThat(result.underWay()).isEqualTo(underWay);
    }

    @AfterEach
    void theLedgerAgrees() {
        assertThat(world.ledger().verify()).isEmpty();
    }

    @Test
    void whatWaitsIsGivenUpGivenBackAndNeverPainted() {
        JobId first = accept();
        JobId second = accept();

        CancelGeneration.Result result = cancel();
        world.engine().runAll();

        check(result, 2, 0);
        assertThat(result.jobs()).extracting(job -> job.job().id()).containsExactly(first, second);
        assertThat(stateOf(first)).isEqualTo(CANCELED);
        assertThat(stateOf(second)).isEqualTo(CANCELED);
        assertThat(world.ledger().use(user, JobFixture.DAY)).isEqualTo(LedgerHooks.use(0, 0));
        assertThat(world.painter().calls()).isEmpty();
        assertThat(world.delivery().notices())
                .as("who cancels need not be told")
                .isEmpty();
        assertThat(world.listener().heard(Heard.Settled.class)).hasSize(2);
    }

    @Test
    void aCancelledJobComesWithItsNoteSoThatItsAnnouncementCanBeTakenBack() {
        JobId job = accept();
        world.lira().attachNote().attach(job, new DeliveryNote("status:17"));

        assertThat(cancel().jobs()).extracting(StoredJob::note).containsExactly(new DeliveryNote("status:17"));
    }

    @Test
    void nothingToCancelIsNothing() {
        check(cancel(), 0, 0);
    }

    @Test
    void otherPeoplesJobsGoOn() {
        Command others = anyCommandOf(anyUser());
        world.lira().requestPictures().request(others);
        accept();

        cancel();
        world.engine().runAll();

        assertThat(world.delivery().arrivals())
                .extracting(arrival -> arrival.parcel().job().key())
                .containsExactly(others.key());
    }

    @Test
    void aJobBetweenTwoTriesIsCancelledToo() {
        world.painter().next(Script.doesNotStart(Cause.RATE_LIMITED, Duration.ofSeconds(30)));
        JobId job = accept();
        world.engine().runDue();

        CancelGeneration.Result result = cancel();
        world.engine().runAll();

        check(result, 1, 0);
        assertThat(stateOf(job)).isEqualTo(CANCELED);
        assertThat(world.painter().calls()).hasSize(1);
    }

    @Test
    void whatIsBeingPaintedIsLetFinishSinceItMayHaveBeenPaidFor() {
        List<CancelGeneration.Result> results = new ArrayList<>();
        world.painter().next((request, call) -> {
            results.add(cancel());
            return Script.paints().play(request, call);
        });
        JobId job = accept();

        world.engine().runAll();

        assertThat(results).hasSize(1);
        check(results.getFirst(), 0, 1);
        assertThat(stateOf(job)).isEqualTo(new Finished(PictureCount.ONE, null));
    }

    @Test
    void whatWaitsToBeDeliveredGoesOn() {
        world.delivery().next(new PictureDelivery.Result.Later(Duration.ofSeconds(5)));
        JobId job = accept();
        world.engine().runDue();

        CancelGeneration.Result result = cancel();
        world.engine().runAll();

        check(result, 0, 1);
        assertThat(stateOf(job)).isEqualTo(new Finished(PictureCount.ONE, null));
    }

    @Test
    void aFailureStillToBeToldIsNotUnderWay() {
        world.painter().next(Script.leavesUnknown(Cause.TIMEOUT));
        world.delivery().next(new PictureDelivery.Result.Later(Duration.ofSeconds(5)));
        accept();
        world.engine().runDue();

        check(cancel(), 0, 0);
    }

    private CancelGeneration.OfOne cancel(UserId by, JobId job) {
        return world.lira().cancelGeneration().cancel(by, job);
    }

    @Test
    void oneJobIsCancelledAndTheOthersGoOn() {
        JobId first = accept();
        JobId second = accept();
        world.lira().attachNote().attach(first, new DeliveryNote("status:17"));

        CancelGeneration.OfOne result = cancel(user, first);
        CancelGeneration.OfOne again = cancel(user, first);
        world.engine().runAll();

        assertThat(result)
                .isInstanceOfSatisfying(
                        CancelGeneration.OfOne.Cancelled.class,
                        cancelled -> assertThat(cancelled.job().note()).isEqualTo(new DeliveryNote("status:17")));
        assertThat(again).isEqualTo(new CancelGeneration.OfOne.Ended());
        assertThat(stateOf(first)).isEqualTo(CANCELED);
        assertThat(stateOf(second)).isEqualTo(new Finished(PictureCount.ONE, null));
        assertThat(world.ledger().use(user, JobFixture.DAY)).isEqualTo(LedgerHooks.use(1, 0));
        assertThat(world.delivery().notices()).isEmpty();
    }

    @Test
    void nobodyCancelsSomebodyElsesJob() {
        JobId job = accept();

        assertThat(cancel(anyUser(), job)).isEqualTo(new CancelGeneration.OfOne.Unknown());
        assertThat(cancel(user, JobId.of(JobFixture.anyKey()))).isEqualTo(new CancelGeneration.OfOne.Unknown());

        world.engine().runAll();
        assertThat(stateOf(job)).isEqualTo(new Finished(PictureCount.ONE, null));
    }

    @Test
    void oneJobThatIsBeingPaintedIsLetFinish() {
        List<CancelGeneration.OfOne> results = new ArrayList<>();
        world.painter().next((request, call) -> {
            results.add(cancel(user, request.job()));
            return Script.paints().play(request, call);
        });
        JobId job = accept();

        world.engine().runAll();

        assertThat(results)
                .singleElement()
                .isInstanceOfSatisfying(
                        CancelGeneration.OfOne.UnderWay.class,
                        underWay -> assertThat(underWay.job().job().id()).isEqualTo(job));
        assertThat(stateOf(job)).isEqualTo(new Finished(PictureCount.ONE, null));
    }

    @Test
    @Timeout(60)
    void whetherTheRunOrTheCancelOfOneIsFirstTheJobEndsOnce() {
        for (int round = 0; round < 200; round++) {
            InMemoryLira each = InMemoryLira.create();
            Command command = anyCommandOf(user);
            each.lira().requestPictures().request(command);
            JobId job = JobId.of(command.key());

            List<Boolean> cancelled = Racing.race(2, i -> {
                if (i == 0) {
                    return each.lira().cancelGeneration().cancel(user, job) instanceof CancelGeneration.OfOne.Cancelled;
                }
                each.engine().runAll();
                return false;
            });

            int charged = cancelled.getFirst() ? 0 : 1;
            assertThat(each.ledger().use(user, JobFixture.DAY)).isEqualTo(LedgerHooks.use(charged, 0));
            assertThat(each.painter().sent()).isEqualTo(charged);
        }
    }

    @Test
    @Timeout(60)
    void whetherTheRunOrTheCancelIsFirstTheJobEndsOnce() {
        for (int round = 0; round < 200; round++) {
            InMemoryLira each = InMemoryLira.create();
            Command command = anyCommandOf(user);
            each.lira().requestPictures().request(command);
            JobId job = JobId.of(command.key());

            List<Integer> cancelled = Racing.race(2, i -> {
                if (i == 0) {
                    return each.lira().cancelGeneration().cancel(user).cancelled();
                }
                each.engine().runAll();
                return 0;
            });

            int charged = 1 - cancelled.getFirst();
            assertThat(each.ledger().use(user, JobFixture.DAY)).isEqualTo(LedgerHooks.use(charged, 0));
            assertThat(each.painter().sent()).isEqualTo(charged);
            assertThat(each.delivery().arrivals()).hasSize(charged);
            assertThat(each.ledger().find(job).orElseThrow().state())
                    .isEqualTo(charged == 1 ? new Finished(PictureCount.ONE, null) : CANCELED);
            assertThat(each.ledger().verify()).isEmpty();
        }
    }
}
