package io.github.liraai.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.golden.BlankPicture;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.golden.Json;
import io.github.liraai.provider.http.HttpSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which provider is asked for a model, and what is said when none is. */
@Timeout(30)
class ChoicesTest {
    private static final String PICTURE = GoldenCase.read("hf-nscale-russian-prompt")
            .exchanges("create")
            .getFirst()
            .answerText();

    private static final String UNREADABLE =
            "the Hub on " + HfWorld.MODEL + ": its answer about who serves the model cannot be read";

    private final HfWorld world = new HfWorld();

    ChoicesTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void autoTakesTheFirstThatIsLive() throws Exception {
        // The official client takes nscale here, which is in error state.
        mapping(GoldenCase.read("hf-auto-default-provider")
                .exchanges("mapping")
                .getFirst()
                .answerText());
        world.server.enqueue(json(PICTURE));

        GenerationOutcome outcome = generate("auto", HfWorld.MODEL);

        assertThat(outcome).isInstanceOf(Pictures.class);
        assertThat(world.server.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer hf_test_token");
        RecordedRequest create = world.server.takeRequest();
        assertThat(create.getTarget()).isEqualTo("/together/v1/images/generations");
        assertThat(body(create)).containsEntry("model", "x");
    }

    @Test
    void autoPassesOverWhatItDoesNotSpeakWhatHasLeftAndWhatDoesNotPaint() throws Exception {
        mapping(mappings(
                entry("novita", "live", "text-to-image"),
                entry("nebius", "live", "text-to-image"),
                entry("together", "live", "text-to-video"),
                entry("deepinfra", "staging", "text-to-image"),
                entry("nscale", "live", "text-to-image")));
        world.server.enqueue(json(PICTURE));

        assertThat(generate("auto", HfWorld.MODEL)).isInstanceOf(Pictures.class);

        world.server.takeRequest();
        assertThat(world.server.takeRequest().getTarget()).isEqualTo("/nscale/v1/images/generations");
    }

    @ParameterizedTest
    @CsvSource({"together, error, SERVER_ERROR", "novita, live, NOT_FOUND"})
    void autoSaysWhyNobodyIsAsked(String provider, String status, Cause cause) {
        mapping(mappings(entry(provider, status, "text-to-image")));

        assertNotStarted(generate("auto", HfWorld.MODEL), cause, provider + " (" + status + ")");
    }

    @Test
    void aModelThatNobodyServesIsNotFound() {
        mapping("{\"inferenceProviderMapping\":{}}");

        assertNotStarted(generate("auto", HfWorld.MODEL), Cause.NOT_FOUND, "nobody does");
    }

    @Test
    void aProviderWithoutTheModelIsNotFoundAndOthersAreNamed() {
        mapping(mappings(entry("nscale", "live", "text-to-image")));

        assertNotStarted(
                generate("together", HfWorld.MODEL),
                Cause.NOT_FOUND,
                "together does not serve " + HfWorld.MODEL + ", these do: nscale (live)");
    }

    @Test
    void aMappingInErrorStateIsNotAsked() {
        mapping(mappings(entry("together", "error", "text-to-image")));

        assertNotStarted(generate("together", HfWorld.MODEL), Cause.SERVER_ERROR, "error state");
    }

    @Test
    void aMappingInStagingIsAsked() {
        mapping(mappings(entry("together", "staging", "text-to-image")));
        world.server.enqueue(json(PICTURE));

        assertThat(generate("together", HfWorld.MODEL)).isInstanceOf(Pictures.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"together", "auto"})
    void aModelThatDoesNotPaintIsRefused(String provider) {
        mapping(mappings(entry("together", "live", "conversational")));

        assertThat(generate(provider, HfWorld.MODEL))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.cause()).isEqualTo(Cause.INVALID_REQUEST));
        assertThat(world.sent).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../admin", "a?b", "a b", "/a", "a//b", "a/..", ""})
    void anIdThatCouldLeadOutOfThePathIsNotAsked(String id) {
        mapping("{\"inferenceProviderMapping\":{\"replicate\":{\"status\":\"live\",\"task\":\"text-to-image\","
                + "\"providerId\":\"" + id + "\"}}}");

        assertThat(generate("replicate", HfWorld.MODEL)).isInstanceOf(NotStarted.class);
        assertThat(world.server.getRequestCount()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{}",
                "{\"inferenceProviderMapping\":7}",
                "{\"inferenceProviderMapping\":{",
                "[[[[",
                "<html>sign in</html>"
            })
    void anAnswerThatIsNoMappingIsMalformed(String body) {
        mapping(body);

        assertNotStarted(generate("together", HfWorld.MODEL), Cause.MALFORMED_RESPONSE, UNREADABLE);
    }

    @Test
    void anAnswerThatIsTooDeepIsMalformed() {
        mapping("{\"inferenceProviderMapping\":" + "[".repeat(1000));

        assertNotStarted(generate("together", HfWorld.MODEL), Cause.MALFORMED_RESPONSE, UNREADABLE);
    }

    /** Fixed bug: the words of the JSON reader were told to operators. */
    @Test
    void anAnswerThatGoesOnForeverIsToldWithoutTheReadersWords() throws IOException {
        Buffer bomb = new Buffer();
        try (BufferedSink packed = Okio.buffer(new GzipSink(bomb))) {
            packed.writeUtf8("[");
            for (int mebibyte = 0; mebibyte < 33; mebibyte++) {
                packed.writeUtf8(" ".repeat(1024 * 1024));
            }
        }
        world.server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .body(bomb)
                .build());

