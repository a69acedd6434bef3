package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandWithPictures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationListener;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.generation.PictureDelivery.Notice;
import io.github.liraai.core.generation.PictureDelivery.Parcel;
import io.github.liraai.core.generation.PictureDelivery.Result;
import io.github.liraai.core.generation.RequestPictures.Command;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaStatus;
import io.github.liraai.testkit.InMemoryLira;
import io.github.liraai.testkit.access.LevelFixture;
import io.github.liraai.testkit.generation.RecordingListener.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveringTest {
    private static final Instant RESET = Instant.parse("2026-11-23T21:00:00Z");

    private final InMemoryLira world = InMemoryLira.create();
    private final UserId user = anyUser();

    private JobId accept(int pictures) {
        Command command = anyCommandWithPictures(user, pictures);
        world.lira().requestPictures().request(command);
        return JobId.of(command.key());
    }

    private JobState stateOf(JobId job) {
        return world.ledger().find(job).orElseThrow().state();
    }

    private static Result later(int seconds) {
        return new Result.Later(Duration.ofSeconds(seconds));
    }

    private static Result delivered(int pictures) {
        return new Result.Delivered(new PictureCount(pictures));
    }

    private static Finished charged(int pictures) {
        return new Finished(new PictureCount(pictures), null);
    }

    private void deliverNext(Result result, int times) {
        Collections.nCopies(times, result).forEach(world.delivery()::next);
    }

    @AfterEach
    void theLedgerAgrees() {
        assertThat(world.ledger().verify()).isEmpty();
    }

    @Test
    void whatCouldNotBeDeliveredIsDeliveredLaterFromTheSpool() {
        world.delivery().next(later(5));
        JobId job = accept(1);
        Instant began = world.clock().instant();

        world.engine().runDue();
        JobState between = stateOf(job);
        var due = world.ledger().schedule().nextDue();
        world.engine().runAll();

        assertThat(between)
                .isInstanceOfSatisfying(
                        Painted.class,
                        painted -> assertThat(painted.deliveries()).isEqualTo(1));
        assertThat(due).contains(began.plusSeconds(5));
        assertThat(stateOf(job)).isEqualTo(charged(1));
        assertThat(world.painter().calls()).hasSize(1);
        assertThat(world.delivery().attempts())
                .extracting(Parcel::pictures)
                .containsExactly(
                        world.delivery().arrivals().getFirst().parcel().pictures(),
                        world.delivery().arrivals().getFirst().parcel().pictures());
        assertThat(world.spool().size()).isZero();
    }

    @Test
    void thePausesBetweenDeliveriesGrowToFiveMinutes() {
        deliverNext(later(0), 11);
        accept(1);
        List<Long> pauses = new ArrayList<>();

        world.engine().runDue();
        for (var due = world.ledger().schedule().nextDue();
                due.isPresent();
                due = world.ledger().schedule().nextDue()) {
            pauses.add(Duration.between(world.clock().instant(), due.get()).toSeconds());
            world.clock().set(due.get());
            world.engine().runDue();
        }

        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L);
    }

    @Test
    void aPauseThatTheChatAsksForIsKeptHoweverLong() {
        world.delivery().next(later(1000));
        accept(1);
        Instant began = world.clock().instant();

        world.engine().runDue();

        assertThat(world.ledger().schedule().nextDue()).contains(began.plusSeconds(1000));
    }

    /** From the thirteenth time on it was once cut to five minutes. */
    @Test
    void aPauseThatTheChatAsksForIsKeptHoweverOftenItAsks() {
        deliverNext(later(3600), 20);
        accept(1);
        Instant began = world.clock().instant();

        world.engine().runAll();

        assertThat(world.clock().instant()).isEqualTo(began.plus(Duration.ofHours(20)));
        assertThat(world.delivery().arrivals()).hasSize(1);
    }

    @Test
    void picturesThatNobodyTookForADayAreGivenUpAndNotCharged() {
        deliverNext(later(3600), 30);
        JobId job = accept(2);
        Instant began = world.clock().instant();

        world.engine().runAll();

        assertThat(Duration.between(
                        began, world.delivery().notices().getFirst().job().acceptedAt()))
                .isZero();
        assertThat(world.clock().instant()).isAfterOrEqualTo(began.plus(Duration.ofHours(24)));
        assertThat(stateOf(job)).isEqualTo(new Finished(PictureCount.NONE, Cause.UNDELIVERABLE));
        assertThat(world.ledger().use(user, JobFixture.DAY)).isEqualTo(LedgerHooks.use(0, 0));
        assertThat(world.spool().size()).isZero();
        assertThat(world.painter().calls()).hasSize(1);
    }

    @Test
    void picturesForAChatThatIsShutAreNotCharged() {
        world.delivery().next(new Result.Undeliverable("bot was blocked"), new Result.Undeliverable("bot was blocked"));
        JobId job = accept(3);

        world.engine().runAll();

        assertThat(stateOf(job)).isEqualTo(new Finished(PictureCount.NONE, Cause.UNDELIVERABLE));
        assertThat(world.ledger().use(user, JobFixture.DAY)).isEqualTo(LedgerHooks.use(0, 0));
        assertThat(world.listener().heard(Heard.Failed.class))
                .extracting(Heard.Failed::cause)
                .containsExactly(Cause.UNDELIVERABLE);
        assertThat(world.spool().size()).isZero();
    }

    private static final class Throwing implements PictureDelivery {
        private final List<Notice> told = new ArrayList<>();

        @Override
        public Result deliver(Parcel parcel) {
            throw new IllegalStateException("a fault of the delivery's own");
        }

        @Override
        public Result tell(Notice notice) {
            told.add(notice);
            throw new IllegalStateException("a fault of the delivery's own");
        }
    }

    /** Its pictures were held for good, with a run that threw every few minutes. */
    @Test
    void aDeliveryThatThrowsForADayIsGivenUpAndNotCharged() {
        Throwing delivery = new Throwing();
        SteppedEngine engine =
                world.restarted(builder -> builder.delivery(delivery)).engine();
        JobId job = accept(2);

        assertThatIllegalStateException().isThrownBy(engine::runDue);
        world.clock().advance(Duration.ofHours(24).minusSeconds(1));
        assertThatIllegalStateException().isThrownBy(engine::runDue);
        assertThat(stateOf(job)).isInstanceOf(Painted.class);
        world.clock().advance(Duration.ofSeconds(1));
        assertThatIllegalStateException().isThrownBy(engine::runDue);
        assertThat(stateOf(job)).isEqualTo(new JobState.Failed(Cause.UNDELIVERABLE, 0));
        for (int i = 0; i < 20; i++) {
            assertThatIllegalStateException().isThrownBy(engine::runDue);
        }
        engine.runDue();

        assertThat(delivery.told).hasSize(20).extracting(Notice::cause).containsOnly(Cause.UNDELIVERABLE);
        assertThat(stateOf(job)).isEqualTo(new Finished(PictureCount.NONE, Cause.UNDELIVERABLE));
        assertThat(world.ledger().use(user, JobFixture.DAY)).isEqualTo(LedgerHooks.use(0, 0));
        assertThat(world.ledger().schedule().nextDue()).isEmpty();
        assertThat(world.spool().size()).isZero();
    }

    /** One fault of the chat's own, a day after the request, once ended the job with the person never told. */
    @Test
    void newsOfAnOldFailureSurvivesAFaultOfTheDelivery() {
        Throwing delivery = new Throwing();
        SteppedEngine engine =
                world.restarted(builder -> builder.delivery(delivery)).engine();
        world.painter().next(Script.leavesUnknown(Cause.TIMEOUT));
        JobId job = accept(1);
        assertThatIllegalStateException().isThrownBy(engine::runDue);

        world.clock().advance(Duration.ofHours(24));
        assertThatIllegalStateException().isThrownBy(engine::runDue);
        assertThat(stateOf(job)).isEqualTo(new Failed(Cause.TIMEOUT, 1));
        world.restarted(builder -> builder).engine().runAll();

        assertThat(world.delivery().notices()).extracting(Notice::cause).containsExactly(Cause.TIMEOUT);
        assertThat(stateOf(job)).isEqualTo(new Finished(PictureCount.NONE, Cause.TIMEOUT));
    }

    @Test
    void onlyThePicturesThatArrivedAreCharged() {
        world.delivery().next(delivered(2));
        JobId job = accept(3);

        world.engine().runAll();

        assertThat(stateOf(job)).isEqualTo(charged(2));
        assertThat(world.ledger().use(user, JobFixture.DAY)).isEqualTo(LedgerHooks.use(2, 0));
    }

    @Test
    void aDeliveryThatCountsTooHighChargesNoMoreThanIsHeld() {
        world.delivery().next(delivered(7));
        JobId job = accept(2);

        world.engine().runAll();

        assertThat(stateOf(job)).isEqualTo(charged(2));
    }

    @Test
    void aFailureIsToldAgainUntilItArrives() {
        world.painter().next(Script.leavesUnknown(Cause.TIMEOUT));
        world.delivery().next(later(5), later(5));
        JobId job = accept(1);

        world.engine().runDue();
        JobState between = stateOf(job);
        world.engine().runAll();

        assertThat(between).isEqualTo(new Failed(Cause.TIMEOUT, 1));
        assertThat(world.delivery().notices()).hasSize(3);
        assertThat(stateOf(job)).isEqualTo(new Finished(PictureCount.NONE, Cause.TIMEOUT));
        assertThat(world.listener().heard(Heard.Settled.class))
                .as("settled once")
                .hasSize(1);
    }

    @Test
    void aFailureThatCannotBeToldTwentyTimesIsLeft() {
        world.painter().next(Script.leavesUnknown(Cause.TIMEOUT));
        deliverNext(later(1), 100);
        JobId job = accept(1);

        world.engine().runAll();

        assertThat(world.delivery().notices()).hasSize(20);
        assertThat(stateOf(job)).isEqualTo(new Finished(PictureCount.NONE, Cause.TIMEOUT));
    }

    @Test
    void aFailureIsNotToldToAChatThatIsShut() {
        world.painter().next(Script.leavesUnknown(Cause.TIMEOUT));
        world.delivery().next(new Result.Undeliverable("bot was blocked"));
        JobId job = accept(1);

        world.engine().runAll();

        assertThat(world.delivery().notices()).hasSize(1);
        assertThat(stateOf(job)).isEqualTo(new Finished(PictureCount.NONE, Cause.TIMEOUT));
    }

    @Test
    void theNoteIsGivenAlsoWhenItWasKeptWhileThePainterWasAtWork() {
        DeliveryNote note = new DeliveryNote("status:17");
        world.painter().next((request, call) -> {
            world.lira().attachNote().attach(request.job(), note);
            return Script.paints().play(request, call);
        });
        accept(1);

        world.engine().runAll();

        assertThat(world.delivery().attempts().getFirst().note()).isEqualTo(note);
    }

    /** The news is on its way before the note is: whoever announced the job keeps it a moment later. */
    @Test
    void theNoteIsGivenAlsoWhenItWasKeptAfterTheLastChangeOfTheJob() {
        DeliveryNote note = new DeliveryNote("status:17");
        GenerationListener late = new GenerationListener() {
            @Override
            public void failed(GenerationJob job, Cause cause) {
                world.ledger().note(job.id(), note);
            }
        };
        world.painter().next(Script.rejects(Cause.CONTENT_BLOCKED));
        accept(1);

        world.restarted(builder -> builder.listener(late)).engine().runAll();

        assertThat(world.delivery().notices()).extracting(Notice::note).containsExactly(note);
    }

    @Test
    void theListenerHearsOfPicturesThatAreGivenUpAndOfTheNewsOfIt() {
        Result shut = new Result.Undeliverable("bot was blocked");
        world.delivery().next(shut, later(5), delivered(0));
        JobId id = accept(2);
        GenerationJob job = world.ledger().find(id).orElseThrow().job();

        world.engine().runAll();

        assertThat(world.listener().heard())
                .endsWith(
                        new Heard.Delivered(job, shut),
                        new Heard.Settled(job, PictureCount.NONE),
                        new Heard.Failed(job, Cause.UNDELIVERABLE),
                        new Heard.Delivered(job, later(5)),
                        new Heard.Delivered(job, delivered(0)));
    }

    @Test
    void withoutANoteThereIsNone() {
        world.painter().next(Script.rejects(Cause.CONTENT_BLOCKED));
        accept(1);
        accept(1);

        world.engine().runAll();

        assertThat(world.delivery().notices().getFirst().note()).isNull();
        assertThat(world.delivery().attempts().getFirst().note()).isNull();
    }

    private static QuotaStatus status(int limit, int charged, int held) {
        return new QuotaStatus(DailyLimit.of(limit), new PictureCount(charged), new PictureCount(held), RESET);
    }

    @Test
    void aParcelTellsTheQuotaAsItWillBeOnceItIsCharged() {
        accept(1);
        accept(2);

        world.engine().runAll();

        assertThat(world.delivery().attempts())
                .extracting(Parcel::quota)
                .containsExactly(status(3, 1, 2), status(3, 3, 0));
    }

    @Test
    void aParcelTellsTheLimitOfTheLevelInForceNow() {
        accept(1);
        world.lira().manageAccess().change(new AccessChange.SetLevel(user, new Actor("cli"), LevelFixture.SUBSCRIBER));

        world.engine().runAll();

        assertThat(world.delivery().attempts()).extracting(Parcel::quota).containsExactly(status(5, 1, 0));
    }

    @Test
    void picturesThatAreGoneFromTheSpoolAreNeverCharged() {
        world.delivery().next(later(1));
        JobId job = accept(1);
        world.engine().runDue();
        world.spool().release(job);

        world.engine().runAll();

        assertThat(stateOf(job)).isEqualTo(new Finished(PictureCount.NONE, Cause.UNDELIVERABLE));
        assertThat(world.ledger().use(user, JobFixture.DAY)).isEqualTo(LedgerHooks.use(0, 0));
    }

    @Test
    void aDeliveryThatBreaksItsPromiseAndThrowsChargesNothingAndIsMadeAgain() {
        PictureDelivery broken = new PictureDelivery() {
            @Override
            public Result deliver(Parcel parcel) {
                throw new IllegalStateException("a bug");
            }

            @Override
            public Result tell(Notice notice) {
                throw new IllegalStateException("a bug");
            }
        };
        JobId job = accept(1);
        InMemoryLira faulty = world.restarted(builder -> builder.delivery(broken));

        assertThat(catchRun(faulty)).isInstanceOf(IllegalStateException.class);
        JobState between = stateOf(job);
        world.restarted(builder -> builder).engine().runAll();

        assertThat(between).isInstanceOf(Painted.class);
        assertThat(stateOf(job)).isEqualTo(charged(1));
        assertThat(world.painter().calls()).hasSize(1);
    }

    private static Throwable catchRun(InMemoryLira world) {
        return Assertions.catchThrowable(() -> world.engine().runDue());
    }
}
