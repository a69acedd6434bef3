package io.github.liraai.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.liraai.cli.Captured;
import io.github.liraai.cli.settings.SettingName;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.huggingface.HuggingFaceSettings;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.testkit.proxy.SocksProxy;
import io.github.liraai.testkit.proxy.TunnelProxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is set for the providers arrives where it is meant for, and {@code check} shows it. */
@Timeout(60)
class ProviderSettingsTest {
    private static final String OWN_KEY = "canary-key-of-together";

    @TempDir
    private Path folder;

    @Test
    void theOrganisationThatIsChargedIsToldToTheRouter() {
        List<String> charged = new CopyOnWriteArrayList<>();
        try (PlayedHfInference router = PlayedHfInference.thatAlways((exchange, picture) -> {
            charged.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-HF-Bill-To")));
            PlayedHfInference.send(exchange, 200, "image/png", picture);
        })) {
            Map<String, String> environment =
                    Map.of("HF_TOKEN", "hf_test_token", "HF_BASE_URL", router.baseUrl(), "HF_BILL_TO", "my-company");

            Captured painted = lira(environment, "generate", "котик", "-o", "cat.png");

            assertThat(painted.exitCode()).as("%s", painted).isZero();
            assertThat(charged).containsExactly("my-company");
            assertThat(lira(environment, "check").out())
                    .contains("HF key: ✅")
                    .contains("; the organisation my-company is charged");
        }
    }

    @Test
    void aProviderWithAKeyOfItsOwnIsCalledItselfEvenWithoutAToken() throws Exception {
        String mapping = "{\"inferenceProviderMapping\":[{\"provider\":\"together\",\"status\":\"live\","
                + "\"providerId\":\"org/theirs\",\"task\":\"text-to-image\"}]}";
        try (PlayedHfInference hub = PlayedHfInference.thatAlways((exchange, picture) -> PlayedHfInference.send(
                        exchange, 200, "application/json", mapping.getBytes(StandardCharsets.UTF_8)));
                SocksProxy proxy = new SocksProxy(
                        "hub.example.test", URI.create(hub.baseUrl()).getPort())) {
            Map<String, String> environment = Map.of(
                    "HF_TOGETHER_KEY",
                    OWN_KEY,
                    "HF_HUB_URL",
                    "http://hub.example.test",
                    "HF_PROXY",
                    "socks5://" + TunnelProxy.USER + ":" + TunnelProxy.PASSWORD + "@127.0.0.1:" + proxy.port());

            Captured painted = lira(
                    environment,
                    "generate",
                    "котик",
                    "--provider",
                    "huggingface/together",
                    "--provider-model",
                    "org/model");

            assertThat(painted.err() + painted.out()).doesNotContain(OWN_KEY);
            assertThat(proxy.asked()).contains("name hub.example.test:80", "name api.together.xyz:443");
        }
    }

    @Test
    void checkShowsAKeyOfItsOwnMaskedAndWhatItOpens() throws Exception {
        Captured check = lira(
                Map.of(
                        "HF_TOGETHER_KEY",
                        OWN_KEY,
                        "LIRA_CONFIG",
                        conf("models.mine { title = Mine, provider =" + " huggingface/together, model = org/model }")),
                "check");

        assertThat(check.exitCode()).as("%s", check).isZero();
        assertThat(check.out())
                .contains("together key: ✅ HF_TOGETHER_KEY = ***, for Mine; together is called itself")
                .contains("HF key: ⚠️ none is set, so these are in no menu: Stable Diffusion 3, ")
                .contains("Models: ['mine']")
                .doesNotContain(OWN_KEY);
    }

    @Test
    void geminiIsAskedByTheVersionThatIsSet() {
        try (PlayedHfInference gemini = PlayedHfInference.thatAlways((exchange, picture) -> PlayedHfInference.send(
                exchange, 200, "application/json", "{\"models\":[]}".getBytes(StandardCharsets.UTF_8)))) {
            Captured check = lira(
                    Map.of(
                            "GEMINI_API_KEY",
                            "AIza_test_key_of_gemini",
                            "GEMINI_BASE_URL",
                            gemini.baseUrl(),
                            "GEMINI_API_VERSION",
                            "v1"),
                    "check",
                    "--online");

            assertThat(gemini.requests())
                    .extracting(PlayedHfInference.Request::path)
                    .contains("/v1/models");
            assertThat(check.out()).contains("; by v1 of its API", "Gemini online: ✅");
        }
    }

