package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandWithModel;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandWithPictures;
import static io.github.liraai.testkit.model.ModelFixture.FALLBACK;
import static io.github.liraai.testkit.model.ModelFixture.SD3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureDelivery.Notice;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.core.generation.RequestPictures.Command;
import io.github.liraai.core.generation.RunGeneration;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ImageModel.Stage;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.testkit.InMemoryLira;
import io.github.liraai.testkit.model.ModelFixture;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a run does with a job that an earlier one left behind when its process died. */
class ResumeTest {
    private static final ProviderTask TASK = new ProviderTask("task-1");

    private final InMemoryLira world = InMemoryLira.create();
    private Command command = anyCommandWithModel(anyUser(), SD3);

    private JobId accept(ModelKey model) {
        return accept(anyCommandWithModel(anyUser(), model));
    }

    private JobId accept(Command asked) {
        command = asked;
        world.lira().requestPictures().request(command);
        return JobId.of(command.key());
    }

    /** Accepts a job and leaves it as a process does that dies while a painter is called. */
    private JobId cutOff(ModelKey model, @Nullable ProviderTask task) {
        return cutOff(accept(model), task);
    }

    private JobId cutOff(JobId job, @Nullable ProviderTask task) {
        StoredJob fresh = world.ledger().find(job).orElseThrow();
        Calling calling = new Calling(0, 1, world.clock().instant(), task);
        assertThat(world.ledger().advance(fresh, calling)).isPresent();
        return job;
    }

    private SpooledPicture spool(JobId job, int colour) throws IOException {
        try (PictureWriter writer = world.spool().create(job)) {
            writer.stream().write(TinyPng.of(8, 8, colour));
            return writer.commit(MediaType.PNG, 8, 8);
        }
    }

    private JobState stateOf(JobId job) {
        return world.ledger().find(job).orElseThrow().state();
    }

    private static Finished charged() {
        return charged(1);
    }

    private static Finished charged(int pictures) {
        return new Finished(new PictureCount(pictures), null);
    }

    private static Finished failed(Cause cause) {
        return new Finished(PictureCount.NONE, cause);
    }

    @AfterEach
    void theLedgerAgreesAndTheSpoolIsEmpty() {
        assertThat(world.ledger().verify()).isEmpty();
        assertThat(world.spool().size()).isZero();
        JobState state = stateOf(JobId.of(command.key()));
        int charged = state instanceof Finished(PictureCount pictures, var cause) ? pictures.value() : 0;
        int held = state.holds() ? 1 : 0;
        assertThat(world.ledger().use(command.user(), JobFixture.DAY)).isEqualTo(LedgerHooks.use(charged, held));
    }

    @Test
    void aCallOfWhichNothingIsKnownIsNotMadeAgainAndThePersonIsTold() {
        JobId job = cutOff(SD3, null);

        world.engine().runAll();

        assertThat(world.painter().calls()).isEmpty();
        assertThat(world.fallback().calls()).isEmpty();
        assertThat(stateOf(job)).isEqualTo(failed(Cause.INTERRUPTED));
        assertThat(world.delivery().notices()).extracting(Notice::cause).containsExactly(Cause.INTERRUPTED);
    }

    @Test
    void aTaskIsAskedAboutAndNothingIsBought() {
        JobId job = cutOff(SD3, TASK);
        world.painter().next(Script.takesTask(new ProviderTask("another"), Script.finishesTask()));

        world.engine().runAll();

        assertThat(world.painter().calls())
                .singleElement()
                .satisfies(call -> assertThat(call.earlierTask()).contains(TASK));
        assertThat(world.painter().sent()).isZero();
        assertThat(stateOf(job)).isEqualTo(charged());
    }

