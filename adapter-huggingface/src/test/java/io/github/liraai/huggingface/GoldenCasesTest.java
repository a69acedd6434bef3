package io.github.liraai.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.golden.GoldenCases;
import io.github.liraai.golden.GoldenExchange;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/**
 * Plays what the official client was seen to send and get: all cases, with their own requests, answers and outcomes.
 *
 * <table>
 * <caption>Where a case is not played as it stands</caption>
 * <tr><td>{@code hf-hf-inference-*}</td><td>without the look-up: the id at hf-inference is always the Hub's own</td></tr>
 * <tr><td>{@code hf-hf-inference-503-then-ok}</td><td>asking again is the core's policy, see {@link LoadingModelTest}: each answer is
 *     played to a call of its own</td></tr>
 * <tr><td>{@code hf-hf-inference-output-url-unsupported}</td><td>the client refuses to give an address; this adapter never asks for
 *     one, and the same picture is painted</td></tr>
 * <tr><td>{@code hf-*-output-url}</td><td>the picture is fetched from the address: "image bytes" instead of "image url"; together is
 *     asked for base64 as always</td></tr>
 * <tr><td>{@code hf-auto-default-provider}</td><td>the official client takes a mapping in error state, {@code auto} here the first that
 *     is live</td></tr>
 * <tr><td>{@code hf-fal-ai-width-height}, {@code -all-params-dataurl}, {@code -direct-key}</td><td>the size goes as {@code image_size},
 *     which fal's models know and {@code width} and {@code height} not</td></tr>
 * <tr><td>{@code hf-replicate-still-processing}</td><td>goes on with the further answers of the case</td></tr>
 * <tr><td>{@code hf-replicate-error-422-detail-string}</td><td>a width without a height cannot be asked for here: with both</td></tr>
 * <tr><td>{@code hf-fal-ai-status-poll-500}</td><td>500 is believed when it comes five times in a row</td></tr>
 * </table>
 */
@Timeout(30)
class GoldenCasesTest {
    private final HfWorld world = new HfWorld();

    GoldenCasesTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @GoldenCases("hf-")
    void asksAsTheOfficialClientAndUnderstandsTheAnswer(GoldenCase golden) throws Exception {
        switch (golden.name()) {
            case "hf-hf-inference-503-then-ok" -> eachAnswerEndsACall(golden);
            case "hf-hf-inference-output-url-unsupported" -> theSamePictureIsPainted(golden);
            case "hf-auto-default-provider" -> autoTakesTheFirstThatIsLive(golden);
            case "hf-fal-ai-status-poll-500" -> anInternalErrorOfTheQueueIsBelievedWhenItStays(golden);
            default -> asItStands(golden);
        }
    }

    private void asItStands(GoldenCase golden) throws IOException {
        GoldenPlay play = play(golden, steps(golden));

        GenerationOutcome outcome = generate(golden);

        assertThat(GoldenCase.nameOf(outcome)).as(outcome.toString()).isEqualTo(owed(golden));
        play.assertAsRecorded(otherBodies(golden));
        assertThat(world.sent)
                .hasValue(
                        golden.exchanges("create").stream()
                                        .anyMatch(each -> each.method().equals("POST"))
                                ? 1
                                : 0);
        assertSpooledAsRecorded(golden, outcome);
    }

    private void eachAnswerEndsACall(GoldenCase golden) throws IOException {
        GoldenPlay play = play(golden, golden.exchanges("create"));

        GenerationOutcome first = generate(golden);
        GenerationOutcome second = generate(golden);
        GenerationOutcome third = generate(golden);

        assertThat(List.of(first, second)).allSatisfy(outcome -> {
            assertThat(outcome).isInstanceOf(GenerationOutcome.NotStarted.class);
            assertThat(GoldenCase.nameOf(outcome)).isEqualTo("error:model_loading");
        });
        assertThat(GoldenCase.nameOf(third)).isEqualTo(golden.outcome());
        play.assertAsRecorded(Map.of());
        assertSpooledAsRecorded(golden, third);
    }

