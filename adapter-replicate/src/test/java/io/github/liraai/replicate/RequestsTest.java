package io.github.liraai.replicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.golden.Json;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RequestsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String VERSION = "7762fd07cf82c948538e41f63f77d685e02b063e37e496e96eefd46c929f9bdc";

    private final ReplicateWorld world = new ReplicateWorld();

    RequestsTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "/, ''", "/some/proxy, /some/proxy", "/some/proxy/, /some/proxy"})
    void theBaseUrlMayHaveAPathAndASlash(String given, String kept) throws Exception {
        notFound();
        URI base = URI.create("http://127.0.0.1:" + world.server.getPort() + given);
        try (ReplicateImageGenerator generator = ReplicateWorld.generatorAt(base)) {
            generator.generate(ReplicateWorld.prompt("котик", 1), world.call(LONG));
        }

        assertThat(world.server.takeRequest().getTarget())
                .isEqualTo(kept + "/v1/models/" + ReplicateWorld.MODEL + "/predictions");
    }

    @Test
    void everyOptionGoesUnderTheNameThatSdxlKnows() throws Exception {
        assertThat(inputOf(request("stability-ai/sdxl:" + VERSION, new Frame.Size(512, 768), 2, "blur")))
                .isEqualTo(Map.of(
                        "prompt", "кот \"в кавычках\"\n<b>",
                        "width", 512.0,
                        "height", 768.0,
                        "negative_prompt", "blur",
                        "seed", 4294967295.0,
                        "guidance_scale", 7.5,
                        "num_inference_steps", 30.0,
                        "num_outputs", 2.0));
    }

    @Test
    void fluxHasNamesOfItsOwn() throws Exception {
        assertThat(inputOf(request("black-forest-labs/flux-dev", new Frame.Aspect(16, 9), 1, null)))
                .isEqualTo(Map.of(
                        "prompt", "кот \"в кавычках\"\n<b>",
                        "aspect_ratio", "16:9",
                        "seed", 4294967295.0,
                        "guidance", 7.5,
                        "num_inference_steps", 30.0));
    }

    @ParameterizedTest
    @CsvSource({"1024, 1024, 1:1", "1024, 768, 4:3", "1920, 1080, 16:9", "512, 2048, 9:21", "1000, 1100, 1:1"})
    void fluxGetsTheAspectNearestToASize(int width, int height, String aspect) throws Exception {
        assertThat(inputOf(request("black-forest-labs/flux-dev", new Frame.Size(width, height), 1, null)))
                .containsEntry("aspect_ratio", aspect)
                .doesNotContainKeys("width", "height");
    }

    @ParameterizedTest
    @CsvSource({"1, wait=1, ", "6, wait=4, 5s", "20, wait=10, 19s", "300, wait=10, 299s"})
    void theAnswerIsHeldAndThePredictionLivesWithinTheDeadline(int seconds, String prefer, @Nullable String life)
            throws Exception {
        notFound();

        world.generate(Duration.ofSeconds(seconds));

        RecordedRequest sent = world.server.takeRequest();
        assertThat(sent.getHeaders().get("Prefer")).isEqualTo(prefer);
        assertThat(sent.getHeaders().get("Cancel-After")).isEqualTo(life);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../admin",
                "sdxl",
                "a/b/c",
                "a?b/c",
                "a/b#c",
                "http://x/y",
                "a/ b",
                "a//b",
                "/a",
                "a/..",
                "../a",
                "a%2f/b",
                "a/b:latest",
                "a/b:../x",
                "a/b:"
            })
    void whatIsNoModelIsRefusedBeforeItIsSent(String model) {
        assertRefusedUnsent(world.generator.generate(request(model, null, 1, null), world.call(LONG)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11})
    void noPictureAndTooManyAreRefusedBeforeTheyAreSent(int count) {
        assertRefusedUnsent(world.generator.generate(request("a/b", null, count, null), world.call(LONG)));
    }

    @Test
    void whatFluxIsToAvoidIsRefusedBeforeItIsSent() {
        assertRefusedUnsent(world.generator.generate(request(ReplicateWorld.MODEL, null, 1, "blur"), world.call(LONG)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://x",
                "api.replicate.com",
                "http://",
                "http://user:pass@x",
                "http://x?key=pass",
                "http://x#pass"
            })
    void aBaseUrlThatCannotBeIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ReplicateSettings(URI.create(url), Secret.of(ReplicateWorld.TOKEN), HttpSettings.USUAL))
                .withMessageNotContaining("pass");
    }

    private Map<Object, @Nullable Object> inputOf(GenerationRequest request) throws Exception {
        notFound();
        world.generator.generate(request, world.call(LONG));
        String body =
                Objects.requireNonNull(world.server.takeRequest().getBody()).utf8();
        Map<?, ?> tree = (Map<?, ?>) Objects.requireNonNull(Json.tree(body));
        return new HashMap<>((Map<?, ?>) Objects.requireNonNull(tree.get("input")));
    }

    private void notFound() {
        world.server.enqueue(new MockResponse.Builder().code(404).build());
    }

    private void assertRefusedUnsent(GenerationOutcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.cause()).isEqualTo(Cause.INVALID_REQUEST));
        assertThat(world.server.getRequestCount()).isZero();
        assertThat(world.sent).hasValue(0);
    }

    private static GenerationRequest request(
            String model, @Nullable Frame frame, int count, @Nullable String negative) {
        return new GenerationRequest(
                ReplicateWorld.JOB,
                model,
                "кот \"в кавычках\"\n<b>",
                frame,
                new PictureCount(count),
                negative,
                4294967295L,
                30,
                7.5);
    }
}