    @Test
    void aTaskIsAskedAboutWithAWholeDeadlineHoweverLongTheProcessWasDown() {
        JobId job = cutOff(SD3, TASK);
        world.painter().next(Script.finishesTask());
        var now = world.clock().advance(Duration.ofHours(5));

        world.engine().runAll();

        assertThat(world.painter().calls().getFirst().deadline()).isEqualTo(now.plusSeconds(60));
        assertThat(stateOf(job)).isEqualTo(charged());
    }

    @Test
    void aTaskWhoseFateStaysUnknownIsNotBoughtElsewhere() {
        JobId job = cutOff(SD3, TASK);
        world.painter().next((request, call) -> new GenerationOutcome.Unknown(Cause.TIMEOUT, "still running"));

        world.engine().runAll();

        assertThat(stateOf(job)).isEqualTo(failed(Cause.TIMEOUT));
        assertThat(world.painter().calls()).hasSize(1);
        assertThat(world.fallback().calls()).isEmpty();
    }

    @Test
    void picturesThatWereSpooledAreDeliveredWithoutACall() throws IOException {
        JobId job = cutOff(SD3, null);
        SpooledPicture picture = spool(job, 1);

        world.engine().runAll();

        assertThat(world.painter().calls()).isEmpty();
        assertThat(world.delivery().arrivals())
                .singleElement()
                .satisfies(arrival -> assertThat(arrival.parcel().pictures()).containsExactly(picture));
        assertThat(stateOf(job)).isEqualTo(charged());
    }

    @Test
    void picturesThatWereSpooledForATaskAreDeliveredWithoutAskingAboutIt() throws IOException {
        JobId job = cutOff(SD3, TASK);
        spool(job, 1);

        world.engine().runAll();

        assertThat(world.painter().calls()).isEmpty();
        assertThat(stateOf(job)).isEqualTo(charged());
    }

    /** Fixed bug: what had been saved of several pictures was delivered as if it were all. */
    @Test
    void ofATaskWithMorePicturesTheRestIsAskedFor() throws IOException {
        JobId job = cutOff(accept(anyCommandWithPictures(anyUser(), 3)), TASK);
        spool(job, 1);
        world.painter().next(Script.finishesTask());

        world.engine().runAll();

        assertThat(world.painter().calls())
                .singleElement()
                .satisfies(call -> assertThat(call.earlierTask()).contains(TASK));
        assertThat(stateOf(job)).isEqualTo(charged(3));
    }

    @Test
    void whereNothingMoreComesOfATaskWhatWasSavedIsDelivered() throws IOException {
        JobId job = cutOff(accept(anyCommandWithPictures(anyUser(), 3)), TASK);
        SpooledPicture saved = spool(job, 1);
        spool(job, 1);
        world.painter().next(Script.answers(new GenerationOutcome.Rejected(Cause.NOT_FOUND, "forgotten")));

        world.engine().runAll();

        assertThat(world.delivery().arrivals())
                .singleElement()
                .satisfies(arrival -> assertThat(arrival.parcel().pictures()).containsExactly(saved));
        assertThat(stateOf(job)).isEqualTo(charged());
    }

    /** Fixed bug: a stop gave up the task that a crash at the same moment would have left to the next process. */
    @Test
    void aStopLeavesATaskToTheNextProcess() {
        JobId job = accept(SD3);
        world.painter().next(Script.takesTask(TASK, (request, call) -> {
            throw new InterruptedException();
        }));

        var stopped = run(job);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped).isInstanceOf(RunGeneration.Result.Again.class);
        assertThat(stateOf(job))
                .isInstanceOfSatisfying(
                        Calling.class, calling -> assertThat(calling.task()).isEqualTo(TASK));

        world.painter().next(Script.finishesTask());
        world.engine().runAll();

