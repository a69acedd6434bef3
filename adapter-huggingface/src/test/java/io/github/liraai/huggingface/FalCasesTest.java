package io.github.liraai.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.golden.BlankPicture;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.golden.GoldenCases;
import io.github.liraai.golden.GoldenExchange;
import io.github.liraai.golden.Json;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/**
 * Plays what fal's own client was seen to send and get, by the route with fal's own key.
 *
 * <p>What is sent otherwise on purpose, and why, stands in {@code docs/providers.md}.
 */
@Timeout(30)
class FalCasesTest {
    private static final String KEY = "fal_test_id:fal_test_secret";

    private final HfWorld world = new HfWorld();
    private final List<RecordedRequest> asked = new CopyOnWriteArrayList<>();

    FalCasesTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @GoldenCases("fal-")
    void whatFalsOwnClientWasToldMeansTheSame(GoldenCase golden) {
        switch (golden.name()) {
            case "fal-subscribe-russian-image-size" -> anOrderWithASizeIsPaintedByTheQueue(golden);
            case "fal-429-then-ok" -> tooManyRequestsAreToldAndNotAskedAgainHere(golden);
            case "fal-run-sync" -> theAnswerOfTheSynchronousHostIsReadAsTheQueuesResult(golden);
            default -> aFailureMeansWhatFalsClientSays(golden);
        }
    }

    private void aFailureMeansWhatFalsClientSays(GoldenCase golden) {
        GenerationOutcome outcome = play(golden, golden.exchanges());

        assertThat(GoldenCase.nameOf(outcome)).as(outcome.toString()).isEqualTo(golden.outcome());
        assertOrderedAsRecorded(golden.exchanges().getFirst());
    }

    private void anOrderWithASizeIsPaintedByTheQueue(GoldenCase golden) {
        GenerationOutcome outcome = play(golden, golden.exchanges());

        assertThat(GoldenCase.nameOf(outcome)).as(outcome.toString()).isEqualTo("image bytes");
        assertOrderedAsRecorded(golden.exchanges().getFirst());
        assertThat(asked.stream().map(RecordedRequest::getTarget).toList())
                .startsWith(golden.exchanges().stream()
                        .map(exchange -> exchange.url().getPath())
                        .toArray(String[]::new));
    }

    private void tooManyRequestsAreToldAndNotAskedAgainHere(GoldenCase golden) {
        GenerationOutcome outcome = play(golden, golden.exchanges());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        GenerationOutcome.NotStarted.class,
                        notStarted -> assertThat(notStarted.cause()).isEqualTo(Cause.RATE_LIMITED));
        assertThat(asked).hasSize(1);
        assertOrderedAsRecorded(golden.exchanges().getFirst());
    }

    private void theAnswerOfTheSynchronousHostIsReadAsTheQueuesResult(GoldenCase golden) {
        List<GoldenExchange> queued =
                GoldenCase.read("fal-subscribe-russian-image-size").exchanges();

        GenerationOutcome outcome = play(
                golden, List.of(queued.get(0), queued.get(2), golden.exchanges().getFirst()));

        assertThat(GoldenCase.nameOf(outcome)).as(outcome.toString()).isEqualTo("image bytes");
        // The path and the body are the same at both hosts.
        assertOrderedAsRecorded(golden.exchanges().getFirst());
    }

    private GenerationOutcome play(GoldenCase golden, List<GoldenExchange> steps) {
        world.server.setDispatcher(new Played(steps));
        HuggingFaceSettings settings = new HuggingFaceSettings(
                world.uri(),
                world.uri(),
                new HuggingFaceSettings.Access(
                        null, null, Map.of("fal-ai", new HuggingFaceSettings.OwnAccount(Secret.of(KEY), world.uri()))),
                HttpSettings.USUAL);
        try (HuggingFaceProviders providers = HfWorld.providers(settings)) {
            ImageGenerator fal =
                    Objects.requireNonNull(providers.generators().get(new ProviderName("huggingface/fal-ai")));
            return fal.generate(request(golden), world.call(Duration.ofSeconds(20)));
        }
    }

    private static GenerationRequest request(GoldenCase golden) {
        Optional<Frame> frame = golden.parameter("image_size") instanceof Map<?, ?> size
                ? Optional.of(new Frame.Size(
                        ((Number) Objects.requireNonNull(size.get("width"))).intValue(),
                        ((Number) Objects.requireNonNull(size.get("height"))).intValue()))
                : Optional.empty();
        return new GenerationRequest(
                HfWorld.JOB,
                HfWorld.MODEL,
                golden.inputText("prompt").orElseThrow(),
                frame.orElse(null),
                PictureCount.ONE,
                null,
                golden.number("seed").map(Double::longValue).orElse(null),
                golden.number("num_inference_steps").map(Double::intValue).orElse(null),
                null);
    }

    private void assertOrderedAsRecorded(GoldenExchange recorded) {
        RecordedRequest order = asked.getFirst();
        assertThat(order.getMethod()).isEqualTo("POST");
        assertThat(order.getTarget()).isEqualTo(recorded.url().getPath());
        assertThat(order.getHeaders().get("Authorization")).isEqualTo(recorded.header("authorization"));
        Map<?, ?> sent = (Map<?, ?>) Objects.requireNonNull(GoldenPlay.tree(order));
        Map<?, ?> theirs = (Map<?, ?>) Objects.requireNonNull(recorded.body());
        assertThat(theirs.keySet().stream()
                        .filter(name -> !sent.containsKey(name))
                        // A size by its name is none of ours: we send sides.
                        .filter(name -> !(theirs.get(name) instanceof String && name.equals("image_size")))
                        .map(Object::toString))
                .isSubsetOf("num_images", "enable_safety_checker");
        sent.forEach((name, value) -> assertThat(value).as(name.toString()).isEqualTo(theirs.get(name)));
    }

    /** Hub, queue and the host of pictures; the queue answers by the steps, in order. */
    private final class Played extends Dispatcher {
        private final List<GoldenExchange> steps;

        Played(List<GoldenExchange> steps) {
            this.steps = steps;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String target = request.getTarget();
            if (target.startsWith("/api/models/")) {
                return json(Map.of(
                        "inferenceProviderMapping",
                        Map.of(
                                "fal-ai",
                                Map.of(
                                        "status", "live",
                                        "providerId", "fal-ai/flux/schnell",
                                        "task", "text-to-image"))));
            }
            if (target.startsWith("/out/")) {
                return new MockResponse.Builder()
                        .body(HfWorld.buffer(BlankPicture.png(8, 6)))
                        .build();
            }
            asked.add(request);
            GoldenExchange step = steps.get(Math.min(asked.size(), steps.size()) - 1);
            return step.answer(world.uri());
        }

        private static MockResponse json(Map<String, ?> tree) {
            return new MockResponse.Builder()
                    .addHeader("Content-Type", "application/json")
                    .body(Json.text(tree))
                    .build();
        }
    }
}
