package io.github.liraai.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403, 404, 429, 500, 503})
    void aKeyInAnyAnswerIsMaskedForEveryProvider(int status) {
        String words = "{\"error\":\"bad " + HfWorld.TOKEN + "\",\"status\":\"" + HfWorld.TOKEN + "\",\"id\":\"p1\"}";
        for (InferenceProtocol protocol : Protocols.ALL) {
            for (String first : List.of(words, HappyProviders.mappings())) {
                world.server.setDispatcher(new Dispatcher() {
                    private int asked;

                    @Override
                    public synchronized MockResponse dispatch(RecordedRequest request) {
                        boolean lookedUp = first.equals(words) || ++asked > 1;
                        return new MockResponse.Builder()
                                .code(lookedUp ? status : 200)
                                .body(lookedUp ? words : first)
                                .build();
                    }
                });
                HuggingFaceSettings settings = world.settings(HttpSettings.USUAL);
                try (HuggingFaceProviders providers = HfWorld.providers(settings)) {
                    GenerationOutcome outcome = Objects.requireNonNull(
                                    providers.generators().get(new ProviderName("huggingface/" + protocol.route())))
                            .generate(HfWorld.prompt("x"), world.call(Duration.ofMillis(300)));

                    assertThat(outcome.toString()).doesNotContain("hf_test").doesNotContain("test_token");
                }
            }
        }
    }

    @Test
    void everythingWithAKeyInItPrintsMasked() {
        HuggingFaceSettings settings = world.settings(HttpSettings.USUAL)
                .withOwnAccount("fal-ai", new HuggingFaceSettings.OwnAccount(Secret.of("fal_test_key"), null));
        Place place = new Places(settings).own(new FalAi()).orElseThrow();

        assertThat(settings + " " + settings.access() + " " + settings.access().own() + " " + place + " "
                        + settings.http().secrets())
                .contains("***")
                .doesNotContain("fal_test_key")
                .doesNotContain(HfWorld.TOKEN);
        assertThat(settings.http().secrets()).contains(Secret.of("fal_test_key"), Secret.of(HfWorld.TOKEN));
    }

    @Test
    void settingsPrintMasked() {
        HuggingFaceSettings settings =
                new HuggingFaceSettings(URI.create("http://127.0.0.1:1"), Secret.of(HfWorld.TOKEN), HttpSettings.USUAL);

        assertThat(settings.toString()).contains("***").doesNotContain(HfWorld.TOKEN);
        assertThat(world.generate(Duration.ZERO).toString()).doesNotContain(HfWorld.TOKEN);
    }
}
