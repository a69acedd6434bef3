package io.github.liraai.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.provider.http.HttpProxy;
import io.github.liraai.provider.http.HttpSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider that repeats our key must not bring it into an outcome. */
@Timeout(30)
class NoSecretTest {
    private final GeminiWorld world = new GeminiWorld();

    NoSecretTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 401, 403, 404, 429, 500, 503})
    void aKeyInTheBodyIsMaskedInTheOutcome(int status) {
        String key = GeminiWorld.KEY;
        for (String body : List.of(
                "bad key " + key,
                "{\"error\":\"bad key " + key + "\"}",
                "{\"error\":{\"message\":\"API key not valid: " + key + "\"}}",
                "{\"error\":{\"message\":\"not available in your country " + "x ".repeat(90) + key + "\"}}",
                "{\"error\":{\"message\":\"limit: 0 " + "x ".repeat(90) + key + "\"}}",
                "{\"candidates\":[{\"finishReason\":\"" + key + "\",\"finishMessage\":\"" + key + "\"}]}",
                "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"" + key + "\"}]}}]}",
                "{\"candidates\":[{\"content\":{\"parts\":[{\"inlineData\":{\"data\":\"" + key + "\"}}]}}]}",
                "{\"promptFeedback\":{\"blockReason\":\"" + key + "\"}}",
                "{\"predictions\":[{\"raiFilteredReason\":\"" + key + "\"}]}",
                "{\"" + key + "\":",
                "<html>" + key + "</html>")) {
            for (String model : List.of(GeminiWorld.FLASH, GeminiWorld.IMAGEN)) {
                world.answer(status, body);

                GenerationOutcome outcome = world.generate(model);

                assertThat(outcome.toString()).doesNotContain("AIza").doesNotContain("test_key");
            }
        }
    }

    @Test
    void aKeyInTheStatusLineIsMaskedToo() {
        world.server.enqueue(new MockResponse.Builder()
                .status("HTTP/1.1 401 " + GeminiWorld.KEY)
                .build());

        assertThat(world.generate().toString()).contains("***").doesNotContain(GeminiWorld.KEY);
    }

    @Test
    void settingsPrintMasked() {
        HttpSettings http = HttpSettings.USUAL.withProxy(HttpProxy.parse("socks5://lira:password1@proxy:1080"));
        GeminiSettings settings = GeminiWorld.settings(URI.create("http://127.0.0.1:1"), http);

        assertThat(settings.toString())
                .contains("***")
                .doesNotContain(GeminiWorld.KEY)
                .doesNotContain("password1");
        assertThat(world.generator
                        .generate(GeminiWorld.prompt(GeminiWorld.FLASH), world.call(Duration.ZERO))
                        .toString())
                .doesNotContain(GeminiWorld.KEY);
    }
}