    private void theSamePictureIsPainted(GoldenCase refused) throws IOException {
        GoldenCase painted = GoldenCase.read("hf-hf-inference-prompt-only");
        GoldenPlay play = play(refused, painted.exchanges("create"));

        GenerationOutcome outcome = generate(refused);

        assertThat(GoldenCase.nameOf(outcome)).isEqualTo(painted.outcome());
        play.assertAsRecorded(Map.of());
        assertSpooledAsRecorded(painted, outcome);
    }

    private void autoTakesTheFirstThatIsLive(GoldenCase golden) throws IOException {
        GoldenPlay play = play(golden, golden.exchanges());

        GenerationOutcome outcome =
                world.provider("auto").generate(request(golden), world.call(Duration.ofSeconds(20)));

        assertThat(GoldenCase.nameOf(outcome)).isEqualTo(golden.outcome());
        assertThat(play.requests())
                .extracting(RecordedRequest::getTarget)
                .containsExactly(golden.exchanges("mapping").getFirst().target(), "/together/v1/images/generations");
        // The official client asks as nobody, and the Hub then knows no order of the owner's.
        assertThat(golden.exchanges("mapping").getFirst().header("authorization"))
                .isNull();
        assertThat(play.requests().getFirst().getHeaders().get("Authorization")).startsWith("Bearer ");
        assertThat(GoldenPlay.tree(play.requests().getLast()))
                .isEqualTo(Map.of(
                        "response_format",
                        "base64",
                        "prompt",
                        golden.inputText("prompt").orElseThrow(),
                        "model",
                        "x"));
        assertSpooledAsRecorded(golden, outcome);
    }

    private void anInternalErrorOfTheQueueIsBelievedWhenItStays(GoldenCase golden) {
        GoldenPlay play = play(golden, golden.exchanges());

        GenerationOutcome outcome = generate(golden);

        assertThat(outcome).isInstanceOf(GenerationOutcome.Unknown.class);
        assertThat(GoldenCase.nameOf(outcome)).isEqualTo(golden.outcome());
        assertThat(play.requests()).hasSize(golden.exchanges().size() + 4);
        assertThat(world.sent).hasValue(1);
    }

    private GoldenPlay play(GoldenCase golden, List<GoldenExchange> steps) {
        GoldenPlay play = new GoldenPlay(steps, world.uri());
        world.server.setDispatcher(play);
        assertThat(golden.exchanges()).isNotEmpty();
        return play;
    }

    private GenerationOutcome generate(GoldenCase golden) {
        try (HuggingFaceProviders providers = HfWorld.providers(settings(golden))) {
            ImageGenerator generator =
                    Objects.requireNonNull(providers.generators().get(new ProviderName(golden.provider())));
            return generator.generate(request(golden), world.call(Duration.ofSeconds(20)));
        }
    }

    /** A token that is not Hugging Face's is the provider's own key, as the official client has it. */
    private HuggingFaceSettings settings(GoldenCase golden) {
        Secret token = Secret.of(golden.inputText("token").orElseThrow());
        HuggingFaceSettings routed = world.settings(HttpSettings.USUAL);
        return token.reveal().startsWith("hf_")
                ? routed
                : new HuggingFaceSettings(
                        world.uri(),
                        world.uri(),
                        new HuggingFaceSettings.Access(
                                null,
                                null,
                                Map.of(
                                        golden.inputText("provider").orElseThrow(),
                                        new HuggingFaceSettings.OwnAccount(token, world.uri()))),
                        HttpSettings.USUAL);
    }

    /** The request as the core would compose it. */
    private GenerationRequest request(GoldenCase golden) {
        Optional<Double> width = golden.number("width");
        Double height = golden.number("height").or(() -> width).orElse(0.0);
        return new GenerationRequest(
                HfWorld.JOB,
                golden.inputText("model").orElse(world.uri().toString()),
                golden.inputText("prompt").orElseThrow(),
                width.map(each -> new Frame.Size(each.intValue(), height.intValue()))
                        .orElse(null),
                PictureCount.ONE,
                (String) golden.parameter("negative_prompt"),
                golden.number("seed").map(Double::longValue).orElse(null),
                golden.number("num_inference_steps").map(Double::intValue).orElse(null),
                golden.number("guidance_scale").orElse(null));
    }

