package io.github.liraai.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.golden.GoldenCases;
import io.github.liraai.golden.GoldenExchange;
import io.github.liraai.golden.Json;
import io.github.liraai.golden.PlayedCase;
import io.github.liraai.provider.http.Pacing;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.replicate.ReplicateImageGenerator.Manner;
import io.github.liraai.testkit.generation.ObservedCall;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Plays what the official client was seen to send and get.
 *
 * <table>
 * <caption>Cases that are not played here as they stand</caption>
 * <tr><td>{@code replicate-flux-aspect-ratio}</td><td>without {@code output_format}, {@code num_outputs: 1} and {@code go_fast}, which a
 *     request of the core cannot ask for</td></tr>
 * <tr><td>{@code replicate-poll-mode}, and others with {@code wait: poll}</td><td>we always let the answer be held for a while: the header
 *     {@code Prefer} differs</td></tr>
 * <tr><td>{@code replicate-*} with {@code Prefer: wait}</td><td>we say for how long</td></tr>
 * <tr><td>{@code replicate-create-webhook}</td><td>without the webhook, which no request of ours asks for: the prediction that is
 *     "starting" is asked about instead, by the further answers of {@code replicate-poll-mode}</td></tr>
 * <tr><td>{@code replicate-webhook-signature}</td><td>more of it: {@link ReplicateWebhookSignatureTest}</td></tr>
 * </table>
 */
@Timeout(30)
class GoldenCasesTest {
    private static final Set<String> WEBHOOK = Set.of("webhook", "webhook_events_filter");
    private static final Set<String> CANNOT_BE_ASKED_FOR = Set.of("output_format", "num_outputs", "go_fast");

    @GoldenCases("replicate-")
    void asksAsTheOfficialClientAndUnderstandsTheAnswer(GoldenCase golden) throws Exception {
        switch (golden.name()) {
            case "replicate-create-webhook" -> aPredictionThatIsStartingIsAskedAbout(golden);
            case "replicate-webhook-signature" -> theRecordedDeliveryIsGenuine(golden);
            case "replicate-cancel-by-signal" -> whoIsInterruptedCancelsThePrediction(golden);
            default -> asItStands(golden);
        }
    }

    private static void asItStands(GoldenCase golden) throws IOException {
        try (ReplicateWorld world = new ReplicateWorld()) {
            PlayedCase played = new PlayedCase(golden, world.uri(), GoldenCasesTest::role);
            world.server.setDispatcher(played);
            ObservedCall call = world.call(Duration.ofSeconds(20));

            GenerationOutcome outcome = world.generator.generate(request(golden), call);

            assertThat(GoldenCase.nameOf(outcome)).isEqualTo(golden.outcome());
            assertThat(played.requests("create")).hasSize(1);
            assertSentAsRecorded(
                    golden.create().orElseThrow(), played.requests("create").getFirst());
            assertAskedAsRecorded(golden, played);
            assertSpooledAsRecorded(golden, world, outcome);
            assertThat(world.sent).hasValue(1);
            assertThat(call.tasks()).isEqualTo(taken(golden));
        }
    }

    /** Its body has another prompt than the case says. */
    private static void aPredictionThatIsStartingIsAskedAbout(GoldenCase golden) throws IOException {
        GoldenCase rest = GoldenCase.read("replicate-poll-mode");
        try (ReplicateWorld world = new ReplicateWorld()) {
            PlayedCase played = new PlayedCase(golden, rest, world.uri(), GoldenCasesTest::role);
            world.server.setDispatcher(played);
            ObservedCall call = world.call(Duration.ofSeconds(20));

            GenerationOutcome outcome = world.generator.generate(ReplicateWorld.prompt("котик", 1), call);

            assertThat(GoldenCase.nameOf(outcome)).isEqualTo(rest.outcome());
            assertSentAsRecorded(
                    golden.create().orElseThrow(), played.requests("create").getFirst());
            assertAskedAsRecorded(rest, played);
            assertSpooledAsRecorded(rest, world, outcome);
            assertThat(call.tasks()).isEqualTo(taken(golden));
        }
    }

