package io.github.liraai.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider that repeats our token must not bring it into an outcome. */
@Timeout(30)
class NoSecretTest {
    private final ReplicateWorld world = new ReplicateWorld();

    NoSecretTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 302, 400, 401, 402, 403, 404, 422, 429, 500, 503})
    void aTokenInTheBodyIsMaskedInTheOutcome(int status) {
        for (String body : new String[] {
            "bad token " + ReplicateWorld.TOKEN,
            "{\"detail\":\"bad token " + ReplicateWorld.TOKEN + "\"}",
            "{\"title\":\"" + "x ".repeat(140) + ReplicateWorld.TOKEN + "\"}",
            "{\"id\":\"" + ReplicateWorld.TOKEN + "\",\"status\":\"failed\",\"error\":\"" + ReplicateWorld.TOKEN
                    + "\"}",
            "{\"id\":\"" + ReplicateWorld.TOKEN + "\",\"status\":\"canceled\"}",
        }) {
            world.server.enqueue(ReplicateWorld.json(status, body));

            assertNoSecret(world.generate());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 404, 429, 500})
    void aTokenInTheAnswerToAQuestionIsMaskedToo(int status) {
        world.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return request.getTarget().endsWith("/predictions")
                        ? ReplicateWorld.prediction("starting", "null")
                        : ReplicateWorld.json(status, "{\"detail\":\"" + ReplicateWorld.TOKEN + "\"}");
            }
        });

        assertNoSecret(world.generate(Duration.ofMillis(500)));
    }

    @Test
    void aTokenInAPicturesAddressIsMaskedToo() {
        world.server.enqueue(ReplicateWorld.prediction(
                "succeeded", "\"https://user:" + ReplicateWorld.TOKEN + "@127.0.0.1/" + ReplicateWorld.TOKEN + "\""));

        assertNoSecret(world.generate());
    }

    @Test
    void settingsPrintMasked() {
        ReplicateSettings settings = new ReplicateSettings(
                URI.create("http://127.0.0.1:1"), Secret.of(ReplicateWorld.TOKEN), HttpSettings.USUAL);

        assertThat(settings.toString()).contains("***").doesNotContain(ReplicateWorld.TOKEN);
    }

    private static void assertNoSecret(GenerationOutcome outcome) {
        assertThat(outcome.toString()).doesNotContain("r8_test").doesNotContain("test_token");
    }
}
