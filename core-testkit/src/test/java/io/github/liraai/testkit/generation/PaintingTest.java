package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommand;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandOf;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandWithModel;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandWithOptions;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandWithPictures;
import static io.github.liraai.testkit.model.ModelFixture.FALLBACK;
import static io.github.liraai.testkit.model.ModelFixture.SD3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Waiting;
import io.github.liraai.core.generation.PictureDelivery.Notice;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.core.generation.RequestPictures.Command;
import io.github.liraai.core.generation.RunGeneration;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.testkit.InMemoryLira;
import io.github.liraai.testkit.generation.RecordingListener.Heard;
import io.github.liraai.testkit.model.ModelFixture;
import io.github.liraai.testkit.prompt.StyleFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaintingTest {
    private final InMemoryLira world = InMemoryLira.create();

    private JobId accept(Command command) {
        world.lira().requestPictures().request(command);
        return JobId.of(command.key());
    }

    private JobState stateOf(JobId job) {
        return world.ledger().find(job).orElseThrow().state();
    }

    private static Finished charged(int pictures) {
        return new Finished(new PictureCount(pictures), null);
    }

    private static Finished failed(Cause cause) {
        return new Finished(PictureCount.NONE, cause);
    }

    @AfterEach
    void theLedgerAgreesAndTheSpoolHoldsOnlyWhatIsStillToBeDelivered() {
        assertThat(world.ledger().verify()).isEmpty();
        if (world.ledger().schedule().waiting().isEmpty()) {
            assertThat(world.spool().size()).isZero();
        }
    }

    @Test
    void aCatIsPaintedDeliveredAndChargedOnce() {
        Command command = anyCommand();
        JobId job = accept(command);

        world.engine().runAll();

        assertThat(stateOf(job)).isEqualTo(charged(1));
        assertThat(world.ledger().use(command.user(), JobFixture.DAY)).isEqualTo(LedgerHooks.use(1, 0));
        assertThat(world.painter().sent()).isEqualTo(1);
        assertThat(world.delivery().arrivals()).singleElement().satisfies(arrival -> {
            assertThat(arrival.parcel().job().key()).isEqualTo(command.key());
            assertThat(arrival.parcel().paintedBy()).isEqualTo(SD3);
            assertThat(PictureHeader.read(arrival.contents().getFirst())).isPresent();
        });
        assertThat(world.listener().heard())
                .extracting(heard -> heard.getClass().getSimpleName())
                .containsExactly("Accepted", "Calling", "Answered", "Delivered", "Settled");
    }

    @Test
    void twoPeopleGetEachTheirOwnPicture() {
        JobId cat = accept(anyCommandWithOptions("котик", PictureOptions.defaults()));
        JobId dog = accept(anyCommandWithOptions("пёсик", PictureOptions.defaults()));

        world.engine().runAll();

        assertThat(world.delivery().arrivals())
                .extracting(arrival -> arrival.parcel().job().id())
                .containsExactly(cat, dog);
        assertThat(world.delivery().arrivals())
                .allSatisfy(arrival -> assertThat(arrival.parcel().pictures())
                        .allSatisfy(picture -> assertThat(picture.id())
                                .startsWith(arrival.parcel().job().id().value())));
    }

    @Test
    void thePainterIsAskedForWhatThePersonWantsAndTheStyleSays() {
        accept(anyCommandWithOptions(
                "котик",
                PictureOptions.builder()
                        .frame(new Frame.Aspect(1, 1))
                        .count(new PictureCount(2))
                        .negative("собаки")
                        .seed(7L)
                        .steps(28)
                        .guidance(4.5)
                        .style(StyleFixture.OIL)
                        .build()));

        world.engine().runAll();

        GenerationRequest request = world.painter().calls().getFirst().request();
        assertThat(request.providerModel()).isEqualTo("stabilityai/stable-diffusion-3-medium-diffusers");
        assertThat(request.prompt()).isEqualTo("oil painting of котик, thick strokes");
        assertThat(request.frame()).isEqualTo(new Frame.Size(1024, 1024));
        assertThat(request.count()).isEqualTo(new PictureCount(2));
        assertThat(request.negative()).isEqualTo("собаки, photo");
        assertThat(request.seed()).isEqualTo(7);
        assertThat(request.steps()).isEqualTo(28);
        assertThat(request.guidance()).isEqualTo(4.5);
    }

    @Test
    void whatWasNotAskedForIsLeftOut() {
        accept(anyCommand());

        world.engine().runAll();

        GenerationRequest request = world.painter().calls().getFirst().request();
        assertThat(request.frame()).isNull();
        assertThat(request.negative()).isNull();
        assertThat(request.seed()).as("drawn for the request").isNotNull();
        assertThat(request.steps()).isNull();
        assertThat(request.guidance()).isNull();
    }

    @Test
    void beforeAPainterIsCalledTheLedgerKnowsOfTheCall() {
        List<JobState> seen = new ArrayList<>();
        world.painter().next((request, call) -> {
            seen.add(stateOf(request.job()));
            return Script.paints().play(request, call);
        });
        Instant began = world.clock().instant();

        accept(anyCommand());
        world.engine().runAll();

        assertThat(seen).containsExactly(new Calling(0, 1, began, null));
        assertThat(world.painter().calls().getFirst().deadline()).isEqualTo(began.plusSeconds(60));
    }

    @Test
    void aTaskIsStoredTheMomentItIsKnown() {
        List<JobState> seen = new ArrayList<>();
        var task = new ProviderTask("task-1");
        world.painter().next(Script.takesTask(task, (request, call) -> {
            seen.add(stateOf(request.job()));
            return Script.finishesTask().play(request, call);
        }));
        Instant began = world.clock().instant();

        JobId job = accept(anyCommand());
        world.engine().runAll();

        assertThat(seen).containsExactly(new Calling(0, 1, began, task));
        assertThat(stateOf(job)).isEqualTo(charged(1));
    }

    @Test
    void aRateLimitIsWaitedOutAndTheSameModelAskedAgain() {
        world.painter().next(Script.doesNotStart(Cause.RATE_LIMITED, Duration.ofSeconds(7)));
        JobId job = accept(anyCommand());
        Instant began = world.clock().instant();

        world.engine().runDue();
        JobState between = stateOf(job);
        var due = world.ledger().schedule().nextDue();
        world.engine().runAll();

        assertThat(between).isEqualTo(new Waiting(0, 1, began));
        assertThat(due).contains(began.plusSeconds(7));
        assertThat(stateOf(job)).isEqualTo(charged(1));
        assertThat(world.painter().calls()).hasSize(2);
        assertThat(world.painter().calls().getLast().deadline()).isEqualTo(began.plusSeconds(60));
        assertThat(world.fallback().calls()).isEmpty();
    }

    @Test
    void afterFourTriesTheFallbackPaintsWithADeadlineOfItsOwn() {
        world.painter().usually(Script.doesNotStart(Cause.SERVER_ERROR));
        JobId job = accept(anyCommand());

        world.engine().runAll();

        assertThat(world.painter().calls()).hasSize(4);
        assertThat(stateOf(job)).isEqualTo(charged(1));
        assertThat(world.delivery().arrivals().getFirst().parcel().asked()).isEqualTo(SD3);
        assertThat(world.delivery().arrivals().getFirst().parcel().paintedBy()).isEqualTo(FALLBACK);
        assertThat(world.fallback().calls().getFirst().deadline())
                .isEqualTo(world.clock().instant().plusSeconds(60));
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTH", "FORBIDDEN", "PAYMENT_REQUIRED", "GEO_BLOCKED", "NOT_FOUND"})
    void whatWillNotPassIsHandedToTheFallbackAtOnce(Cause cause) {
        world.painter().next(Script.doesNotStart(cause));
        JobId job = accept(anyCommand());

        world.engine().runDue();

        assertThat(world.painter().calls()).hasSize(1);
        assertThat(world.fallback().calls()).hasSize(1);
        assertThat(stateOf(job)).isEqualTo(charged(1));
    }

    /** So that an engine which limits what is painted at once at a provider can let it wait for room there. */
    @Test
    void aHandOverEndsTheRun() {
        world.painter().next(Script.doesNotStart(Cause.PAYMENT_REQUIRED));
        JobId job = accept(anyCommand());

        world.engine().runNext();

        assertThat(stateOf(job)).isEqualTo(new Waiting(1, 0, null, Cause.PAYMENT_REQUIRED));
        assertThat(world.fallback().calls()).isEmpty();
        world.engine().runNext();
        assertThat(stateOf(job)).isEqualTo(charged(1));
    }

    @Test
    void aWaitThatWouldPassTheDeadlineHandsOver() {
        world.painter().next((request, call) -> {
            world.clock().advance(Duration.ofSeconds(50));
            return Script.doesNotStart(Cause.RATE_LIMITED, Duration.ofSeconds(10))
                    .play(request, call);
        });
        accept(anyCommand());

        world.engine().runDue();

        assertThat(world.painter().calls()).hasSize(1);
        assertThat(world.fallback().calls()).hasSize(1);
    }

    /** A call with a second left was bought, cut off and lost. */
    @Test
    void aRetryWithTooLittleTimeLeftToPaintHandsOverInsteadOfBuying() {
        world.painter().next((request, call) -> {
            world.clock().advance(Duration.ofSeconds(40));
            return Script.doesNotStart(Cause.RATE_LIMITED, Duration.ofSeconds(19))
                    .play(request, call);
        });
        accept(anyCommand());

        world.engine().runAll();

        assertThat(world.painter().calls()).hasSize(1);
        assertThat(world.fallback().calls()).hasSize(1);
    }

    @Test
    void aRetryThatComesLateBecauseTheProcessWasDownHasItsWholeTime() {
        world.painter().next(Script.doesNotStart(Cause.RATE_LIMITED, Duration.ofSeconds(7)));
        accept(anyCommand());
        world.engine().runDue();

        Instant next = world.clock().advance(Duration.ofSeconds(59));
        world.engine().runDue();

        assertThat(world.painter().calls().getLast().deadline()).isEqualTo(next.plusSeconds(60));
    }

    @Test
    void whenNobodyIsLeftThePersonIsToldOfTheModelTheyChoseAndNothingIsCharged() {
        world.painter().next(Script.doesNotStart(Cause.PAYMENT_REQUIRED));
        world.fallback().usually(Script.doesNotStart(Cause.UNREACHABLE));
        Command command = anyCommand();
        JobId job = accept(command);

        world.engine().runAll();

        assertThat(stateOf(job)).isEqualTo(failed(Cause.PAYMENT_REQUIRED));
        assertThat(world.ledger().use(command.user(), JobFixture.DAY)).isEqualTo(LedgerHooks.use(0, 0));
        assertThat(world.delivery().arrivals()).isEmpty();
        assertThat(world.delivery().notices()).singleElement().satisfies(notice -> {
            assertThat(notice.cause()).isEqualTo(Cause.PAYMENT_REQUIRED);
            assertThat(notice.quota().left()).hasValue(3);
        });
        assertThat(world.listener().heard(Heard.Settled.class))
                .extracting(Heard.Settled::charged)
                .containsExactly(PictureCount.NONE);
        assertThat(world.listener().heard(Heard.Failed.class)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownOutcomeIsNeverRepeatedNeitherHereNorElsewhere(Cause cause) {
        world.painter().next(Script.leavesUnknown(cause));
        JobId job = accept(anyCommand());

        world.engine().runAll();

        assertThat(world.painter().sent()).isEqualTo(1);
        assertThat(world.fallback().calls()).isEmpty();
        assertThat(stateOf(job)).isEqualTo(failed(cause));
        assertThat(world.delivery().notices()).extracting(Notice::cause).containsExactly(cause);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTENT_BLOCKED", "INVALID_REQUEST", "NO_IMAGE"})
    void whatTheProviderRejectsIsNotHandedOver(Cause cause) {
        world.painter().next(Script.rejects(cause));
        JobId job = accept(anyCommand());

        world.engine().runAll();

        assertThat(world.painter().calls()).hasSize(1);
        assertThat(world.fallback().calls()).isEmpty();
        assertThat(stateOf(job)).isEqualTo(failed(cause));
    }

    @Test
    void aModelThatIsGoneLeavesTheMenuAndIsHeardOfOnce() {
        world.painter().usually(Script.doesNotStart(Cause.NOT_FOUND));
        accept(anyCommand());
        accept(anyCommand());

        world.engine().runAll();

        assertThat(world.listener().heard(Heard.ModelGone.class)).containsExactly(new Heard.ModelGone(SD3));
        assertThat(world.lira().listModels().offeredTo(anyUser()))
                .extracting(ImageModel::key)
                .doesNotContain(SD3);
        world.clock().advance(Duration.ofHours(1));
        assertThat(world.lira().listModels().offeredTo(anyUser()))
                .extracting(ImageModel::key)
                .contains(SD3);
    }

    @Test
    void aModelThatIsGoneIsHeardOfAtOnce() {
        world.painter().usually(Script.doesNotStart(Cause.NOT_FOUND));
        accept(anyCommand());

        world.engine().runAll();

        assertThat(world.listener().heard(Heard.ModelGone.class)).containsExactly(new Heard.ModelGone(SD3));
    }

    @Test
    void aModelThatPaintedMeanwhileIsHeardOfAgainWhenItIsGoneAgain() {
        world.painter()
                .next(Script.doesNotStart(Cause.NOT_FOUND), Script.paints(), Script.doesNotStart(Cause.NOT_FOUND));
        accept(anyCommand());
        world.engine().runAll();

        for (int i = 0; i < 2; i++) {
            world.clock().advance(Duration.ofHours(1));
            accept(anyCommand());
            world.engine().runAll();
        }

        assertThat(world.listener().heard(Heard.ModelGone.class))
                .containsExactly(new Heard.ModelGone(SD3), new Heard.ModelGone(SD3));
    }

    @Test
    void morePicturesThanAskedForAreNeitherDeliveredNorCharged() {
        world.painter().next(Script.paints(3));
        Command command = anyCommandWithPictures(anyUser(), 2);
        JobId job = accept(command);

        world.engine().runAll();

        assertThat(stateOf(job)).isEqualTo(charged(2));
        assertThat(world.delivery().arrivals().getFirst().contents()).hasSize(2);
        assertThat(world.ledger().use(command.user(), JobFixture.DAY)).isEqualTo(LedgerHooks.use(2, 0));
    }

    @Test
    void fewerPicturesThanAskedForAreChargedAsTheyAreAndTheRestIsGivenBack() {
        world.painter().next(Script.paints(1));
        Command command = anyCommandWithPictures(anyUser(), 3);
        JobId job = accept(command);

        world.engine().runAll();

        assertThat(stateOf(job)).isEqualTo(charged(1));
        assertThat(world.delivery().arrivals().getFirst().parcel().quota().left())
                .hasValue(2);
        assertThat(world.ledger().use(command.user(), JobFixture.DAY)).isEqualTo(LedgerHooks.use(1, 0));
    }

    @Test
    void aSpoolThatFailsWhilePaintingIsAFailureAndNothingIsBoughtAgain() {
        world.spool().breakDown();
        JobId job = accept(anyCommand());

        world.engine().runAll();

        assertThat(stateOf(job)).isEqualTo(failed(Cause.STORAGE));
        assertThat(world.painter().sent()).isEqualTo(1);
        assertThat(world.fallback().calls()).isEmpty();
    }

    @Test
    void aRetryThatTheProcessSleptThroughBeginsTheDeadlineAnew() {
        world.painter().next(Script.doesNotStart(Cause.RATE_LIMITED, Duration.ofSeconds(7)));
        JobId job = accept(anyCommand());
        world.engine().runDue();

        Instant next = world.clock().advance(Duration.ofHours(2));
        world.engine().runDue();

        assertThat(world.painter().calls().getLast().deadline()).isEqualTo(next.plusSeconds(60));
        assertThat(stateOf(job)).isEqualTo(charged(1));
    }

    @Test
    void aRunThatFindsTheStoreAwayHasChangedNothingAndGoesOnLater() {
        JobId job = accept(anyCommand());
        world.store().goAway();

        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> world.engine().runDue());

        world.store().comeBack();
        assertThat(world.painter().calls()).isEmpty();
        world.engine().runAll();
        assertThat(stateOf(job)).isEqualTo(charged(1));
    }

    @Test
    void picturesPaintedWhileTheStoreWentAwayAreDeliveredWithoutBuyingAgain() {
        world.painter().next((request, call) -> {
            world.store().goAway();
            return Script.paints().play(request, call);
        });
        JobId job = accept(anyCommand());

        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> world.engine().runDue());
        world.store().comeBack();
        world.engine().runAll();

        assertThat(world.painter().sent()).isEqualTo(1);
        assertThat(stateOf(job)).isEqualTo(charged(1));
        assertThat(world.delivery().arrivals()).hasSize(1);
    }

    @Test
    void anUnknownJobIsDone() {
        assertThat(world.lira().runGeneration().run(JobFixture.anyJob().id()))
                .isEqualTo(new RunGeneration.Result.Done());
    }

    @Test
    void aFinishedJobIsDoneAndNothingHappensAgain() {
        JobId job = accept(anyCommand());
        world.engine().runAll();

        world.lira().runGeneration().run(job);

        assertThat(world.painter().calls()).hasSize(1);
        assertThat(world.delivery().arrivals()).hasSize(1);
    }

    @Test
    void aModelAskedForByItselfIsPaintedByItsOwnProvider() {
        ModelKey model = ModelFixture.FALLBACK;
        accept(anyCommandWithModel(anyUser(), model));

        world.engine().runAll();

        assertThat(world.painter().calls()).isEmpty();
        assertThat(world.fallback().calls()).hasSize(1);
        assertThat(world.delivery().arrivals().getFirst().parcel().paintedBy()).isEqualTo(model);
    }

    @Test
    void aRunThatLostItsJobToAnotherEndsWithoutDelivering() {
        Command command = anyCommandOf(anyUser());
        JobId job = accept(command);
        world.painter().next((request, call) -> {
            var mine = world.ledger().find(job).orElseThrow();
            world.ledger().settle(mine, PictureCount.NONE, failed(Cause.CANCELED));
            return Script.paints().play(request, call);
        });

        world.engine().runAll();

        assertThat(world.delivery().attempts()).isEmpty();
        assertThat(stateOf(job)).isEqualTo(failed(Cause.CANCELED));
        assertThat(world.ledger().use(command.user(), JobFixture.DAY)).isEqualTo(LedgerHooks.use(0, 0));
        assertThat(world.spool().size()).as("painted for nobody").isZero();
    }
}
