package io.github.liraai.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.golden.GoldenCase;
import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.HttpSettings;
import java.io.IOException;
import java.time.Duration;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class GeminiAccountTest {
    private final GeminiWorld world = new GeminiWorld();

    GeminiAccountTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aKnownKeyIsAskedAboutWithoutBuyingAnything() throws Exception {
        world.answer(200, "{\"models\":[{\"name\":\"models/x\"}],\"nextPageToken\":\"x\"}");

        assertThat(ask("/mirror/")).isEqualTo(new AccountStanding.Known<>(new GeminiAccount.Key()));
        RecordedRequest request = world.server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("GET /mirror/v1beta/models?pageSize=1 HTTP/1.1");
        assertThat(request.getHeaders().get("x-goog-api-key")).isEqualTo(GeminiWorld.KEY);
        assertThat(world.server.getRequestCount()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gemini-error-400-api-key", "gemini-error-403-permission"})
    void aKeyThatIsNotAcceptedIsRefused(String golden) {
        play(golden);

        assertThat(ask("/")).isInstanceOf(AccountStanding.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gemini-error-400-country", "gemini-error-400-location"})
    void theWrongCountryComesWithWhatToDo(String golden) {
        play(golden);

        assertThat(ask("/"))
                .isInstanceOfSatisfying(
                        AccountStanding.NotOffered.class,
                        notHere -> assertThat(notHere.detail()).contains("GEMINI_PROXY"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | <html>sign in to the hotel's network</html>
            200 | {"models
            200 | []
            302 | elsewhere
            400 | {"error":{"message":"AIza_test_key is odd"}}
            404 | Not Found
            """)
    void anythingElseIsUnclear(int status, String body) {
        world.answer(status, body);

        assertThat(ask("/"))
                .isInstanceOfSatisfying(
                        AccountStanding.Unclear.class,
                        unclear -> assertThat(unclear.detail())
                                .startsWith("HTTP " + status)
                                .doesNotContain(GeminiWorld.KEY));
    }

    /** Bug: all of these were told without the provider's words, and as if the network were at fault. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            429 | Busy | {"error":{"message":"AIza_test_key asks too often"}} | asks too often
            503 | Busy | {"error":{"message":"The model is overloaded"}} | overloaded
            """)
    void whatItAnswersIsToldApartFromSilence(int status, String standing, String body, String words) {
        world.answer(status, body);

        AccountStanding<?> answered = ask("/");

        assertThat(answered.getClass().getSimpleName()).isEqualTo(standing);
        assertThat(answered.toString()).contains("HTTP " + status, words).doesNotContain(GeminiWorld.KEY);
    }

    @Test
    void aServerThatIsNotThereIsUnclear() {
        world.server.close();

        assertThat(ask("/")).isInstanceOf(AccountStanding.Unclear.class);
    }

    private void play(String golden) {
        var exchange = GoldenCase.read(golden).create().orElseThrow();
        world.answer(exchange.status(), exchange.answerText());
    }

    private AccountStanding<GeminiAccount.Key> ask(String path) {
        return GeminiAccount.ask(world.settings(path, HttpSettings.USUAL), Duration.ofSeconds(10));
    }
}
