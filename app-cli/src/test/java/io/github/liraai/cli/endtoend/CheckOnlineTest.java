package io.github.liraai.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.cli.Captured;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.simulator.TelegramSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code lira check --online} asks those outside, and buys nothing. */
@Timeout(60)
class CheckOnlineTest {
    private static final String KEY = "hf_canary_key_of_this_test";

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    private final TelegramSimulator telegram =
            TelegramSimulator.builder().webhookByHand().start();

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void aKeyThatTheHubKnowsIsToldWithItsAccount() {
        try (PlayedHfInference hub = hub(200, "{\"type\":\"user\",\"name\":\"anna\"}")) {
            Captured captured = check(hub.baseUrl(), "--online");

            assertThat(captured.exitCode()).as("%s", captured).isZero();
            assertThat(captured.out())
                    .contains("Telegram online: ✅")
                    .contains("Hugging Face online: ✅ answers and knows the key, of anna");
            assertThat(hub.requests()).singleElement().satisfies(request -> {
                assertThat(request.method() + " " + request.path()).isEqualTo("GET /api/whoami-v2");
                assertThat(request.authorization()).isEqualTo("Bearer " + KEY);
            });
        }
    }

    @Test
    void aKeyThatTheHubRefusesIsAnErrorWithARemedy() {
        try (PlayedHfInference hub = hub(401, "{\"error\":\"Invalid username or password.\"}")) {
            Captured captured = check(hub.baseUrl(), "--online");

            assertThat(captured.exitCode()).isEqualTo(1);
            assertThat(captured.out())
                    .contains(
                            "Hugging Face online: ❌ the key is refused: HTTP 401: Invalid username or password.\n   → make a token");
            assertThat(captured.out() + captured.err()).doesNotContain(KEY);
        }
    }

    @Test
    void aHubThatIsNotThereIsAnErrorWithARemedy() {
        Captured captured = check("http://127.0.0.1:1", "--online");

        assertThat(captured.exitCode()).isEqualTo(1);
        assertThat(captured.out())
                .contains("Hugging Face online: ❌", "   → check the network, HF_HUB_URL and HF_PROXY");
        assertThat(captured.out() + captured.err()).doesNotContain(KEY);
    }

    /** Bug: the network was said to be at fault, and what the Hub said was lost. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            403 | ❌ the key may not ask: HTTP 403: insufficient permissions | see there what the key may do, or make a token
            402 | ❌ its credits are used up: HTTP 402: insufficient permissions | top up there, or paint with another provider's model
            429 | ⚠️ it answers, but not now: HTTP 429: insufficient permissions | try again in a few minutes
            """)
    void whatTheHubAnswersComesWithItsOwnRemedy(int status, String told, String remedy) {
        try (PlayedHfInference hub = hub(status, "{\"error\":\"insufficient permissions\"}")) {
            Captured captured = check(hub.baseUrl(), "--online");

            assertThat(captured.out()).contains("Hugging Face online: " + told + "\n   → " + remedy);
            assertThat(captured.out()).doesNotContain("check the network");
        }
    }

    @Test
    void providersOwnKeysAreAskedAboutWhereThatIsFree() {
        try (PlayedHfInference hub = hub(200, "{\"name\":\"anna\",\"username\":\"boris\"}")) {
            environment.put("HF_REPLICATE_KEY", "r8_canary_key_of_this_test");
            environment.put("HF_NSCALE_KEY", "nscale_canary_key");
            environment.put("REPLICATE_BASE_URL", hub.baseUrl());

            Captured captured = check(hub.baseUrl(), "--online");

            assertThat(captured.exitCode()).as("%s", captured).isZero();
            assertThat(captured.out())
                    .contains("replicate online: ✅ answers and knows the key, of boris")
                    .contains(
                            "nscale online: ⚠️ it cannot be asked about a key without buying a picture\n   → a picture shows"
                                    + " whether HF_NSCALE_KEY is good");
            assertThat(hub.requests()).anySatisfy(request -> {
                assertThat(request.method() + " " + request.path()).isEqualTo("GET /v1/account");
                assertThat(request.authorization()).isEqualTo("Bearer r8_canary_key_of_this_test");
            });
        }
    }

    @Test
    void theClockIsComparedAndNobodyElseAsksForUpdates() {
        try (PlayedHfInference hub = hub(200, "{\"type\":\"user\",\"name\":\"anna\"}")) {
            Captured captured = check(hub.baseUrl(), "--online");

            assertThat(captured.out())
                    .contains("Clock: ✅ right, by that of 127.0.0.1")
                    .contains("Telegram webhook: ✅ none is set, as lira run wants it; 0 updates wait")
                    .contains("Telegram polling: ✅ nobody else asks for this bot's updates");
        }
    }

    @Test
    void aWebhookThatIsSetIsToldByItsHostOnly() throws Exception {
        call("setWebhook?url=https://bot.example.test/secret-path");
        try (PlayedHfInference hub = hub(200, "{\"type\":\"user\",\"name\":\"anna\"}")) {
            Captured without = check(hub.baseUrl(), "--online");
            Captured with = check(hub.baseUrl(), "--online", "--webhook", "https://bot.example.test/secret-path");

            assertThat(without.out())
                    .contains(
                            "Telegram webhook: ⚠️ updates are brought to bot.example.test; 0 updates wait\n   → lira run takes");
            assertThat(with.out()).contains("Telegram webhook: ✅ updates are brought to bot.example.test");
            assertThat(without.out() + with.out()).doesNotContain("secret-path", "Telegram polling");
        }
    }

    @Test
    void anotherProcessThatAsksForTheUpdatesIsAnErrorWithARemedy() throws Exception {
        Thread rival = Thread.ofVirtual().start(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    call("getUpdates?timeout=50");
                }
            } catch (IOException | InterruptedException e) {
                // The simulator closed, or the test is over.
            }
        });
        try (PlayedHfInference hub = hub(200, "{\"type\":\"user\",\"name\":\"anna\"}")) {
            Captured captured = check(hub.baseUrl(), "--online");

            assertThat(captured.exitCode()).isEqualTo(1);
            assertThat(captured.out())
                    .contains("Telegram polling: ❌ another process asks for this bot's updates (409)\n   → stop it");
        } finally {
            rival.interrupt();
        }
    }

    @Test
    void withoutTheFlagNobodyIsAsked() {
        try (PlayedHfInference hub = hub(200, "{}")) {
            assertThat(check(hub.baseUrl()).exitCode()).isZero();

            assertThat(hub.requests()).isEmpty();
            assertThat(telegram.countCalls("getMe")).isZero();
        }
    }

    private void call(String method) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI url = URI.create(telegram.baseUrl() + "/bot" + telegram.token() + "/" + method);
            client.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.discarding());
        }
    }

    private static PlayedHfInference hub(int status, String body) {
        return PlayedHfInference.thatAlways((exchange, picture) ->
                PlayedHfInference.send(exchange, status, "application/json", body.getBytes(StandardCharsets.UTF_8)));
    }

    private Captured check(String hub, String... flags) {
        String[] line = new String[flags.length + 1];
        line[0] = "check";
        System.arraycopy(flags, 0, line, 1, flags.length);
        environment.putAll(Map.of(
                "TELEGRAM_BOT_TOKEN",
                telegram.token(),
                "TELEGRAM_API_URL",
                telegram.baseUrl().toString(),
                "HF_TOKEN",
                KEY,
                "HF_HUB_URL",
                hub));
        return Captured.run(folder, environment, line);
    }
}
