package io.github.liraai.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.health.ModelProbe;
import io.github.liraai.core.health.ModelProbe.Standing;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.testkit.generation.HttpAsk;
import io.github.liraai.testkit.generation.HttpModelProbeContract;
import io.github.liraai.testkit.generation.HttpReply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubModelProbeTest extends HttpModelProbeContract {
    private static final String MODEL = "black-forest-labs/FLUX.1-schnell";

    private final MockWebServer hub = new MockWebServer();
    private final List<HuggingFaceProviders> opened = new ArrayList<>();

    HubModelProbeTest() throws IOException {
        hub.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void close() {
        opened.forEach(HuggingFaceProviders::close);
        hub.close();
    }

    private HuggingFaceProviders providers(URI url) {
        HuggingFaceSettings settings = new HuggingFaceSettings(
                        URI.create("http://127.0.0.1:1"), Secret.of("hf_test_key_000000"), HttpSettings.USUAL)
                .withHubUrl(url);
        HuggingFaceProviders made = HuggingFaceProviders.open(settings, new BodyStage(1 << 20), InstantSource.system());
        opened.add(made);
        return made;
    }

    @Override
    protected ModelProbe probeFor(URI server) {
        return probe(providers(server), "together");
    }

    private static ModelProbe probe(HuggingFaceProviders providers, String provider) {
        return Objects.requireNonNull(providers.probes().get(new ProviderName("huggingface/" + provider)), provider);
    }

    @Override
    protected String model() {
        return MODEL;
    }

    @Override
    protected HttpReply served(HttpAsk ask) {
        return HttpReply.json(mapping("together", "live", "text-to-image"));
    }

    @Override
    protected HttpReply gone(HttpAsk ask) {
        return HttpReply.json("{\"inferenceProviderMapping\":{}}");
    }

    private static String mapping(String provider, String status, String task) {
        return "{\"inferenceProviderMapping\":{\"" + provider + "\":{\"status\":\"" + status
                + "\",\"providerId\":\"flux\",\"task\":\"" + task + "\"}}}";
    }

    private void says(int status, String body) {
        hub.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private Standing ask(String provider, String model) {
        return probe(providers(hub.url("/").uri()), provider).ask(model, Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @CsvSource({
        "together, together, live, text-to-image, Served",
        "together, together, staging, text-to-image, Served",
        "together, together, error, text-to-image, Busy",
        "together, together, live, text-to-video, Gone",
        "together, nscale, live, text-to-image, Gone",
        "hf-inference, hf-inference, live, text-to-image, Served",
        "hf-inference, together, live, text-to-image, Gone",
        "auto, together, live, text-to-image, Served",
        "auto, together, error, text-to-image, Busy",
        "auto, nobody-we-know, live, text-to-image, Gone",
        "auto, together, live, text-generation, Gone",
    })
    void whatTheHubMapsDecides(String asked, String mapped, String status, String task, String standing)
            throws Exception {
        says(200, mapping(mapped, status, task));

        assertThat(ask(asked, MODEL).getClass().getSimpleName()).isEqualTo(standing);
        assertThat(hub.takeRequest().getTarget())
                .isEqualTo("/api/models/" + MODEL + "?expand[]=inferenceProviderMapping");
    }

    @Test
    void aModelThatTheHubDoesNotKnowIsGone() {
        says(404, "{\"error\":\"Repository not found\"}");

        assertThat(ask("auto", "acme/no-such")).isInstanceOf(Standing.Gone.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 410})
    void aPageTakesNoModelAway(int status) {
        says(status, "<html><title>sign in to the hotel's network</title></html>");

        assertThat(ask("auto", MODEL)).isInstanceOf(Standing.Unclear.class);
    }

    /** A call may have asked a moment ago, and the Hub have changed its mind since. */
    @Test
    void neitherWhatWasKeptIsBelievedNorIsAnythingKeptForTheNextCall() throws Exception {
        HuggingFaceProviders providers = providers(hub.url("/").uri());
        ModelProbe probe = probe(providers, "auto");
        says(200, "{\"inferenceProviderMapping\":{}}");
        says(200, mapping("together", "live", "text-to-image"));
        says(503, "down");

        assertThat(probe.ask(MODEL, Duration.ofSeconds(10))).isInstanceOf(Standing.Gone.class);
        assertThat(probe.ask(MODEL, Duration.ofSeconds(10))).isEqualTo(new Standing.Served("live at together as flux"));
        assertThat(probe.ask(MODEL, Duration.ofSeconds(10))).isInstanceOf(Standing.Busy.class);
        assertThat(hub.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"endpoint, https://x.endpoints.huggingface.cloud", "auto, https://x.endpoints.huggingface.cloud"})
    void anEndpointIsNotWoken(String provider, String address) {
        assertThat(ask(provider, address)).isInstanceOf(Standing.NotAskable.class);
        assertThat(hub.getRequestCount()).isZero();
    }

    @Test
    void everyProviderCanBeAsked() {
        HuggingFaceProviders providers = providers(hub.url("/").uri());

        assertThat(providers.probes().keySet()).containsExactlyInAnyOrderElementsOf(HuggingFaceProviders.names());
    }
}
