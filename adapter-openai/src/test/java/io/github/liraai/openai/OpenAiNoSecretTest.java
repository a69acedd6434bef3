package io.github.liraai.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider that repeats our key must not bring it into an outcome. */
@Timeout(30)
class OpenAiNoSecretTest {
    private static final String KEY = "local_key_123456";

    private final OpenAiWorld world = new OpenAiWorld();

    OpenAiNoSecretTest() throws IOException {
        world.configure(settings -> OpenAiSettings.of(settings.baseUrl(), Secret.of(KEY)));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 401, 403, 404, 429, 500, 503})
    void aKeyInTheAnswerIsMaskedInTheOutcome(int status) {
        for (String body : new String[] {
            "bad key " + KEY,
            "{\"error\":\"bad key " + KEY + "\"}",
            "{\"error\":{\"message\":\"" + "x ".repeat(140) + KEY + "\",\"code\":\"" + KEY + "\"}}",
            "{\"error\":{\"message\":\"" + KEY + "\",\"code\":\"unsupported_country_region_territory\"}}",
            "<html>" + KEY + "</html>"
        }) {
            world.server.enqueue(new MockResponse.Builder()
                    .status("HTTP/1.1 " + status + " " + KEY)
                    .body(body)
                    .build());

            assertThat(world.generate().toString()).doesNotContain("local_key").doesNotContain("123456");
        }
    }
}