    /** Fixed bug: whoever's key it was, Hugging Face's setting was named. */
    @ParameterizedTest
    @CsvSource({
        "GEMINI_API_KEY, AIza_test_key_of_gemini, GEMINI_BASE_URL, gemini, gemini-3.1-flash-image",
        "OPENAI_API_KEY, sk-test-key-of-openai, OPENAI_BASE_URL, openai, gpt-image-2",
        "HF_TOKEN, hf_test_token, HF_BASE_URL, huggingface/hf-inference, org/model"
    })
    void aRefusedKeyIsToldWithItsSetting(String name, String key, String address, String provider, String model) {
        try (PlayedHfInference there = answering(401, "application/json", "{\"error\":{\"message\":\"no\"}}")) {
            Captured refused = generate(Map.of(name, key, address, there.baseUrl()), provider, model);

            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err()).contains("the provider does not accept the key: check " + name + " (");
        }
    }

    @Test
    void aRefusedKeyOfAProvidersOwnIsToldWithItsSetting() {
        try (PlayedHfInference hub = answering(401, "application/json", "{\"error\":\"no\"}")) {
            Map<String, String> both =
                    Map.of("HF_TOGETHER_KEY", OWN_KEY, "HF_TOKEN", "hf_test_token", "HF_HUB_URL", hub.baseUrl());

            assertThat(generate(both, "huggingface/together", "a/b").err())
                    .contains("check HF_TOGETHER_KEY and HF_TOKEN (the Hub on a/b");
        }
    }

    /** Fixed bug: it was said that the answer is no picture and may have been charged, in the JSON reader's words. */
    @Test
    void aHubThatCannotBeReadHasSoldNothing() {
        try (PlayedHfInference hub = answering(200, "text/html", "<html>sign in</html>")) {
            Map<String, String> there = Map.of("HF_TOKEN", "hf_test_token", "HF_HUB_URL", hub.baseUrl());

            Captured painted = generate(there, "huggingface/together", "a/b");
            Captured probed = probe(there);

            assertThat(painted.err())
                    .contains(
                            "who serves the model cannot be told, so nothing was asked for or charged (the Hub on a/b: its"
                                    + " answer about who serves the model cannot be read)")
                    .doesNotContain("may have been charged", "JsonReader");
            assertThat(probed.out())
                    .contains(
                            "nobody knows: the Hub on org/model: its answer about who serves the model cannot be read")
                    .doesNotContain("JsonReader");
        }
    }

    /** Fixed bug: there is no connection, it was said. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            407 | a proxy wants a user and a password: HTTP 407
            404 | somebody on the way answered in the provider's place: HTTP 404
            """)
    void whoIsInBetweenIsTold(int status, String words) {
        try (PlayedHfInference between = answering(status, "text/html", "<html>sign in</html>")) {
            Captured painted = generate(
                    Map.of(
                            "HF_TOKEN",
                            "hf_test_token",
                            "HF_BASE_URL",
                            "http://localhost:1",
                            "HF_PROXY",
                            between.baseUrl()),
                    "huggingface/hf-inference",
                    "org/model");

            assertThat(painted.err())
                    .contains("the provider was not reached: check the network, its address and HF_PROXY (")
                    .contains(words);
        }
    }

    /** Fixed bug: the network was said to be at fault. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            402 | ❌ the credits are used up: | top up at the provider
            429 | ⚠️ it answers, but not now: | try again in a few minutes
            500 | ⚠️ it answers, but not now: | try again in a few minutes
            """)
    void whatAProviderSaysWhenProbedComesWithItsOwnRemedy(int status, String told, String remedy) {
        try (PlayedHfInference hub = answering(status, "application/json", "{\"error\":\"no\"}")) {
            Captured probed = probe(Map.of("HF_TOKEN", "hf_test_token", "HF_HUB_URL", hub.baseUrl()));

            assertThat(probed.out()).contains("mine: " + told, "   → " + remedy).doesNotContain("network");
        }
    }

    @Test
    void anEndpointIsHttpsUnlessItIsThisMachines() throws Exception {
        String inside = conf(
                "models { mine { title = M, provider = huggingface/endpoint, model = \"http://169.254.169.254/\" } }");
        Map<String, String> token = Map.of("HF_TOKEN", "hf_test_token", "LIRA_CONFIG", inside);

        Captured checked = lira(token, "check");
        Captured listed = lira(token, "models", "list");
        Captured painted =
                generate(Map.of("HF_TOKEN", "hf_test_token"), "huggingface/endpoint", "http://169.254.169.254/");

        assertThat(checked.out()).contains("Configuration: ❌", "an endpoint is an address of https");
        assertThat(listed.exitCode()).isEqualTo(2);
        assertThat(painted.err()).contains("an endpoint is an address of https");
    }

    private static PlayedHfInference answering(int status, String type, String body) {
        return PlayedHfInference.thatAlways((exchange, picture) ->
                PlayedHfInference.send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8)));
    }

    private Captured generate(Map<String, String> environment, String provider, String model) {
        return lira(environment, "generate", "котик", "--provider", provider, "--provider-model", model);
    }

    private Captured probe(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        try {
            all.put(
                    "LIRA_CONFIG",
                    conf("models { mine { title = M, provider = huggingface/together, model = org/model } }"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return lira(all, "models", "probe", "mine");
    }

    @Test
    void everyProviderThatTakesAKeyOfItsOwnHasASetting() {
        List<String> providers = Stream.of(SettingName.values())
                .map(SettingName::providerOfOwnKey)
                .flatMap(Optional::stream)
                .toList();
        HuggingFaceSettings settings = HuggingFaceSettings.of(Secret.of("hf_test_token"));
        HuggingFaceSettings.OwnAccount account = new HuggingFaceSettings.OwnAccount(Secret.of(OWN_KEY), null);

        assertThat(providers).allSatisfy(provider -> settings.withOwnAccount(provider, account));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.withOwnAccount("nobody", account))
                .satisfies(e -> assertThat(String.valueOf(e.getMessage())
                                .split("there are ", 2)[1]
                                .replaceAll("[\\[\\] ]", "")
                                .split(","))
                        .containsExactlyInAnyOrderElementsOf(providers));
    }

    private String conf(String text) throws Exception {
        return Files.writeString(folder.resolve("other.conf"), text).toString();
    }

    private Captured lira(Map<String, String> environment, String... line) {
        return Captured.run(folder, environment, line);
    }
}
