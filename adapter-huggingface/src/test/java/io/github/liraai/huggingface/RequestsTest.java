package io.github.liraai.huggingface;

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
    private final HfWorld world = new HfWorld();

    RequestsTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "/, ''", "/some/proxy, /some/proxy", "/some/proxy/, /some/proxy"})
    void theBaseUrlMayHaveAPathAndASlash(String given, String kept) throws Exception {
        world.server.enqueue(new MockResponse.Builder().code(404).build());
        URI base = URI.create("http://127.0.0.1:" + world.server.getPort() + given);
        try (HuggingFaceImageGenerator generator = HfWorld.generatorAt(base, HttpSettings.USUAL)) {
            generator.generate(HfWorld.prompt("котик"), world.call(Duration.ofSeconds(20)));
        }

        assertThat(world.server.takeRequest().getTarget()).isEqualTo(kept + "/hf-inference/models/" + HfWorld.MODEL);
    }

    @Test
    void everyOptionGoesUnderItsOwnName() throws Exception {
        world.server.enqueue(new MockResponse.Builder().code(404).build());

        world.generator.generate(
                request(HfWorld.MODEL, new Frame.Size(512, 768), 1), world.call(Duration.ofSeconds(20)));

        RecordedRequest sent = world.server.takeRequest();
        assertThat(Json.tree(Objects.requireNonNull(sent.getBody()).utf8()))
                .isEqualTo(Map.of(
                        "inputs",
                        "кот \"в кавычках\"\n<b>",
                        "parameters",
                        Map.of(
                                "width",
                                512.0,
                                "height",
                                768.0,
                                "negative_prompt",
                                "blur",
                                "seed",
                                4294967295.0,
                                "guidance_scale",
                                7.5,
                                "num_inference_steps",
                                30.0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../admin",
                "a/../b",
                "a/b/c",
                "a?b",
                "a#b",
                "http://x/y",
                "a/ b",
                "a//b",
                "/a",
                ".",
                "a/..",
                "a%2fb"
            })
    void whatIsNoModelIdIsRefusedBeforeItIsSent(String model) {
        GenerationOutcome outcome =
                world.generator.generate(request(model, null, 1), world.call(Duration.ofSeconds(20)));

        assertRefusedUnsent(outcome);
    }

    @Test
    void twoPicturesAtOnceAreRefusedBeforeTheyAreSent() {
        assertRefusedUnsent(
                world.generator.generate(request(HfWorld.MODEL, null, 2), world.call(Duration.ofSeconds(20))));
    }

    @Test
    void anAspectIsRefusedBeforeItIsSent() {
        assertRefusedUnsent(world.generator.generate(
                request(HfWorld.MODEL, new Frame.Aspect(16, 9), 1), world.call(Duration.ofSeconds(20))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://x",
                "router.huggingface.co",
                "http://",
                "http://user:pass@x",
                "http://x?key=pass",
                "http://x#pass"
            })
    void aBaseUrlThatCannotBeIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new HuggingFaceSettings(URI.create(url), Secret.of(HfWorld.TOKEN), HttpSettings.USUAL))
                .withMessageNotContaining("pass");
    }

    private void assertRefusedUnsent(GenerationOutcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.cause()).isEqualTo(Cause.INVALID_REQUEST));
        assertThat(world.server.getRequestCount()).isZero();
        assertThat(world.sent).hasValue(0);
    }

    private static GenerationRequest request(String model, @Nullable Frame frame, int count) {
        return new GenerationRequest(
                HfWorld.JOB,
                model,
                "кот \"в кавычках\"\n<b>",
                frame,
                new PictureCount(count),
                "blur",
                4294967295L,
                30,
                7.5);
    }
}
