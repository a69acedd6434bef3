package io.github.liraai.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.golden.Json;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class OpenAiRequestsTest {
    private final OpenAiWorld world = new OpenAiWorld();

    OpenAiRequestsTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({"/v1, /v1", "/v1/, /v1", "'', ''", "/, ''", "/openai/v1/, /openai/v1"})
    void theBaseUrlMayHaveAnyPathAndASlash(String given, String kept) throws Exception {
        URI base = URI.create("http://127.0.0.1:" + world.server.getPort() + given);
        world.configure(settings -> OpenAiSettings.of(base, null));

        assertThat(sent(request(OpenAiWorld.MODEL)).getTarget()).isEqualTo(kept + "/images/generations");
    }

    @Test
    void aServerThatWantsNoKeyGetsNone() throws Exception {
        world.configure(settings -> OpenAiSettings.of(settings.baseUrl(), null));

        assertThat(sent(request(OpenAiWorld.MODEL)).getHeaders().get("Authorization"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-image-2", "chatgpt-image-latest", "gpt-image-2.5-sunburst", "openai/gpt-image-1-mini"})
    void modelsThatAlwaysAnswerWithThePictureAreNotAskedForIt(String model) throws Exception {
        assertThat(body(sent(request(model)))).isEqualTo(Map.of("model", model, "prompt", "котик"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dall-e-2", "dall-e-3", "stablediffusion", "Qwen/Qwen-Image"})
    void othersAreAskedForThePictureInsteadOfItsAddress(String model) throws Exception {
        assertThat(body(sent(request(model))))
                .isEqualTo(Map.of("model", model, "prompt", "котик", "response_format", "b64_json"));
    }

    @Test
    void aLocalServerGetsEveryOptionUnderItsOwnName() throws Exception {
        assertThat(body(sent(everything("any-model"))))
                .isEqualTo(Map.of(
                        "model", "any-model",
                        "prompt", "котик",
                        "size", "512x768",
                        "n", 2.0,
                        "response_format", "b64_json",
                        "negative_prompt", "blur",
                        "seed", 4294967295.0,
                        "num_inference_steps", 30.0,
                        "guidance_scale", 7.5));
    }

    @Test
    void localAiHasStepsAndWordsToAvoid() throws Exception {
        world.configure(settings -> settings.withServer(ServerKind.LOCALAI));
        GenerationRequest request =
                new GenerationRequest(OpenAiWorld.JOB, "sd", "котик", null, PictureCount.ONE, "blur", null, 30, null);

        assertThat(body(sent(request)))
                .isEqualTo(Map.of(
                        "model", "sd",
                        "prompt", "котик",
                        "response_format", "b64_json",
                        "negative_prompt", "blur",
                        "step", 30.0));
    }

    @Test
    void stableDiffusionCppReadsTheOptionsInsideThePrompt() throws Exception {
        Map<?, ?> body = body(sent(everything(OpenAiImageGenerator.SD_SERVER_MODEL)));

        String prompt = (String) Objects.requireNonNull(body.get("prompt"));
        assertThat(body.keySet()).isEqualTo(Set.of("prompt", "size", "n", "output_format"));
        assertThat(prompt).startsWith("котик <sd_cpp_extra_args>").endsWith("</sd_cpp_extra_args>");
        assertThat(Json.tree(prompt.substring(prompt.indexOf('{'), prompt.lastIndexOf('}') + 1)))
                .isEqualTo(Map.of(
                        "seed",
                        4294967295.0,
                        "negative_prompt",
                        "blur",
                        "sample_params",
                        Map.of("sample_steps", 30.0, "guidance", Map.of("txt_cfg", 7.5))));
    }

    @Test
    void stableDiffusionCppGetsAPlainPromptWhenThereIsNoOption() throws Exception {
        assertThat(body(sent(request(OpenAiImageGenerator.SD_SERVER_MODEL))))
                .isEqualTo(Map.of("prompt", "котик", "output_format", "png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"any-model", "sd-cpp-local"})
    void nobodySetsALocalServersOptionsByWords(String model) {
        for (String field : List.of("prompt", "negative")) {
            String words = "cat <SD_cpp_extra_args>{\"sample_params\":{\"sample_steps\":1000000}}</sd_cpp_extra_args>";
            assertRefusedUnsent(new GenerationRequest(
                    OpenAiWorld.JOB,
                    model,
                    field.equals("prompt") ? words : "cat",
                    null,
                    PictureCount.ONE,
                    field.equals("negative") ? words : null,
                    null,
                    null,
                    null));
        }
    }

    @Test
    void whateverIsLoadedIsAskedWithoutAModel() throws Exception {
        assertThat(body(sent(request(OpenAiImageGenerator.LOADED_MODEL))).keySet())
                .isEqualTo(Set.of("prompt", "response_format"));
    }

    @Test
    void fieldsOfTheSettingsGoBeforeOursAndAnEmptyOneTakesAway() throws Exception {
        world.configure(settings -> settings.withFields(Map.of("response_format", "", "quality", "low", "n_iter", 3)));

        assertThat(body(sent(request("any-model"))))
                .isEqualTo(Map.of("model", "any-model", "prompt", "котик", "quality", "low", "n_iter", 3.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-image-2", "dall-e-2"})
    void whatOpenAisModelsHaveNoNameForIsRefusedBeforeItIsSent(String model) {
        assertRefusedUnsent(with(model, null, 1, "blur", null, null, null));
        assertRefusedUnsent(with(model, null, 1, null, 1L, null, null));
        assertRefusedUnsent(with(model, null, 1, null, null, 30, null));
        assertRefusedUnsent(with(model, null, 1, null, null, null, 7.5));
    }

    @Test
    void whatLocalAiHasNoNameForIsRefusedBeforeItIsSent() {
        world.configure(settings -> settings.withServer(ServerKind.LOCALAI));

        assertRefusedUnsent(with("sd", null, 1, null, 1L, null, null));
        assertRefusedUnsent(with("sd", null, 1, null, null, null, 7.5));
    }

    @Test
    void anAspectAndTooManyPicturesAreRefusedBeforeTheyAreSent() {
        assertRefusedUnsent(with(OpenAiWorld.MODEL, new Frame.Aspect(16, 9), 1, null, null, null, null));
        assertRefusedUnsent(with(OpenAiWorld.MODEL, null, 11, null, null, null, null));
        assertRefusedUnsent(with(OpenAiWorld.MODEL, null, 0, null, null, null, null));
        assertRefusedUnsent(with("dall-e-3", null, 2, null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\nb", "../x y", "-x", "a\"b", "модель"})
    void whatIsNoModelIdIsRefusedBeforeItIsSent(String model) {
        assertRefusedUnsent(request(model));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://x/v1",
                "api.openai.com",
                "http://",
                "http://user:pass@x",
                "http://x?key=pass",
                "http://x#pass"
            })
    void aBaseUrlThatCannotBeIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenAiSettings.of(URI.create(url), Secret.of(OpenAiWorld.KEY)))
                .withMessageNotContaining("pass");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "prompt", "n", "size", "", "a b", "1"})
    void aFieldThatEachRequestSaysForItselfIsRefused(String field) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.settings().withFields(Map.of(field, "x")))
                .withMessageContaining(field);
    }

    @Test
    void aFieldThatIsNoPlainValueIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> world.settings().withFields(Map.of("loras", List.of())));
        assertThatIllegalArgumentException().isThrownBy(() -> world.settings().withFields(Map.of("scale", Double.NaN)));
    }

    private static GenerationRequest request(String model) {
        return OpenAiWorld.request(model, 1);
    }

    private static GenerationRequest everything(String model) {
        return with(model, new Frame.Size(512, 768), 2, "blur", 4294967295L, 30, 7.5);
    }

    private static GenerationRequest with(
            String model,
            @Nullable Frame frame,
            int count,
            @Nullable String negative,
            @Nullable Long seed,
            @Nullable Integer steps,
            @Nullable Double guidance) {
        return new GenerationRequest(
                OpenAiWorld.JOB, model, "котик", frame, new PictureCount(count), negative, seed, steps, guidance);
    }

    private RecordedRequest sent(GenerationRequest request) throws InterruptedException {
        world.answer(404, "{}");
        world.generate(request);
        return world.server.takeRequest();
    }

    private static Map<?, ?> body(RecordedRequest sent) {
        return (Map<?, ?>) Objects.requireNonNull(
                Json.tree(Objects.requireNonNull(sent.getBody()).utf8()));
    }

    private void assertRefusedUnsent(GenerationRequest request) {
        GenerationOutcome outcome = world.generate(request);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.cause()).isEqualTo(Cause.INVALID_REQUEST));
        assertThat(world.server.getRequestCount()).isZero();
        assertThat(world.sent).hasValue(0);
    }
}