    private static void theRecordedDeliveryIsGenuine(GoldenCase golden) {
        Map<?, ?> headers = (Map<?, ?>) Objects.requireNonNull(golden.input("headers"));
        String sentAt = (String) Objects.requireNonNull(headers.get("webhook-timestamp"));
        ReplicateWebhookSignature signature = new ReplicateWebhookSignature(
                Secret.of(golden.inputText("secret").orElseThrow()),
                ReplicateWebhookSignature.USUAL_TOLERANCE,
                InstantSource.fixed(Instant.ofEpochSecond(Long.parseLong(sentAt))));

        assertThat(signature.check(
                        (String) headers.get("webhook-id"),
                        sentAt,
                        (String) headers.get("webhook-signature"),
                        golden.inputText("body").orElseThrow().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(ReplicateWebhookSignature.Verdict.GENUINE);
    }

    @Test
    void theAnswerMayBeHeldForAMinute() throws Exception {
        GoldenCase golden = GoldenCase.read("replicate-wait-60");
        Manner patient = new Manner(Duration.ofMinutes(1), Pacing.FAST);
        try (ReplicateWorld world = new ReplicateWorld(patient)) {
            PlayedCase played = new PlayedCase(golden, world.uri(), GoldenCasesTest::role);
            world.server.setDispatcher(played);

            world.generator.generate(request(golden), world.call(Duration.ofMinutes(2)));

            assertThat(played.requests("create").getFirst().getHeaders().get("Prefer"))
                    .isEqualTo(golden.create().orElseThrow().header("prefer"));
        }
    }

    private static void whoIsInterruptedCancelsThePrediction(GoldenCase golden) throws IOException {
        Thread self = Thread.currentThread();
        try (ReplicateWorld world = new ReplicateWorld()) {
            PlayedCase played = new PlayedCase(golden, world.uri(), GoldenCasesTest::role);
            world.server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    MockResponse answer = played.dispatch(request);
                    if (request.getMethod().equals("GET")
                            && played.requests("poll").size() == 1) {
                        self.interrupt();
                    }
                    return answer;
                }
            });

            GenerationOutcome outcome = world.generator.generate(request(golden), world.call(Duration.ofSeconds(20)));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(GoldenCase.nameOf(outcome)).isEqualTo(golden.outcome());
            assertThat(outcome).isInstanceOf(Unknown.class);
            RecordedRequest cancellation = played.requests("cancel").getFirst();
            GoldenExchange recorded = golden.exchanges("cancel").getFirst();
            assertThat(cancellation.getMethod()).isEqualTo(recorded.method());
            assertThat(cancellation.getTarget()).isEqualTo(recorded.target());
            assertThat(cancellation.getHeaders().get("Authorization")).isEqualTo(recorded.header("authorization"));
        }
    }

    private static String role(String target) {
        if (target.endsWith("/predictions")) {
            return "create";
        }
        if (target.endsWith("/cancel")) {
            return "cancel";
        }
        return target.startsWith("/v1/") ? "poll" : "download";
    }

    private static GenerationRequest request(GoldenCase golden) {
        return new GenerationRequest(
                ReplicateWorld.JOB,
                golden.inputText("model").orElseThrow(),
                golden.inputText("prompt").orElseThrow(),
                frame(golden),
                PictureCount.ONE,
                (String) golden.parameter("negative_prompt"),
                golden.number("seed").map(Double::longValue).orElse(null),
                golden.number("num_inference_steps").map(Double::intValue).orElse(null),
                golden.number("guidance_scale").orElse(null));
    }

    private static @Nullable Frame frame(GoldenCase golden) {
        if (golden.number("width").isPresent()) {
            return new Frame.Size(
                    golden.number("width").orElseThrow().intValue(),
                    golden.number("height").orElseThrow().intValue());
        }
        return golden.parameter("aspect_ratio") instanceof String aspect
                ? Frame.parse(aspect).orElseThrow()
                : null;
    }

    private static void assertSentAsRecorded(GoldenExchange recorded, RecordedRequest sent) {
        assertThat(sent.getMethod()).isEqualTo(recorded.method());
        assertThat(sent.getTarget()).isEqualTo(recorded.target());
        assertThat(sent.getHeaders().get("Authorization")).isEqualTo(recorded.header("authorization"));
        assertThat(sent.getHeaders().get("Content-Type")).isEqualTo(recorded.header("content-type"));
        assertThat(sent.getHeaders().get("User-Agent")).startsWith("lira/");
        assertThat(sent.getHeaders().get("Prefer")).isEqualTo("wait=10");
        assertThat(sent.getHeaders().get("Cancel-After")).matches("(19|20)s");
        assertThat(Json.tree(Objects.requireNonNull(sent.getBody()).utf8())).isEqualTo(askedFor(recorded.body()));
    }

    private static Map<?, ?> askedFor(@Nullable Object recorded) {
        Map<Object, @Nullable Object> body = new HashMap<>((Map<?, ?>) Objects.requireNonNull(recorded));
        Map<Object, @Nullable Object> input = new HashMap<>((Map<?, ?>) Objects.requireNonNull(body.get("input")));
        input.keySet().removeAll(CANNOT_BE_ASKED_FOR);
        body.keySet().removeAll(WEBHOOK);
        body.put("input", input);
        return body;
    }

    private static void assertAskedAsRecorded(GoldenCase golden, PlayedCase played) {
        assertThat(played.requests("poll")).allSatisfy(poll -> {
            assertThat(poll.getRequestLine()).isEqualTo("GET /v1/predictions/" + ReplicateWorld.ID + " HTTP/1.1");
            assertThat(poll.getHeaders().get("Authorization")).isEqualTo("Bearer " + ReplicateWorld.TOKEN);
        });
        int recorded = golden.exchanges("poll").size();
        assertThat(played.requests("poll")).hasSize(golden.isToBeBettered() ? 1 : recorded);
        assertThat(played.requests("download")).allSatisfy(download -> {
            assertThat(download.getRequestLine()).isEqualTo("GET /out/image.png HTTP/1.1");
            assertThat(download.getHeaders().get("Authorization")).isNull();
        });
    }

    private static void assertSpooledAsRecorded(GoldenCase golden, ReplicateWorld world, GenerationOutcome outcome)
            throws IOException {
        if (!(outcome instanceof GenerationOutcome.Pictures(List<SpooledPicture> pictures))) {
            assertThat(world.spool.size()).isZero();
            return;
        }
        assertThat(pictures).hasSize(1);
        try (InputStream picture = world.spool.read(pictures.getFirst())) {
            assertThat(picture.readAllBytes()).isEqualTo(ReplicateWorld.PICTURE);
        }
        if (golden.sha256().isPresent()) {
            try (InputStream picture = world.spool.read(pictures.getFirst())) {
                assertThat(picture).hasDigest("SHA-256", golden.sha256().orElseThrow());
            }
        }
    }

    private static List<ProviderTask> taken(GoldenCase golden) {
        boolean isTaken = golden.create().orElseThrow().status() == 201;
        return isTaken ? List.of(new ProviderTask(ReplicateWorld.ID)) : List.of();
    }
}