        assertNotStarted(generate("nscale", HfWorld.MODEL), Cause.MALFORMED_RESPONSE, UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "401, AUTH",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "429, RATE_LIMITED",
        "500, SERVER_ERROR",
        "502, SERVER_ERROR",
        "503, SERVER_ERROR",
        "307, MALFORMED_RESPONSE"
    })
    void aHubThatDoesNotSayHasSoldNothing(int status, Cause cause) {
        world.server.enqueue(new MockResponse.Builder()
                .code(status)
                .body("{\"error\":\"words of the Hub\"}")
                .build());

        assertNotStarted(generate("together", HfWorld.MODEL), cause, "words of the Hub");
        assertThat(world.server.getRequestCount()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../admin", "a/b/c", "a?b", "http://x/y", "a/ b"})
    void whatIsNoModelIdIsRefusedBeforeAnybodyIsAsked(String model) {
        assertThat(generate("together", model)).isInstanceOf(Rejected.class);
        assertThat(world.server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"endpoint", "auto"})
    void anEndpointIsAskedAsGivenAndNobodyBefore(String provider) throws Exception {
        world.server.enqueue(new MockResponse.Builder()
                .body(HfWorld.buffer(BlankPicture.png(2, 2)))
                .build());

        assertThat(generate(provider, world.server.url("/some/path?x=1").toString()))
                .isInstanceOf(Pictures.class);

        RecordedRequest sent = world.server.takeRequest();
        assertThat(sent.getTarget()).isEqualTo("/some/path?x=1");
        assertThat(sent.getHeaders().get("Authorization")).isEqualTo("Bearer hf_test_token");
        assertThat(body(sent)).containsEntry("inputs", "котик");
    }

    @Test
    void anEndpointElsewhereDoesNotSeeTheToken() throws Exception {
        try (HfWorld elsewhere = new HfWorld()) {
            elsewhere.server.enqueue(new MockResponse.Builder()
                    .body(HfWorld.buffer(BlankPicture.png(2, 2)))
                    .build());

            assertThat(generate("endpoint", elsewhere.uri().toString())).isInstanceOf(Pictures.class);

            assertThat(elsewhere.server.takeRequest().getHeaders().get("Authorization"))
                    .isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b",
                "ftp://x",
                "https://user:pass@x/",
                "https://x/#y",
                "not an address",
                "http://x.endpoints.huggingface.cloud/",
                "http://169.254.169.254/",
                "http://192.168.0.1:8080/",
                "http://localhost.example.test/",
                "http://127.0.0.1.example.test/"
            })
    void whatIsNoEndpointIsRefused(String address) {
        GenerationOutcome outcome = generate("endpoint", address);

        assertThat(outcome).isInstanceOf(Rejected.class);
        assertThat(outcome.toString()).doesNotContain("pass");
        assertThat(world.server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://10.0.0.1/", "http://localhost:8080/", "http://127.0.0.2/", "http://[::1]:8080/"})
    void anEndpointIsHttpsOrOnThisMachine(String address) {
        assertThat(RequestCheck.refuseEndpoint(address)).isEmpty();
    }

    @Test
    void theOrganisationThatPaysIsToldToTheRouterAlone() throws Exception {
        mapping(mappings(entry("together", "live", "text-to-image")));
        world.server.enqueue(json(PICTURE));
        try (HuggingFaceProviders providers =
                HfWorld.providers(world.settings(HttpSettings.USUAL).withBillTo("my-org"))) {
            Objects.requireNonNull(providers.generators().get(new ProviderName("huggingface/together")))
                    .generate(request(HfWorld.MODEL), world.call(Duration.ofSeconds(20)));
        }

        assertThat(world.server.takeRequest().getHeaders().get("X-HF-Bill-To")).isNull();
        assertThat(world.server.takeRequest().getHeaders().get("X-HF-Bill-To")).isEqualTo("my-org");
    }

    @Test
    void withoutATokenNothingIsBoughtAndItIsSaid() {
        mapping(mappings(entry("together", "live", "text-to-image")));
        HuggingFaceSettings keyless = new HuggingFaceSettings(
                world.uri(), world.uri(), new HuggingFaceSettings.Access(null, null, Map.of()), HttpSettings.USUAL);
        try (HuggingFaceProviders providers = HfWorld.providers(keyless)) {
            GenerationOutcome outcome = Objects.requireNonNull(
                            providers.generators().get(HuggingFaceProviders.AUTO))
                    .generate(request(HfWorld.MODEL), world.call(Duration.ofSeconds(20)));

            assertNotStarted(outcome, Cause.AUTH, "together");
        }
    }

    private GenerationOutcome generate(String provider, String model) {
        return world.provider(provider).generate(request(model), world.call(Duration.ofSeconds(20)));
    }

    private static GenerationRequest request(String model) {
        return new GenerationRequest(HfWorld.JOB, model, "котик", null, PictureCount.ONE, null, null, null, null);
    }

    private void assertNotStarted(GenerationOutcome outcome, Cause cause, String words) {
        assertThat(outcome).isInstanceOfSatisfying(NotStarted.class, notStarted -> {
            assertThat(notStarted.cause()).as(notStarted.detail()).isEqualTo(cause);
            assertThat(notStarted.detail()).contains(words);
        });
        assertThat(world.sent).hasValue(0);
    }

    private void mapping(String body) {
        world.server.enqueue(json(body));
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    private static String entry(String provider, String status, String task) {
        return Json.text(Map.of("provider", provider, "providerId", "owner/model", "status", status, "task", task));
    }

    private static String mappings(String... entries) {
        return "{\"inferenceProviderMapping\":[" + String.join(",", entries) + "]}";
    }

    private static Map<?, ?> raw(RecordedRequest request) {
        return (Map<?, ?>) Objects.requireNonNull(GoldenPlay.tree(request));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(RecordedRequest request) {
        return (Map<String, Object>) raw(request);
    }
}
