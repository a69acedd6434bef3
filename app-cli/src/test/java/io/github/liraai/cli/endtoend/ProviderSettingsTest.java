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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
