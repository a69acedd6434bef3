package io.github.liraai.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.access.AllowedModels;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerateNow;
import io.github.liraai.core.generation.GenerationListener;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationSetup;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.generation.RetryPolicy;
import io.github.liraai.core.health.ModelHealth;
import io.github.liraai.core.model.Capabilities;
import io.github.liraai.core.model.FrameSupport;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.operation.Caps;
import io.github.liraai.core.operation.Operation;
import io.github.liraai.core.operation.OperationStore;
import io.github.liraai.core.prompt.ContentPolicy;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.StyleCatalog;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaCalendar;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.testkit.access.InMemoryAccessDirectory;
import io.github.liraai.testkit.generation.InMemoryGenerationLedger;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Asking again when the model is being loaded is the core's policy; the adapter only tells how long. */
@Timeout(30)
class LoadingModelTest {
    private final HfWorld world = new HfWorld();
    private final List<Duration> pauses = new ArrayList<>();

    LoadingModelTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aModelThatLoadsTwiceAnswersTheThirdTime() throws IOException {
        GoldenCase golden = GoldenCase.read("hf-hf-inference-503-then-ok");
        golden.exchanges("create").forEach(world::answer);
        assertThat(world.server.getRequestCount()).isZero();

        GenerateNow.Result result = generateNow().generate(command());

        assertThat(result).isInstanceOfSatisfying(GenerateNow.Result.Ended.class, ended -> {
            assertThat(GoldenCase.nameOf(ended.outcome())).isEqualTo(golden.outcome());
            assertThat(ended.providerCalls()).isEqualTo(3);
        });
        assertThat(pauses)
                .hasSize(2)
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(10)));
    }

    @Test
    void theAdapterItselfAsksOnceAndTellsTheEstimate() throws IOException {
        GoldenCase golden = GoldenCase.read("hf-hf-inference-503-then-ok");
        world.answer(golden.exchanges("create").getFirst());

        GenerationOutcome outcome = world.generate();

        assertThat(outcome).isInstanceOfSatisfying(GenerationOutcome.NotStarted.class, notStarted -> {
            assertThat(notStarted.cause()).isEqualTo(Cause.MODEL_LOADING);
            assertThat(notStarted.retryAfter()).isEqualTo(Duration.ofSeconds(20));
            assertThat(notStarted.detail()).contains("is currently loading");
        });
        assertThat(world.server.getRequestCount()).isOne();
    }

    private GenerateNow generateNow() {
        InstantSource clock = InstantSource.system();
        QuotaCalendar calendar = new QuotaCalendar(ZoneId.of("Europe/Moscow"));
        GenerationSetup setup = new GenerationSetup(
                clock,
                calendar,
                new AccessLevels(List.of(
                        new AccessLevel(new LevelName("user"), DailyLimit.unlimited(), new AllowedModels.All()))),
                new ModelCatalog(List.of(model())),
                StyleCatalog.empty(),
                ContentPolicy.NONE,
                ModelHealth.inMemory(clock),
                new Operation(OperationStore.NONE, Caps.NONE, calendar, clock),
                new InMemoryAccessDirectory(),
                new InMemoryGenerationLedger(),
                world.spool,
                new NoDelivery(),
                Map.of(HuggingFaceImageGenerator.HF_INFERENCE, world.generator),
                RetryPolicy.PATIENT,
                GenerationListener.NONE);
        return GenerateNow.of(setup, (time, before) -> pauses.add(time));
    }

    private static GenerateNow.Command command() {
        return new GenerateNow.Command(
                new RequestKey("test:1"), "котик", List.of(model()), PictureOptions.defaults(), null);
    }

    private static ImageModel model() {
        return new ImageModel(
                new ModelKey("hf-sdxl"),
                "SDXL",
                HuggingFaceImageGenerator.HF_INFERENCE,
                HfWorld.MODEL,
                new Capabilities(
                        new FrameSupport.Range(64, 2048, 8, 1024 * 1024, List.of()),
                        PictureCount.ONE,
                        2000,
                        true,
                        true,
                        true,
                        true),
                Duration.ofSeconds(60),
                List.of(),
                ImageModel.Stage.READY);
    }

    /** Nothing is delivered when generating at once. */
    private static final class NoDelivery implements PictureDelivery {
        @Override
        public Result deliver(Parcel parcel) {
            throw new AssertionError("nothing is delivered here");
        }

        @Override
        public Result tell(Notice notice) {
            throw new AssertionError("nothing is delivered here");
        }
    }
}