    private static String owed(GoldenCase golden) {
        return golden.outcome().equals("image url") ? "image bytes" : golden.outcome();
    }

    private static List<GoldenExchange> steps(GoldenCase golden) {
        List<GoldenExchange> steps = new ArrayList<>(golden.exchanges());
        if (golden.provider().equals("huggingface/hf-inference")) {
            steps.removeIf(step -> step.role().equals("mapping"));
        }
        if (golden.json().get("unused_rules") instanceof List<?> rules) {
            steps.add(rule((Map<?, ?>) Objects.requireNonNull(rules.get(0)), "poll", prediction(golden), true));
            steps.add(rule(
                    (Map<?, ?>) Objects.requireNonNull(rules.get(1)),
                    "download",
                    "https://cdn.example.test/out/image.png",
                    false));
        }
        if (golden.outcome().equals("image url")) {
            steps.add(download());
        }
        return steps;
    }

    private static String prediction(GoldenCase golden) {
        assertThat(golden.name()).isEqualTo("hf-replicate-still-processing");
        return "https://router.huggingface.co/replicate/v1/predictions/p1";
    }

    private static GoldenExchange rule(Map<?, ?> rule, String role, String url, boolean signed) {
        Map<?, ?> response = (Map<?, ?>)
                Objects.requireNonNull(((List<?>) Objects.requireNonNull(rule.get("responses"))).getFirst());
        Map<String, String> headers = signed ? Map.of("authorization", "Bearer " + HfWorld.TOKEN) : Map.of();
        return new GoldenExchange(role, Map.of("method", "GET", "url", url, "headers", headers), response);
    }

    /** What is at the address that the official client was only asked for. */
    private static GoldenExchange download() {
        return GoldenCase.read("hf-fal-ai-prompt-only").exchanges("download").getFirst();
    }

    private static Map<Integer, Object> otherBodies(GoldenCase golden) {
        List<GoldenExchange> steps = steps(golden);
        for (int at = 0; at < steps.size(); at++) {
            if (steps.get(at).body() instanceof Map<?, ?> recorded) {
                return Map.of(at, otherBody(golden, recorded));
            }
        }
        return Map.of();
    }

    private static Map<?, ?> otherBody(GoldenCase golden, Map<?, ?> recorded) {
        Map<Object, Object> body = new LinkedHashMap<>(recorded);
        if (golden.provider().equals("huggingface/fal-ai") && body.containsKey("width")) {
            body.put(
                    "image_size",
                    Map.of(
                            "width",
                            Objects.requireNonNull(body.remove("width")),
                            "height",
                            Objects.requireNonNull(body.remove("height"))));
        }
        if (golden.name().equals("hf-together-output-url")) {
            body.put("response_format", "base64");
        }
        if (golden.name().equals("hf-replicate-error-422-detail-string")) {
            Map<Object, Object> input = new LinkedHashMap<>((Map<?, ?>) Objects.requireNonNull(body.get("input")));
            input.put("height", Objects.requireNonNull(input.get("width")));
            body.put("input", input);
        }
        return body;
    }

    private void assertSpooledAsRecorded(GoldenCase golden, GenerationOutcome outcome) throws IOException {
        if (!(outcome instanceof GenerationOutcome.Pictures(List<SpooledPicture> pictures))) {
            assertThat(world.spool.size()).isZero();
            return;
        }
        assertThat(pictures).hasSize(1);
        if (golden.sha256().isPresent()) {
            try (InputStream picture = world.spool.read(pictures.getFirst())) {
                assertThat(picture).hasDigest("SHA-256", golden.sha256().get());
            }
        }
    }
}
