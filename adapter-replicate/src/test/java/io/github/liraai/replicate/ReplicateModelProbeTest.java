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
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicateModelProbeTest extends HttpModelProbeContract {
    private static final String VERSION = "5c7d".repeat(16);

    private final ReplicateWorld world = new ReplicateWorld();

    ReplicateModelProbeTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @Override
    protected ModelProbe probeFor(URI server) {
        return new ReplicateModelProbe(
                new ReplicateSettings(server, Secret.of(ReplicateWorld.TOKEN), HttpSettings.USUAL));
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
        world.answer(200, "{\"" + field + "\":\"x\"}");

        Standing standing = probeFor(world.uri()).ask(model.replace("VERSION", VERSION), Duration.ofSeconds(10));

        assertThat(standing).isEqualTo(new Standing.Served("acme/cats"));
        var request = world.server.takeRequest();
        assertThat(request.getTarget()).isEqualTo(path.replace("VERSION", VERSION));
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + ReplicateWorld.TOKEN);
    }

    @Test
    void whatIsNoModelIsGoneWithoutBeingAskedFor() {
        assertThat(probeFor(world.uri()).ask("cats", Duration.ofSeconds(10)))
                .isEqualTo(new Standing.Gone("not a model of Replicate's: cats"));
        assertThat(world.server.getRequestCount()).isZero();
    }
}
