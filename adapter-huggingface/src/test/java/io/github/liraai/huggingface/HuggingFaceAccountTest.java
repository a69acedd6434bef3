package io.github.liraai.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class HuggingFaceAccountTest {
    private static final String TOKEN = "hf_test_token";

    private final MockWebServer hub = new MockWebServer();

    HuggingFaceAccountTest() throws IOException {
        hub.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aKnownTokenIsAskedForByNameWithoutBuyingAnything() throws Exception {
        answer(200, "{\"type\":\"user\",\"id\":\"1\",\"name\":\"anna\",\"orgs\":[]}");

        assertThat(ask("/")).isEqualTo(new AccountStanding.Known<>("anna"));
        RecordedRequest request = hub.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("GET /api/whoami-v2 HTTP/1.1");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + TOKEN);
        assertThat(hub.getRequestCount()).isOne();
    }

    @Test
    void aPathBeforeTheHubsOwnIsKept() throws Exception {
        answer(200, "{\"name\":\"anna\"}");

        ask("/mirror/");

        assertThat(hub.takeRequest().getRequestLine()).isEqualTo("GET /mirror/api/whoami-v2 HTTP/1.1");
    }

    @Test
    void aTokenThatTheHubDoesNotKnowIsRefused() {
        answer(401, "{\"error\":\"Invalid username or password.\"}");

        assertThat(ask("/")).isInstanceOf(AccountStanding.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | <html>sign in to the hotel's network</html>
            200 | {"name":7}
            200 | {"na
            200 | []
            302 | elsewhere
            """)
    void anythingElseIsUnclear(int status, String body) {
        answer(status, body);

        assertThat(ask("/"))
                .isInstanceOfSatisfying(
                        AccountStanding.Unclear.class,
                        unclear -> assertThat(unclear.detail())
                                .startsWith("HTTP " + status)
                                .doesNotContain(TOKEN));
    }

    /** Bug: all of these were told without the provider's words, and as if the network were at fault. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            403 | Forbidden | {"error":"hf_test_token has insufficient permissions"} | has insufficient permissions
            429 | Busy | {"error":"hf_test_token asks too often"} | asks too often
            503 | Busy | down | down
            """)
    void whatItAnswersIsToldApartFromSilence(int status, String standing, String body, String words) {
        answer(status, body);

        AccountStanding<?> answered = ask("/");

        assertThat(answered.getClass().getSimpleName()).isEqualTo(standing);
        assertThat(answered.toString()).contains("HTTP " + status, words).doesNotContain(TOKEN);
    }

    @Test
    void aHubThatIsNotThereIsUnclear() {
        hub.close();

        assertThat(ask("/"))
                .isInstanceOfSatisfying(
                        AccountStanding.Unclear.class,
                        unclear -> assertThat(unclear.detail())
                                .contains("no connection: ")
                                .doesNotContain(TOKEN));
    }

    @Test
    void aTokenInTheNameIsMasked() {
        answer(200, "{\"name\":\"" + TOKEN + "\"}");

        assertThat(ask("/")).isEqualTo(new AccountStanding.Known<>("***"));
    }

    private void answer(int status, String body) {
        hub.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private AccountStanding<String> ask(String path) {
        HuggingFaceSettings settings = new HuggingFaceSettings(
                        hub.url("/router").uri(), Secret.of(TOKEN), HttpSettings.USUAL)
                .withHubUrl(hub.url(path).uri());
        return HuggingFaceAccount.ask(settings, Duration.ofSeconds(10));
    }
}
