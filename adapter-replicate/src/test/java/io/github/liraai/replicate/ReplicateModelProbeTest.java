package io.github.liraai.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.health.ModelProbe;
import io.github.liraai.core.health.ModelProbe.Standing;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.testkit.generation.HttpAsk;
import io.github.liraai.testkit.generation.HttpModelProbeContract;
import io.github.liraai.testkit.generation.HttpReply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicateModelProbeTest extends HttpModelProbeContract {
    private static final String VERSION = "5c7d".repeat(16);

    @Override
    protected ModelProbe probeFor(URI server) {
        return new ReplicateModelProbe(
                new ReplicateSettings(server, Secret.of("r8_test_key_000000"), HttpSettings.USUAL));
    }

    @Override
    protected String model() {
        return "acme/cats";
    }

    @Override
    protected HttpReply served(HttpAsk ask) {
        return HttpReply.json("{\"owner\":\"acme\",\"name\":\"cats\",\"latest_version\":null}");
    }

    @Override
    protected HttpReply gone(HttpAsk ask) {
        return HttpReply.of(404).withBody("{\"detail\":\"The requested resource could not be found.\",\"status\":404}");
    }

    @ParameterizedTest
    @CsvSource({"acme/cats, /v1/models/acme/cats, name", "acme/cats:VERSION, /v1/models/acme/cats/versions/VERSION, id"
    })
    void aModelAndAVersionAreAskedAboutByTheirPaths(String model, String path, String field) throws Exception {
        try (MockWebServer server = started("{\"" + field + "\":\"x\"}")) {
            Standing standing =
                    probeFor(server.url("/").uri()).ask(model.replace("VERSION", VERSION), Duration.ofSeconds(10));

            assertThat(standing).isEqualTo(new Standing.Served("acme/cats"));
            var request = server.takeRequest();
            assertThat(request.getTarget()).isEqualTo(path.replace("VERSION", VERSION));
            assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer r8_test_key_000000");
        }
    }

    @Test
    void whatIsNoModelIsGoneWithoutBeingAskedFor() throws Exception {
        try (MockWebServer server = started("{}")) {
            assertThat(probeFor(server.url("/").uri()).ask("cats", Duration.ofSeconds(10)))
                    .isEqualTo(new Standing.Gone("not a model of Replicate's: cats"));
            assertThat(server.getRequestCount()).isZero();
        }
    }

    private static MockWebServer started(String body) throws IOException {
        MockWebServer server = new MockWebServer();
        server.start(InetAddress.getLoopbackAddress(), 0);
        server.enqueue(new MockResponse.Builder().code(200).body(body).build());
        return server;
    }
}
