package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.model.ModelFixture.ANNOUNCED;
import static io.github.liraai.testkit.model.ModelFixture.FALLBACK;
import static io.github.liraai.testkit.model.ModelFixture.SD3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerateNow;
import io.github.liraai.core.generation.GenerateNow.Command;
import io.github.liraai.core.generation.GenerateNow.Result;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationSetup;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.Refusal;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.generation.RetryPolicy;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.health.ModelHealth;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaCalendar;
import io.github.liraai.testkit.InMemoryLira;
import io.github.liraai.testkit.model.ModelFixture;
import io.github.liraai.testkit.prompt.ScriptedContentPolicy;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GenerateNowTest {
    private static final ImageModel ORPHAN = new ImageModel(
            new ModelKey("orphan"),
            "t",
            new ProviderName("nobody"),
            "id",
            ModelFixture.anyCapabilities(),
            Duration.ofSeconds(60),
            List.of(),
            ImageModel.Stage.READY);

    private final InMemoryLira world = InMemoryLira.create();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<Cause> waitedFor = new ArrayList<>();
    private final ScriptedContentPolicy content = new ScriptedContentPolicy();
    private final RequestKey key = JobFixture.anyKey();

    private Result generate(PictureOptions options, @Nullable Duration timeout, ImageModel... plan) {
        return now().generate(new Command(key, "котик", Arrays.asList(plan), options, timeout));
    }

    private Result generate(ImageModel... plan) {
        return generate(PictureOptions.defaults(), null, plan);
    }

    private GenerateNow now() {
        GenerationSetup setup = new GenerationSetup(
                world.clock(),
                new QuotaCalendar(ZoneId.of("Europe/Moscow")),
                world.lira().levels(),
                world.lira().models(),
                world.lira().styles(),
                content,
                ModelHealth.inMemory(world.clock()),
                world.lira().operation(),
                world.directory(),
                world.ledger(),
                world.spool(),
                world.delivery(),
                Map.of(ModelFixture.HF_INFERENCE, world.painter(), ModelFixture.OFFLINE, world.fallback()),
                RetryPolicy.PATIENT,
                world.listener());
        return GenerateNow.of(setup, (time, before) -> {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            pauses.add(time);
            waitedFor.add(before.cause());
            world.clock().advance(time);
        });
    }

    private static ImageModel model(ModelKey model) {
        return ModelFixture.anyCatalog().find(model).orElseThrow();
    }

    @AfterEach
    void neitherQuotaNorDeliveryIsTouched() {
        assertThat(world.ledger().schedule().waiting()).isEmpty();
        assertThat(world.delivery().attempts()).isEmpty();
        assertThat(world.directory().list(null, 10)).isEmpty();
        Thread.interrupted();
    }

    @Test
    void wordsThatAreNotPaintedHereAreNotSent() {
        content.refuses("котик");

        assertThat(generate(model(SD3))).isEqualTo(new Result.Refused(new Refusal.ContentRefused()));
        assertThat(world.painter().calls()).isEmpty();
    }

    @Test
    void aReviewThatFailsMeansNo() {
        content.fails();

        assertThat(generate(model(SD3))).isEqualTo(new Result.Refused(new Refusal.ContentNotReviewed()));
        assertThat(world.painter().calls()).isEmpty();
    }

    @Test
    void picturesAreInTheSpoolUnderTheRequestsJob() throws IOException {
        Result result = generate(model(SD3));

        assertThat(result).isInstanceOfSatisfying(Result.Ended.class, ended -> {
            assertThat(ended.model().key()).isEqualTo(SD3);
            assertThat(ended.providerCalls()).isEqualTo(1);
            assertThat(ended.outcome()).isEqualTo(new GenerationOutcome.Pictures(spooled()));
        });
    }

    private List<SpooledPicture> spooled() {
        try {
            return world.spool().pictures(JobId.of(key));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyModelHasItsDeadlineOrTheOneThatIsAskedFor() {
        generate(model(SD3));
        generate(PictureOptions.defaults(), Duration.ofSeconds(5), model(SD3));

        assertThat(world.painter().calls())
                .extracting(ScriptedImageGenerator.Call::deadline)
                .containsExactly(
                        world.clock().instant().plusSeconds(60),
                        world.clock().instant().plusSeconds(5));
    }

    @Test
    void aRateLimitIsWaitedOut() {
        world.painter().next(Script.doesNotStart(Cause.RATE_LIMITED, Duration.ofSeconds(7)));

        Result result = generate(model(SD3));

        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
        assertThat(waitedFor).containsExactly(Cause.RATE_LIMITED);
        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Ended.class,
                        ended -> assertThat(ended.providerCalls()).isEqualTo(2));
    }

    /** Each model once had the whole limit for itself: three of them took three times as long as was asked. */
    @Test
    void aTimeLimitIsOneOverAllModelsAndWaits() {
        world.painter().usually(Script.doesNotStart(Cause.RATE_LIMITED, Duration.ofSeconds(1)));
        world.fallback().usually(Script.doesNotStart(Cause.RATE_LIMITED, Duration.ofSeconds(1)));
        Instant began = world.clock().instant();

        generate(PictureOptions.defaults(), Duration.ofSeconds(5), model(SD3), model(FALLBACK));

        assertThat(pauses).hasSize(3);
        assertThat(world.clock().instant()).isEqualTo(began.plusSeconds(3));
        assertThat(world.painter().calls())
                .extracting(ScriptedImageGenerator.Call::deadline)
                .containsOnly(began.plusSeconds(5));
        assertThat(world.fallback().calls())
                .extracting(ScriptedImageGenerator.Call::deadline)
                .containsOnly(began.plusSeconds(5));
    }

    @Test
    void noFallbackIsAskedWhenItsPictureCouldNotComeInTime() {
        world.painter().next((request, call) -> {
            world.clock().advance(Duration.ofSeconds(18));
            return Script.doesNotStart(Cause.UNREACHABLE).play(request, call);
        });

        Result result = generate(PictureOptions.defaults(), Duration.ofSeconds(20), model(SD3), model(FALLBACK));

        assertThat(world.fallback().calls()).isEmpty();
        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Ended.class,
                        ended -> assertThat(ended.model().key()).isEqualTo(SD3));
    }

    @Test
    void whatDoesNotStartIsHandedToTheNextOfThePlan() {
        world.painter().next(Script.doesNotStart(Cause.PAYMENT_REQUIRED));

        Result result = generate(model(SD3), model(FALLBACK));

        assertThat(result).isInstanceOfSatisfying(Result.Ended.class, ended -> {
            assertThat(ended.model().key()).isEqualTo(FALLBACK);
            assertThat(ended.outcome()).isInstanceOf(GenerationOutcome.Pictures.class);
        });
    }

    /** The last of them was told once, which nobody had asked for; in the chat it was the first. */
    @Test
    void whenNobodyStartsTheAnswerIsWhyTheModelThatWasAskedForDidNot() {
        world.painter().usually(Script.doesNotStart(Cause.PAYMENT_REQUIRED, Duration.ofHours(1)));
        world.fallback().next(Script.doesNotStart(Cause.AUTH));

        Result result = generate(model(SD3), model(FALLBACK));

        assertThat(result)
                .isEqualTo(new Result.Ended(
                        new GenerationOutcome.NotStarted(Cause.PAYMENT_REQUIRED, Duration.ofHours(1), "scripted"),
                        model(SD3),
                        2));
        assertThat(world.fallback().calls()).hasSize(1);
    }

    @Test
    void whatAFallbackDidAfterItBeganIsToldOfTheFallback() {
        world.painter().next(Script.doesNotStart(Cause.PAYMENT_REQUIRED));
        world.fallback().next(Script.leavesUnknown(Cause.TIMEOUT));

        assertThat(generate(model(SD3), model(FALLBACK)))
                .isEqualTo(
                        new Result.Ended(new GenerationOutcome.Unknown(Cause.TIMEOUT, "scripted"), model(FALLBACK), 2));
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownOutcomeIsNeverRepeated(Cause cause) {
        world.painter().next(Script.leavesUnknown(cause));

        Result result = generate(model(SD3), model(FALLBACK));

        assertThat(result).isEqualTo(new Result.Ended(new GenerationOutcome.Unknown(cause, "scripted"), model(SD3), 1));
        assertThat(world.fallback().calls()).isEmpty();
    }

    @Test
    void aRuleRefusesBeforeAnythingIsSent() {
        Result result = generate(
                PictureOptions.builder().count(new PictureCount(4)).build(), null, model(SD3), model(FALLBACK));

        assertThat(result).isEqualTo(new Result.Refused(new Refusal.TooManyPictures(4, 3)));
        assertThat(world.painter().calls()).isEmpty();
    }

    @Test
    void anAnnouncedModelIsNotReady() {
        assertThat(generate(model(ANNOUNCED)))
                .isEqualTo(new Result.Refused(new Refusal.ModelNotReady(model(ANNOUNCED))));
    }

    @Test
    void aFallbackThatCannotDoWhatIsAskedIsSteppedOver() {
        world.painter().usually(Script.doesNotStart(Cause.AUTH));
        ImageModel bare = ModelFixture.anyModelWithCapabilities(
                new ModelKey("bare"), ModelFixture.anyCapabilitiesWithNothingExtra());

        generate(PictureOptions.builder().seed(7L).build(), null, model(SD3), bare);

        assertThat(world.fallback().calls()).isEmpty();
    }

    /** It threw once that there is no generator, also for a fallback nobody had asked for. */
    @Test
    void aModelWhoseProviderIsNotSetUpIsUnknownAndAsAFallbackSteppedOver() {
        world.painter().next(Script.doesNotStart(Cause.AUTH));

        Result asked = generate(ORPHAN);
        Result asFallback = generate(model(SD3), ORPHAN);

        assertThat(asked).isEqualTo(new Result.Refused(new Refusal.ModelUnknown(ORPHAN.key())));
        assertThat(asFallback)
                .isInstanceOfSatisfying(
                        Result.Ended.class,
                        ended -> assertThat(ended.model().key()).isEqualTo(SD3));
    }

    /** The fallback was once bought for a caller who had gone. */
    @Test
    void whoIsInterruptedWhileWaitingBuysNothingMore() {
        world.painter().next((request, call) -> {
            Thread.currentThread().interrupt();
            return Script.doesNotStart(Cause.RATE_LIMITED, Duration.ofSeconds(7))
                    .play(request, call);
        });

        Result result = generate(model(SD3), model(FALLBACK));

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(result).isInstanceOf(Result.Ended.class);
        assertThat(world.painter().calls()).hasSize(1);
        assertThat(world.fallback().calls()).isEmpty();
    }

    @Test
    void aCommandHasAPlan() {
        assertThatIllegalArgumentException().isThrownBy(() -> generate()).withMessageContaining("plan");
    }
}
