package io.github.liraai.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingSourcesTest {
    @TempDir
    Path folder;

    @Test
    void environmentGoesBeforeDotenvBeforeConfBeforeDefaults() throws IOException {
        write(".env", "LIRA_TIME_ZONE=Asia/Tokyo\nHF_BASE_URL=http://dotenv\n");
        write(
                "lira.conf",
                "settings { LIRA_TIME_ZONE = UTC, HF_BASE_URL = \"http://conf\", HF_HUB_URL = \"http://conf\" }");

        SettingSources sources = sources(Map.of("LIRA_TIME_ZONE", "Europe/Berlin"));

        assertThat(text(sources, SettingName.LIRA_TIME_ZONE)).isEqualTo("Europe/Berlin");
        assertThat(text(sources, SettingName.HF_BASE_URL)).isEqualTo("http://dotenv");
        assertThat(text(sources, SettingName.HF_HUB_URL)).isEqualTo("http://conf");
        assertThat(text(sources, SettingName.TELEGRAM_API_URL)).isEqualTo("https://api.telegram.org");
    }

    @Test
    void aBlankValueCountsAsNotSet() throws IOException {
        write(".env", "LIRA_TIME_ZONE=\n");

        SettingSources sources = sources(Map.of("LIRA_TIME_ZONE", "  "));

        assertThat(text(sources, SettingName.LIRA_TIME_ZONE)).isEqualTo("Europe/Moscow");
    }

    @Test
    void bothNamesOfTheHuggingFaceKeyAreRead() {
        SettingSources sources = sources(Map.of("HUGGINGFACE_API_KEY", "hf_other"));

        assertThat(sources.find(SettingName.HF_TOKEN, SettingName.HUGGINGFACE_API_KEY))
                .map(Setting::text)
                .contains("hf_other");
    }

    @Test
    void aSecretMayStandInAFileOfItsOwn() throws IOException {
        write("token.txt", "123:abc\n");

        SettingSources sources = sources(Map.of("TELEGRAM_BOT_TOKEN_FILE", "token.txt"));

        assertThat(text(sources, SettingName.TELEGRAM_BOT_TOKEN)).isEqualTo("123:abc");
    }

    @Test
    void aSecretGivenTwiceIsRefused() throws IOException {
        write("token.txt", "123:abc");

        assertThatThrownBy(() -> sources(Map.of("HF_TOKEN", "hf_1", "HF_TOKEN_FILE", "token.txt"))
                        .find(SettingName.HF_TOKEN))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("HF_TOKEN and HF_TOKEN_FILE are both set")
                .hasMessageNotContaining("hf_1");
    }

    @Test
    void aMissingSecretFileIsNamed() {
        assertThatThrownBy(
                        () -> sources(Map.of("HF_TOKEN_FILE", "/no/such/file")).find(SettingName.HF_TOKEN))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("environment: HF_TOKEN_FILE = /no/such/file: the file cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456:abc", "http://me:abc@proxy:1"})
    void aSecretInPlaceOfTheFilesPathIsNotPrinted(String secret) {
        assertThatThrownBy(() -> sources(Map.of("TELEGRAM_PROXY_FILE", secret)).find(SettingName.TELEGRAM_PROXY))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("environment: TELEGRAM_PROXY_FILE = ***: the file cannot be read");
    }

    @Test
    void anUnknownLiraNameIsAWarningWithTheNearest() throws IOException {
        write(".env", "LIRA_DB_URI=jdbc:h2:x\nOTHER_PROGRAM=1\n");

        SettingSources sources = sources(Map.of("LIRA_TIMEZONE", "UTC", "PATH", "/bin"));

        assertThat(sources.warnings())
                .containsExactly(
                        "environment: there is no setting LIRA_TIMEZONE, did you mean LIRA_TIME_ZONE?",
                        ".env: there is no setting LIRA_DB_URI, did you mean LIRA_DB_URL?");
    }

    @Test
    void anUnknownSettingInTheConfIsAnError() throws IOException {
        write("lira.conf", "settings { LIRA_TIMEZONE = UTC }");

        assertThatThrownBy(() -> sources(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("lira.conf")
                .hasMessageContaining("did you mean LIRA_TIME_ZONE?");
    }

    @Test
    void anUnknownSectionOfTheConfIsAnError() throws IOException {
        write("lira.conf", "modles { }");

        assertThatThrownBy(() -> sources(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("did you mean models?");
    }

    @Test
    void aNamedConfThatIsMissingIsAnErrorAndTheDefaultOneIsNot() {
        assertThat(sources(Map.of()).warnings()).isEmpty();
        assertThatThrownBy(() -> sources(Map.of("LIRA_CONFIG", "other.conf")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("environment: LIRA_CONFIG = other.conf: there is no such file");
    }

    @Test
    void aBrokenDotenvIsAnErrorThatQuotesNothing() throws IOException {
        write(".env", "HF_TOKEN=hf_secret\nthis is hf_no_line\n");

        assertThatThrownBy(() -> sources(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(".env")
                .hasMessageNotContaining("hf_");
    }

    @Test
    void aBrokenConfNamesItsLine() throws IOException {
        write("lira.conf", "levels {\n  user = {\n");

        assertThatThrownBy(() -> sources(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("lira.conf");
    }

    @Test
    void aSettingDoesNotPrintItsSecret() {
        Setting secret = new Setting(SettingName.HF_TOKEN, "hf_secret", "environment");

        assertThat(secret).hasToString("HF_TOKEN=*** (environment)");
        assertThat(secret.wrong("something else")).hasMessage("environment: HF_TOKEN = ***: something else");
    }

    @Test
    void allSecretsAreListedForTheFence() throws IOException {
        write(".env", "REPLICATE_API_TOKEN=r8_one\nLIRA_TIME_ZONE=UTC\n");

        SettingSources sources = sources(Map.of("HF_TOKEN", "hf_two", "LIRA_DB_PASSWORD", "three"));

        assertThat(sources.secrets()).containsExactlyInAnyOrder("r8_one", "hf_two", "three");
    }

    @Test
    void aProxysPasswordIsASecretOfItsOwnAsWrittenAndAsMeant() {
        String proxy = "http://lira:pass%40word@proxy:3128";

        SettingSources sources = sources(Map.of("TELEGRAM_PROXY", proxy, "HF_PROXY", "http://proxy:3128"));

        assertThat(sources.secrets()).containsExactlyInAnyOrder(proxy, "pass%40word", "pass@word", "http://proxy:3128");
    }

    @Test
    void aPasswordThatCannotBeReadIsASecretAllTheSame() {
        assertThat(sources(Map.of("TELEGRAM_PROXY", "http://lira:pass%zz@proxy:3128"))
                        .secrets())
                .contains("pass%zz");
    }

    private SettingSources sources(Map<String, String> environment) {
        return SettingSources.read(folder, environment);
    }

    private static String text(SettingSources sources, SettingName name) {
        return sources.find(name).orElseThrow().text();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
