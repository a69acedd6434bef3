package io.github.liraai.kie;

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
import io.github.liraai.provider.http.Pacing;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.MockResponse;
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

    private final KieWorld world = new KieWorld();

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
        try (KieImageGenerator generator = KieWorld.generatorAt(base, Pacing.FAST)) {
            generator.generate(KieWorld.prompt("котик"), world.call(LONG));
        }

        assertThat(world.server.takeRequest().getTarget()).isEqualTo(kept + "/api/v1/jobs/createTask");
    }

    @ParameterizedTest
    @CsvSource({
        "nano-banana-2, 1024x1024, aspect_ratio, 1:1, ",
        "nano-banana-2, 2048x1152, aspect_ratio, 16:9, 2K",
        "nano-banana-2, 1000x4000, aspect_ratio, 1:4, 4K",
        "nano-banana-2, 1344x768, aspect_ratio, 16:9, ",
        "nano-banana-pro, 512x2048, aspect_ratio, 9:16, 2K",
        "nano-banana-pro, 21:9, aspect_ratio, 21:9, ",
        "nano-banana-2-lite, 768x1024, aspect_ratio, 3:4, ",
        "nano-banana-2-lite, 8:1, aspect_ratio, 8:1, ",
        "google/nano-banana, 2048x2048, image_size, 1:1, ",
        "google/nano-banana, 32:18, image_size, 16:9, ",
        "some/other-model, 4:3, aspect_ratio, 4:3, ",
    })
    void aFrameBecomesAnAspectUnderTheModelsOwnName(
            String model, String frame, String field, String aspect, @Nullable String resolution) throws Exception {
        Map<?, ?> input = inputOf(request(model, Frame.parse(frame).orElseThrow()));

        assertThat(input.get(field)).isEqualTo(aspect);
        assertThat(input.get("resolution")).isEqualTo(resolution);
        assertThat(input).hasSize(resolution == null ? 2 : 3);
    }

    @ParameterizedTest
    @CsvSource({"nano-banana-2, 2:1", "nano-banana-pro, 1:8", "google/nano-banana, 4:1", "some/other-model, 1:8"})
    void anAspectThatIsNotThereIsRefusedBeforeItIsSent(String model, String frame) {
        assertRefusedUnsent(request(model, Frame.parse(frame).orElseThrow()));
    }

    @Test
    void whatKieDoesNotKnowIsRefusedBeforeItIsSent() {
        assertRefusedUnsent(request(1, "blur", null, null, null));
        assertRefusedUnsent(request(1, null, 1L, null, null));
        assertRefusedUnsent(request(1, null, null, 1, null));
        assertRefusedUnsent(request(1, null, null, null, 1.0));
        assertRefusedUnsent(request(2, null, null, null, null));
        assertRefusedUnsent(request(0, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({"nano-banana-2, 20000", "nano-banana-pro, 10000", "google/nano-banana, 5000"})
    void aPromptThatIsTooLongIsRefusedBeforeItIsSent(String model, int longest) throws Exception {
        assertRefusedUnsent(worded(model, "я".repeat(longest + 1)));

        assertThat(inputOf(worded(model, "я".repeat(longest))).get("prompt")).isEqualTo("я".repeat(longest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../admin", "a/b/c/d", "a?b", "a#b", "http://x/y", "a/ b", "a//b", "/a", ".", "a/..", "a\"b"})
    void whatIsNoModelIsRefusedBeforeItIsSent(String model) {
        assertRefusedUnsent(worded(model, "котик"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://x", "api.kie.ai", "http://", "http://user:pass@x", "http://x?key=pass", "http://x#pass"})
    void aBaseUrlThatCannotBeIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KieSettings(URI.create(url), Secret.of(KieWorld.KEY), HttpSettings.USUAL))
                .withMessageNotContaining("pass");
    }

    private Map<?, ?> inputOf(GenerationRequest request) throws Exception {
        notFound();
        world.generator.generate(request, world.call(LONG));
        String body =
                Objects.requireNonNull(world.server.takeRequest().getBody()).utf8();
        Map<?, ?> tree = (Map<?, ?>) Objects.requireNonNull(Json.tree(body));
        assertThat(tree.get("model")).isEqualTo(request.providerModel());
        assertThat(tree.size()).as("model and input").isEqualTo(2);
        return (Map<?, ?>) Objects.requireNonNull(tree.get("input"));
    }

    private void notFound() {
        world.server.enqueue(new MockResponse.Builder().code(404).build());
    }

    private void assertRefusedUnsent(GenerationRequest request) {
        GenerationOutcome outcome = world.generator.generate(request, world.call(LONG));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.cause()).isEqualTo(Cause.INVALID_REQUEST));
        assertThat(world.server.getRequestCount()).isZero();
        assertThat(world.sent).hasValue(0);
    }

    private static GenerationRequest request(String model, Frame frame) {
        return new GenerationRequest(KieWorld.JOB, model, "котик", frame, PictureCount.ONE, null, null, null, null);
    }

    private static GenerationRequest worded(String model, String prompt) {
        return new GenerationRequest(KieWorld.JOB, model, prompt, null, PictureCount.ONE, null, null, null, null);
    }

    private static GenerationRequest request(
            int count,
            @Nullable String negative,
            @Nullable Long seed,
            @Nullable Integer steps,
            @Nullable Double guidance) {
        return new GenerationRequest(
                KieWorld.JOB, KieWorld.MODEL, "котик", null, new PictureCount(count), negative, seed, steps, guidance);
    }
}
