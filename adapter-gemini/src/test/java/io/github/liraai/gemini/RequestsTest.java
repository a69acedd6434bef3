package io.github.liraai.gemini;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RequestsTest {
    private final GeminiWorld world = new GeminiWorld();

    RequestsTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "/, ''", "/some/proxy, /some/proxy", "/some/proxy/, /some/proxy"})
    void theBaseUrlMayHaveAPathAndASlash(String given, String kept) throws Exception {
        world.answer(404, "{}");
        URI base = URI.create("http://127.0.0.1:" + world.server.getPort() + given);
        try (GeminiImageGenerator generator = GeminiWorld.generatorAt(GeminiWorld.settings(base, HttpSettings.USUAL))) {
            generator.generate(GeminiWorld.prompt(GeminiWorld.FLASH), world.call(Duration.ofSeconds(20)));
        }

        assertThat(world.server.takeRequest().getTarget())
                .isEqualTo(kept + "/v1beta/models/gemini-2.5-flash-image:generateContent");
    }

    @ParameterizedTest
    @CsvSource({
        "gemini-2.5-flash-image, 16:9, '\"aspectRatio\":\"16:9\"'",
        "gemini-2.5-flash-image, 32:18, '\"aspectRatio\":\"16:9\"'",
        "gemini-2.5-flash-image, 1024x1024, '\"aspectRatio\":\"1:1\"'",
        "gemini-2.5-flash-image, 512x512, '\"aspectRatio\":\"1:1\"'",
        "gemini-2.5-flash-image, 1365x768, '\"aspectRatio\":\"16:9\"'",
        "gemini-2.5-flash-image, 2000x1000, '\"aspectRatio\":\"16:9\"'",
        "gemini-3.1-flash-lite-image, 768x1024, '\"aspectRatio\":\"3:4\"'",
        "gemini-3.1-flash-image, 1:8, '\"aspectRatio\":\"1:8\"'",
        "gemini-3.1-flash-image, 512x512, '\"aspectRatio\":\"1:1\",\"imageSize\":\"512\"'",
        "gemini-3.1-flash-image, 768x1344, '\"aspectRatio\":\"9:16\",\"imageSize\":\"1K\"'",
        "gemini-3-pro-image, 512x512, '\"aspectRatio\":\"1:1\",\"imageSize\":\"1K\"'",
        "gemini-3-pro-image, 2400x1792, '\"aspectRatio\":\"4:3\",\"imageSize\":\"2K\"'",
        "nano-banana-pro-preview, 4096x4096, '\"aspectRatio\":\"1:1\",\"imageSize\":\"4K\"'",
        "gemini-9-something-image, 1024x1024, '\"aspectRatio\":\"1:1\"'",
        "gemini-9-something-image, 2048x2048, '\"aspectRatio\":\"1:1\",\"imageSize\":\"2K\"'",
    })
    void aFrameBecomesARatioAndASize(String model, String frame, String config) throws Exception {
        world.answer(404, "{}");

        world.generator.generate(
                GeminiWorld.request(model, "котик", Frame.parse(frame).orElseThrow(), 1),
                world.call(Duration.ofSeconds(20)));

        assertThat(sent())
                .isEqualTo(Json.tree("{\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":\"котик\"}]}],"
                        + "\"generationConfig\":{\"responseModalities\":[\"IMAGE\"],\"imageConfig\":{" + config
                        + "}}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gemini-2.5-flash-image | 7:5 | 1:1, 2:3, 3:2, 3:4, 4:3, 4:5, 5:4, 9:16, 16:9, 21:9",
                "gemini-2.5-flash-image | 1:4 | 21:9",
                "gemini-2.5-flash-image | 3000x300 | 21:9",
                "gemini-2.5-flash-image | 2048x2048 | 1K",
                "gemini-3.1-flash-lite-image | 2048x2048 | 1K",
                "gemini-3-pro-image | 8192x8192 | 1K, 2K, 4K",
                "imagen-4.0-generate-001 | 21:9 | 1:1, 3:4, 4:3, 9:16, 16:9",
                "imagen-4.0-generate-001 | 2048x2048 | 1K",
            })
    void aFrameThatTheModelCannotPaintIsRefusedWithWhatItCan(String model, String frame, String can) {
        GenerationOutcome outcome = world.generator.generate(
                GeminiWorld.request(model, "котик", Frame.parse(frame).orElseThrow(), 1),
                world.call(Duration.ofSeconds(20)));

        assertRefusedUnsent(outcome, can);
    }

    @Test
    void wordsToAvoidBecomePartOfThePromptAndTheSeedAnOption() throws Exception {
        world.answer(404, "{}");

        world.generator.generate(
                request(GeminiWorld.FLASH, "кот \"в кавычках\"\n<b>", "blur", 42L, null, null),
                world.call(Duration.ofSeconds(20)));

        assertThat(sent())
                .isEqualTo(Json.tree("{\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":"
                        + "\"кот \\\"в кавычках\\\"\\n<b>\\n\\nAvoid in the picture: blur\"}]}],"
                        + "\"generationConfig\":{\"responseModalities\":[\"IMAGE\"],\"seed\":42}}"));
    }

    @Test
    void imagenIsAskedForUpToFourPictures() throws Exception {
        world.answer(404, "{}");

        world.generator.generate(
                GeminiWorld.request("models/" + GeminiWorld.IMAGEN, "котик", null, 4),
                world.call(Duration.ofSeconds(20)));

        assertThat(sent())
                .isEqualTo(Json.tree("{\"instances\":[{\"prompt\":\"котик\"}],\"parameters\":{\"sampleCount\":4}}"));
    }

    @Test
    void theVersionOfImagenIsTheOneItWasSeenWith() throws Exception {
        world.answer(404, "{}");
        GeminiSettings settings = world.settings("/", HttpSettings.USUAL).withVersion("v1");
        try (GeminiImageGenerator generator = GeminiWorld.generatorAt(settings)) {
            generator.generate(GeminiWorld.prompt(GeminiWorld.IMAGEN), world.call(Duration.ofSeconds(20)));
        }

        assertThat(world.server.takeRequest().getTarget()).isEqualTo("/v1beta/models/imagen-4.0-generate-001:predict");
    }

    @ParameterizedTest
    @CsvSource({"gemini-3.1-flash-image, 2", "imagen-4.0-generate-001, 5", "gemini-3.1-flash-image, 0"})
    void morePicturesThanTheModelPaintsAtATimeAreRefused(String model, int count) {
        assertRefusedUnsent(
                world.generator.generate(
                        GeminiWorld.request(model, "котик", null, count), world.call(Duration.ofSeconds(20))),
                "at a time");
    }

    @Test
    void optionsThatDoNotExistAreRefused() {
        assertRefusedUnsent(generate(request(GeminiWorld.FLASH, "x", null, null, 30, null)), "steps");
        assertRefusedUnsent(generate(request(GeminiWorld.FLASH, "x", null, null, null, 7.5)), "guidance");
        assertRefusedUnsent(generate(request(GeminiWorld.FLASH, "x", null, 4294967295L, null, null)), "32 bits");
        assertRefusedUnsent(generate(request(GeminiWorld.IMAGEN, "x", null, 1L, null, null)), "no seed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../admin",
                "models/../files",
                "models/models/x",
                "a/b",
                "a?b",
                "a#b",
                "a:b",
                "http://x/y",
                "a b",
                "/a",
                ".",
                "..",
                "models/",
                "a%2fb",
                "котик",
            })
    void whatIsNoModelsNameIsRefusedBeforeItIsSent(String model) {
        assertRefusedUnsent(world.generate(model), "not the name of a Gemini model");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://x", "x.example", "http://", "http://user:pass@x", "http://x?key=pass", "http://x#pass"})
    void aBaseUrlThatCannotBeIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeminiWorld.settings(URI.create(url), HttpSettings.USUAL))
                .withMessageNotContaining("pass");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "v", "v1/../x", "v1beta?", "latest"})
    void aVersionThatCannotBeIsRefused(String version) {
        GeminiSettings usual = GeminiSettings.of(Secret.of(GeminiWorld.KEY));

        assertThatIllegalArgumentException().isThrownBy(() -> usual.withVersion(version));
    }

    private GenerationOutcome generate(GenerationRequest request) {
        return world.generator.generate(request, world.call(Duration.ofSeconds(20)));
    }

    private @Nullable Object sent() throws InterruptedException {
        return Json.tree(
                Objects.requireNonNull(world.server.takeRequest().getBody()).utf8());
    }

    private void assertRefusedUnsent(GenerationOutcome outcome, String words) {
        assertThat(outcome).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.cause()).isEqualTo(Cause.INVALID_REQUEST);
            assertThat(rejected.detail()).contains(words);
        });
        assertThat(world.server.getRequestCount()).isZero();
        assertThat(world.sent).hasValue(0);
    }

    private static GenerationRequest request(
            String model,
            String words,
            @Nullable String negative,
            @Nullable Long seed,
            @Nullable Integer steps,
            @Nullable Double guidance) {
        return new GenerationRequest(
                GeminiWorld.JOB, model, words, null, PictureCount.ONE, negative, seed, steps, guidance);
    }
}