        assertThat(world.painter().sent()).isEqualTo(1);
        assertThat(stateOf(job)).isEqualTo(charged());
    }

    /** Fixed bug: the pictures that had come before the stop were taken for all, and the rest was lost. */
    @Test
    void aStopInTheMiddleOfSeveralPicturesLeavesTheRestToTheNextProcess() {
        JobId job = accept(anyCommandWithPictures(anyUser(), 3));
        world.painter().next(Script.takesTask(TASK, (request, call) -> {
            List<SpooledPicture> first = List.of(spool(job, 1), spool(job, 2));
            Thread.currentThread().interrupt();
            return new GenerationOutcome.Pictures(first);
        }));

        var stopped = run(job);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped).isInstanceOf(RunGeneration.Result.Again.class);
        assertThat(world.listener().heard(RecordingListener.Heard.Answered.class))
                .isEmpty();

        world.painter().next(Script.finishesTask());
        world.engine().runAll();

        assertThat(world.painter().sent()).isEqualTo(1);
        assertThat(stateOf(job)).isEqualTo(charged(3));
    }

    @Test
    void aStopAfterAllPicturesCameDeliversThem() {
        JobId job = accept(anyCommandWithPictures(anyUser(), 2));
        world.painter().next(Script.takesTask(TASK, (request, call) -> {
            List<SpooledPicture> all = List.of(spool(job, 1), spool(job, 2));
            Thread.currentThread().interrupt();
            return new GenerationOutcome.Pictures(all);
        }));

        run(job);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stateOf(job)).isEqualTo(charged(2));
    }

    /** Fixed bug: an answer with fewer pictures took the place of more that were saved. */
    @Test
    void savedPicturesMakeUpForThoseThatDoNotComeAgain() throws IOException {
        JobId job = cutOff(accept(anyCommandWithPictures(anyUser(), 3)), TASK);
        SpooledPicture lost = spool(job, 1);
        spool(job, 2);
        world.painter().next((request, call) -> new GenerationOutcome.Pictures(List.of(spool(job, 3), spool(job, 2))));

        world.engine().runAll();

        assertThat(world.delivery().arrivals())
                .singleElement()
                .satisfies(arrival -> assertThat(arrival.parcel().pictures())
                        .hasSize(3)
                        .last()
                        .isEqualTo(lost));
        assertThat(stateOf(job)).isEqualTo(charged(3));
    }

    @Test
    void aStopBeforeThereWasATaskEndsTheJobSinceNobodyKnowsWhatWasBought() {
        JobId job = accept(SD3);
        world.painter().next((request, call) -> {
            call.sending();
            throw new InterruptedException();
        });

        run(job);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stateOf(job)).isEqualTo(failed(Cause.INTERRUPTED));
    }

    private RunGeneration.Result run(JobId job) {
        return world.lira().runGeneration().run(job);
    }

    /** They were once thrown away, since the model was looked up before them. */
    @Test
    void picturesThatWereSpooledAreDeliveredAlsoWhenTheirModelHasLeftTheConfiguration() throws IOException {
        JobId job = cutOff(SD3, null);
        spool(job, 1);

        world.restarted(builder -> builder.models(new ModelCatalog(List.of(ModelFixture.anyModelWithKey(FALLBACK)))))
                .engine()
                .runAll();

        assertThat(world.delivery().arrivals())
                .singleElement()
                .satisfies(arrival -> assertThat(arrival.parcel().paintedBy()).isEqualTo(SD3));
        assertThat(stateOf(job)).isEqualTo(charged());
    }

    @Test
    void aFreePainterPaintsAgain() {
        JobId job = cutOff(FALLBACK, null);

        world.engine().runAll();

        assertThat(world.fallback().calls())
                .singleElement()
                .satisfies(call -> assertThat(call.earlierTask()).isEqualTo(Optional.empty()));
        assertThat(stateOf(job)).isEqualTo(charged());
    }

    @Test
    void aTaskWhoseModelHasLeftTheConfigurationCannotBeAskedAbout() {
        JobId job = cutOff(SD3, TASK);

        world.restarted(builder -> builder.models(new ModelCatalog(List.of(ModelFixture.anyModelWithKey(FALLBACK)))))
                .engine()
                .runAll();

        assertThat(world.painter().calls()).isEmpty();
        assertThat(stateOf(job)).isEqualTo(failed(Cause.INTERRUPTED));
    }

    @Test
    void aJobWhoseModelHasLeftTheConfigurationIsPaintedByTheFallback() {
        command = anyCommandWithModel(anyUser(), SD3);
        world.lira().requestPictures().request(command);

        world.restarted(builder -> builder.models(new ModelCatalog(List.of(ModelFixture.anyModelWithKey(FALLBACK)))))
                .engine()
                .runAll();

        assertThat(world.fallback().calls()).hasSize(1);
        assertThat(stateOf(JobId.of(command.key()))).isEqualTo(charged());
    }

    /** It threw once, and again with every run, while its pictures stayed held. */
    @Test
    void aJobWhoseModelIsOnlyAnnouncedByNowAndHasNoPainterFails() {
        command = anyCommandWithModel(anyUser(), SD3);
        world.lira().requestPictures().request(command);
        var announced = new ImageModel(
                SD3,
                "t",
                new ProviderName("nobody"),
                "id",
                ModelFixture.anyCapabilities(),
                Duration.ofSeconds(60),
                List.of(),
                Stage.ANNOUNCED);

        world.restarted(builder -> builder.models(new ModelCatalog(List.of(announced))))
                .engine()
                .runAll();

        assertThat(stateOf(JobId.of(command.key()))).isEqualTo(failed(Cause.NOT_FOUND));
    }

    /** A painter that costs nothing is asked again after each crash of its own; its pictures were held for good. */
    @Test
    void aPainterThatThrowsForADayIsGivenUpAndThePersonIsTold() {
        command = anyCommandWithModel(anyUser(), FALLBACK);
        world.lira().requestPictures().request(command);
        world.fallback().usually((request, call) -> {
            throw new IllegalStateException("a fault of the painter's own");
        });
        assertThatIllegalStateException().isThrownBy(() -> world.engine().runDue());

        world.clock().advance(Duration.ofHours(24));
        assertThatIllegalStateException().isThrownBy(() -> world.engine().runDue());
        world.engine().runAll();

        assertThat(stateOf(JobId.of(command.key()))).isEqualTo(failed(Cause.INTERRUPTED));
        assertThat(world.delivery().notices()).hasSize(1);
    }

    @Test
    void aPainterThatThrowsInTheFirstRunADayAfterTheRequestIsGivenUp() {
        JobId job = accept(SD3);
        world.painter().next((request, call) -> {
            throw new IllegalStateException("a fault of the painter's own");
        });

        world.clock().advance(Duration.ofHours(24));
        assertThatIllegalStateException().isThrownBy(() -> world.engine().runDue());

        assertThat(stateOf(job)).isEqualTo(new JobState.Failed(Cause.INTERRUPTED, 0));
    }

    @Test
    void aStoreThatIsAwayWhenAJobIsGivenUpDoesNotHideTheFault() {
        JobId job = accept(SD3);
        world.painter().next((request, call) -> {
            world.store().goAway();
            throw new IllegalStateException("a fault of the painter's own");
        });

        world.clock().advance(Duration.ofHours(24));
        Throwable thrown = catchThrowable(() -> world.engine().runDue());
        world.store().comeBack();

        assertThat(thrown).isInstanceOf(IllegalStateException.class);
        assertThat(thrown.getSuppressed()).singleElement().isInstanceOf(StoreUnavailableException.class);
        assertThat(stateOf(job)).isInstanceOf(Calling.class);
    }

    @Test
    void aRunWhoseTaskComesAfterAnotherTookTheJobOverLeavesItAlone() {
        JobId job = accept(SD3);
        ProviderTask others = new ProviderTask("another's");
        world.painter().next((request, call) -> {
            Calling calling = new Calling(0, 1, world.clock().instant(), others);
            world.ledger().advance(world.ledger().find(job).orElseThrow(), calling);
            call.taken(TASK);
            return Script.finishesTask().play(request, call);
        });

        RunGeneration.Result result = world.lira().runGeneration().run(job);

        assertThat(result).isEqualTo(new RunGeneration.Result.Done());
        assertThat(world.delivery().attempts()).isEmpty();
        assertThat(stateOf(job))
                .isInstanceOfSatisfying(
                        Calling.class, calling -> assertThat(calling.task()).isEqualTo(others));
    }

    @Test
    void aRunThatLostItsJobLeavesThePicturesToTheOneThatDeliversThem() {
        JobId job = accept(SD3);
        world.painter().next((request, call) -> {
            GenerationOutcome outcome = Script.paints().play(request, call);
            JobState painted = new JobState.Painted(SD3, world.spool().pictures(job), 0);
            world.ledger().advance(world.ledger().find(job).orElseThrow(), painted);
            return outcome;
        });

        world.lira().runGeneration().run(job);
        int kept = world.spool().size();
        world.engine().runAll();

        assertThat(kept).isEqualTo(1);
        assertThat(world.delivery().arrivals()).hasSize(1);
        assertThat(stateOf(job)).isEqualTo(charged());
    }

    @Test
    void aJobWhosePlanIsAtItsEndFailsAndThePersonIsTold() {
        JobId job = accept(FALLBACK);
        StoredJob fresh = world.ledger().find(job).orElseThrow();
        int end = fresh.job().plan().size();
        assertThat(world.ledger().advance(fresh, new JobState.Waiting(end, 0, null)))
                .isPresent();

        world.engine().runAll();

        assertThat(stateOf(job)).isEqualTo(failed(Cause.NOT_FOUND));
        assertThat(world.delivery().notices()).hasSize(1);
    }

    /** Its fault once counted as a telling of the other, or gave up pictures that the other was delivering. */
    @Test
    void aPainterThatThrowsLateGivesNothingUpThatAnotherRunHasBegun() {
        world.lira().requestPictures().request(command);
        JobId job = JobId.of(command.key());
        world.painter().next((request, call) -> {
            StoredJob calling = world.ledger().find(job).orElseThrow();
            world.ledger().settle(calling, PictureCount.NONE, new JobState.Failed(Cause.INTERRUPTED, 0));
            world.clock().advance(Duration.ofHours(24));
            throw new IllegalStateException("a fault of the painter's own");
        });

        assertThatIllegalStateException().isThrownBy(() -> world.engine().runDue());
        JobState afterTheFault = stateOf(job);
        world.engine().runAll();

        assertThat(afterTheFault).isEqualTo(new JobState.Failed(Cause.INTERRUPTED, 0));
        assertThat(stateOf(job)).isEqualTo(failed(Cause.INTERRUPTED));
        assertThat(world.delivery().notices()).hasSize(1);
    }

    @Test
    void aSpoolThatCannotBeReadAfterACrashIsAFailureAndNothingIsBoughtAgain() {
        JobId job = cutOff(SD3, null);
        world.spool().breakDown();

        world.engine().runAll();

        assertThat(stateOf(job)).isEqualTo(failed(Cause.STORAGE));
        assertThat(world.painter().calls()).isEmpty();
    }

    /** A crash between the end of a job and the release of its pictures once left them in the spool for good. */
    @Test
    void picturesOfAJobThatHasEndedAreLetGoByTheNextRun() throws IOException {
        JobId job = cutOff(SD3, null);
        spool(job, 1);
        StoredJob calling = world.ledger().find(job).orElseThrow();
        assertThat(world.ledger().settle(calling, PictureCount.ONE, charged())).isPresent();

        world.engine().runAll();

        assertThat(world.spool().size()).isZero();
        assertThat(world.delivery().attempts()).isEmpty();
    }
}
