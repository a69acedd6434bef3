package io.github.liraai.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider that repeats our key must not bring it into an outcome. */
@Timeout(30)
class NoSecretTest {
    private final HfWorld world = new HfWorld();

    NoSecretTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 401, 403, 404, 429, 500, 503})
    void aKeyInTheBodyIsMaskedInTheOutcome(int status) {
        for (String body : new String[] {
            "bad token " + HfWorld.TOKEN,
            "{\"error\":\"bad token " + HfWorld.TOKEN + "\"}",
            "{\"error\":{\"message\":\"" + "x ".repeat(140) + HfWorld.TOKEN + "\"}}",
            "<html>" + HfWorld.TOKEN + "</html>"
        }) {
            world.server.enqueue(
                    new MockResponse.Builder().code(status).body(body).build());

            GenerationOutcome outcome = world.generate();

            assertThat(outcome.toString()).doesNotContain("hf_test").doesNotContain("test_token");
        }
    }

    @Test
    void aKeyInTheStatusLineIsMaskedToo() {
        world.server.enqueue(new MockResponse.Builder()
                .status("HTTP/1.1 401 " + HfWorld.TOKEN)
                .build());

        assertThat(world.generate().toString()).contains("***").doesNotContain(HfWorld.TOKEN);
    }

    @Test
    void settingsPrintMasked() {
        HuggingFaceSettings settings =
                new HuggingFaceSettings(URI.create("http://127.0.0.1:1"), Secret.of(HfWorld.TOKEN), HttpSettings.USUAL);

        assertThat(settings.toString()).contains("***").doesNotContain(HfWorld.TOKEN);
        assertThat(world.generate(Duration.ZERO).toString()).doesNotContain(HfWorld.TOKEN);
    }
}
