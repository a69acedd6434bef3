package io.github.liraai.kie;

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

/** A provider that repeats our key must not bring it into an outcome. */
@Timeout(30)
class NoSecretTest {
    private final KieWorld world = new KieWorld();

    NoSecretTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 401, 402, 403, 404, 422, 429, 455, 500, 501, 503, 505})
    void aKeyInTheBodyIsMaskedInTheOutcome(int code) {
        for (String body : new String[] {
            "bad key " + KieWorld.KEY,
            "{\"code\":" + code + ",\"msg\":\"bad key " + KieWorld.KEY + "\"}",
            "{\"code\":" + code + ",\"message\":\"" + "x ".repeat(140) + KieWorld.KEY + "\"}",
        }) {
            for (int status : new int[] {200, code}) {
                world.server.enqueue(KieWorld.json(status, body));

                assertNoSecret(world.generate());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":401,\"msg\":\"kie_test_key\"}",
                "{\"code\":500,\"msg\":\"kie_test_key\"}",
                "{\"code\":200,\"data\":{\"state\":\"fail\",\"failCode\":\"kie_test_key\",\"failMsg\":\"kie_test_key\"}}",
                "{\"code\":200,\"data\":{\"state\":\"success\",\"resultJson\":\"kie_test_key\"}}",
                "kie_test_key",
            })
    void aKeyInTheAnswerToAQuestionIsMaskedToo(String body) {
        world.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return request.getTarget().endsWith("/createTask") ? KieWorld.taken() : KieWorld.json(200, body);
            }
        });

        assertNoSecret(world.generate(Duration.ofMillis(500)));
    }

    @Test
    void aKeyAsTheTasksIdIsMaskedToo() {
        world.server.enqueue(KieWorld.json(200, "{\"code\":200,\"data\":{\"taskId\":\"" + KieWorld.KEY + "\"}}"));

        assertNoSecret(world.generate(Duration.ofMillis(300)));
    }

    @Test
    void settingsPrintMasked() {
        KieSettings settings =
                new KieSettings(URI.create("http://127.0.0.1:1"), Secret.of(KieWorld.KEY), HttpSettings.USUAL);

        assertThat(settings.toString()).contains("***").doesNotContain(KieWorld.KEY);
    }

    private static void assertNoSecret(GenerationOutcome outcome) {
        assertThat(outcome.toString()).doesNotContain("kie_test").doesNotContain("test_key");
    }
}
