package io.github.liraai.kie;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class KieAccountTest {
    private static final String KEY = "kie_test_key";

    private final MockWebServer kie = new MockWebServer();

    KieAccountTest() throws IOException {
        kie.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void close() {
        kie.close();
    }

    @ParameterizedTest
    @CsvSource({"200, 401", "401, 401"})
    void aKeyThatKieDoesNotKnowIsRefused(int status, int code) {
        answer(status, "{\"code\":" + code + ",\"msg\":\"You do not have access permissions\"}");

        assertThat(ask()).isInstanceOf(AccountStanding.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | <html>sign in to the hotel's network</html>
            200 | {"code":200,"data":"much"}
            200 | {"code":200,"data":1e999}
            200 | {"co
            200 | []
            302 | elsewhere
            """)
    void anythingElseIsUnclear(int status, String body) {
        answer(status, body);

        assertThat(ask())
                .isInstanceOfSatisfying(
                        AccountStanding.Unclear.class,
                        unclear -> assertThat(unclear.detail())
                                .startsWith("HTTP " + status)
                                .doesNotContain(KEY));
    }

    /** Bug: all of these were told without the provider's words, and as if the network were at fault. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | Busy | {"code":500,"msg":"kie_test_key failed"} | failed
            403 | Forbidden | error code: 1010 | error code: 1010
            429 | Busy | {"code":429,"msg":"kie_test_key asks too often"} | asks too often
            503 | Busy | down | down
            """)
    void whatItAnswersIsToldApartFromSilence(int status, String standing, String body, String words) {
        answer(status, body);

        AccountStanding<?> answered = ask();

        assertThat(answered.getClass().getSimpleName()).isEqualTo(standing);
        assertThat(answered.toString()).contains("HTTP " + status, words).doesNotContain(KEY);
    }

    @Test
    void aKieThatIsNotThereIsUnclear() {
        kie.close();

        assertThat(ask()).isInstanceOf(AccountStanding.Unclear.class);
    }

    private void answer(int status, String body) {
        kie.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private AccountStanding<KieAccount.Credit> ask() {
        KieSettings settings = new KieSettings(kie.url("/").uri(), Secret.of(KEY), HttpSettings.USUAL);
        return KieAccount.ask(settings, Duration.ofSeconds(10));
    }
}
