package io.github.liraai.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Bug: it was waited for whoever would write there, for ever. */
    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPipeIsNotRead() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThatThrownBy(
                        () -> sources(Map.of("HF_TOKEN_FILE", pipe.toString())).find(SettingName.HF_TOKEN))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "environment: HF_TOKEN_FILE = " + pipe + ": it must be a regular file, no folder and no pipe");
        Files.move(pipe, folder.resolve(".env"));
        assertThatThrownBy(() -> sources(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(".env: it is not a regular file");
    }

    /** Bug: the last two were shown, for a slash stands in them. */
    @ParameterizedTest
    @ValueSource(strings = {"123456:abc", "http://me:abc@proxy:1", "ge/heim+nis==", "a/b/c"})
    void aSecretInPlaceOfTheFilesPathIsNotPrinted(String secret) {
        assertThatThrownBy(() -> sources(Map.of("TELEGRAM_PROXY_FILE", secret)).find(SettingName.TELEGRAM_PROXY))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("environment: TELEGRAM_PROXY_FILE = ***: the file cannot be read");
    }

    @Test
    void aRelativePathIntoAFolderThatIsThereIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("keys"));

        assertThatThrownBy(() -> sources(Map.of("HF_TOKEN_FILE", "keys/hf")).find(SettingName.HF_TOKEN))
                .hasMessage("environment: HF_TOKEN_FILE = keys/hf: the file cannot be read");
    }

    @Test
    void anUnknownLiraNameIsAWarningWithTheNearest() {
        SettingSources sources = sources(Map.of("LIRA_TIMEZONE", "UTC", "PATH", "/bin"));

        assertThat(sources.warnings())
                .containsExactly("environment: there is no setting LIRA_TIMEZONE, did you mean LIRA_TIME_ZONE?");
    }

    /** Bug: only names with LIRA_ were looked at, and a key whose name has a slip in it was passed over in silence. */
    @ParameterizedTest
    @CsvSource({
        "HF_TOKNE, HF_TOKEN",
        "HF_TOKEN_FIEL, HF_TOKEN_FILE",
        "HF_NSCAL_KEY, HF_NSCALE_KEY",
        "HUGGINGFACE_APIKEY, HUGGINGFACE_API_KEY",
        "GEMINI_API_KYE, GEMINI_API_KEY",
        "GEMNI_API_KEY, GEMINI_API_KEY",
        "OPENAI_PROXI, OPENAI_PROXY",
        "OPENAI_BASEURL, OPENAI_BASE_URL",
        "TELEGRAM_BOT_TOKN, TELEGRAM_BOT_TOKEN",
        "TELEGRM_BOT_TOKEN, TELEGRAM_BOT_TOKEN",
        "REPLICATE_API_TOKENS, REPLICATE_API_TOKEN",
        "KIE_APIKEY, KIE_API_KEY"
    })
    void aSlipInANameOfTheEnvironmentIsAWarningWithTheNearest(String name, String nearest) {
        assertThat(sources(Map.of(name, "x")).warnings())
                .containsExactly("environment: there is no setting " + name + ", did you mean " + nearest + "?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HF_HOME",
                "HF_HUB_CACHE",
                "HF_HUB_OFFLINE",
                "HF_TOKEN_PATH",
                "HF_ENDPOINT",
                "OPENAI_API_TYPE",
                "OPENAI_API_BASE",
                "OPENAI_ORG_ID",
                "OPENAI_MODEL",
                "GEMINI_MODEL",
                "TELEGRAM_API_ID",
                "TELEGRAM_API_HASH",
                "TELEGRAM_CHAT_ID",
                "HTTP_PROXY",
                "HTTPS_PROXY",
                "FTP_PROXY",
                "ALL_PROXY",
                "NO_PROXY",
                "CF_TOKEN",
                "GH_TOKEN",
                "XAI_API_KEY",
                "GROQ_API_KEY",
                "LANG",
                "PATH"
            })
    void otherProgramsVariablesAreNeverComplainedOf(String name) {
        assertThat(sources(Map.of(name, "x")).warnings()).isEmpty();
    }

    @Test
    void everyUnknownNameOfDotenvIsAWarning() throws IOException {
        write(".env", "LIRA_DB_URI=jdbc:h2:x\nHF_KEY=hf_1\nWEATHER=1\n");

        assertThat(sources(Map.of()).warnings())
                .hasSize(3)
                .anySatisfy(warning -> assertThat(warning)
                        .isEqualTo(".env: there is no setting LIRA_DB_URI, did you mean LIRA_DB_URL?"))
                .allSatisfy(warning -> assertThat(warning)
                        .startsWith(".env: there is no setting ")
                        .doesNotContain("hf_1"));
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

    /** Bug: everything after the quote was dropped without a word. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HF_TOKEN=\"hf_secret",
                "HF_TOKEN='hf_secret",
                "HF_TOKEN=\"hf_secret'",
                "HF_TOKEN = \"hf_secret",
                "HF_TOKEN=\"hf_secret\"x",
                "HF_TOKEN='hf_'secret'",
                "HF_TOKEN=\"hf_secret\"#x",
                "HF_TOKEN",
                "HF TOKEN=hf_secret",
                "export HF_TOKEN",
                "=hf_secret",
                "7HF_TOKEN=hf_secret"
            })
    void aLineOfDotenvThatIsNotUnderstoodIsNamedAndNotQuoted(String line) throws IOException {
        write(".env", "# one\n\n" + line + "\nTELEGRAM_BOT_TOKEN=123:abc\n");

        assertThatThrownBy(() -> sources(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(folder.resolve(".env") + ": line 3: ")
                .hasMessageNotContaining("hf_");
    }

    /** Bug: a # without a blank before it cut the value off, and a byte order mark or an export spoilt the name. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "HF_TOKEN=hf_a#b|hf_a#b",
                "HF_TOKEN=#b|#b",
                "HF_TOKEN=hf_a #b|hf_a",
                "HF_TOKEN=hf_a # it's a \"comment|hf_a",
                "HF_TOKEN = hf_a|hf_a",
                "`  HF_TOKEN=hf_a  `|hf_a",
                "HF_TOKEN=\"hf_a #b\"|hf_a #b",
                "HF_TOKEN='hf_a \"b\"' # c|hf_a \"b\"",
                "HF_TOKEN=\"it's\"|it's",
                "HF_TOKEN=it's|it's",
                "HF_TOKEN=a=b==|a=b==",
                "HF_TOKEN=C:\\new|C:\\new",
                "export HF_TOKEN=hf_a|hf_a",
                "\uFEFFHF_TOKEN=hf_a|hf_a",
                "\uFEFFexport  HF_TOKEN = 'hf_a'|hf_a"
            })
    void aLineOfDotenvIsReadAsMeant(String line, String value) throws IOException {
        write(".env", line + "\r\nLIRA_TIME_ZONE=UTC");

        SettingSources sources = sources(Map.of());

        assertThat(text(sources, SettingName.HF_TOKEN)).isEqualTo(value);
        assertThat(text(sources, SettingName.LIRA_TIME_ZONE)).isEqualTo("UTC");
    }

    @Test
    void anEmptyValueOfDotenvCountsAsNotSet() throws IOException {
        write(".env", "HF_TOKEN=\nLIRA_DB_USER=\"\"\nLIRA_DB_PASSWORD= # later\n");

        SettingSources sources = sources(Map.of());

        assertThat(sources.find(SettingName.HF_TOKEN)).isEmpty();
        assertThat(sources.find(SettingName.LIRA_DB_USER)).isEmpty();
        assertThat(sources.find(SettingName.LIRA_DB_PASSWORD)).isEmpty();
    }

    /** Bug: a folder was passed over, and a lira.conf that could not be read was told by the class of an exception. */
    @ParameterizedTest
    @ValueSource(strings = {".env", "lira.conf"})
    void aFolderInAFilesPlaceIsTold(String name) throws IOException {
        Files.createDirectory(folder.resolve(name));

        assertThatThrownBy(() -> sources(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(folder.resolve(name) + ": it is a folder, but a file with settings is expected there");
    }

    /** Bug: it was called malformed, or told by the class of an exception. Such links, unlike rights, stop a root user, too. */
    @ParameterizedTest
    @CsvSource({".env, .env", "lira.conf, lira.conf", ".env, nowhere", "lira.conf, nowhere"})
    void aFileThatCannotBeReadIsToldSo(String name, String target) throws IOException {
        Files.createSymbolicLink(folder.resolve(name), folder.resolve(target));

        assertThatThrownBy(() -> sources(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(folder.resolve(name) + ": it cannot be read: ")
                .hasMessageNotContaining("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {".env", "lira.conf"})
    void aFileInAnotherEncodingIsTold(String name) throws IOException {
        Files.write(folder.resolve(name), "HF_TOKEN=hf_a".getBytes(StandardCharsets.UTF_16));

        assertThatThrownBy(() -> sources(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(folder.resolve(name) + ": it is not a text in UTF-8: save it as one");
    }

    @Test
    void anIncludedFileThatIsMissingIsToldInWords() throws IOException {
        write("lira.conf", "include required(file(\"/no/such/file.conf\"))");

        assertThatThrownBy(() -> sources(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(folder.resolve("lira.conf") + ": a file that it includes cannot be read");
    }

    /** Bug: where a sign was missing, a part of the secret passed for a name, and the error repeated it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LIRA_DB_PASSWORD geheim'nis",
                "LIRA_DB_PASSWORD = s3cr,geheimnis",
                "LIRA_DB_PASSWORD = s3cr,geheimnis=x",
                "LIRA_DB_PASSWORD = s3cr,geheimnis.x=y",
                "LIRA_DB_PASSWORD = s3cr,geheimnis{}",
                "LIRA_DB_PASSWORD = s3cr,GEHEIMNIS1GEHEIMNIS2GEHEIMNIS=x",
                "LIRA_DB_PASSWORD = s3cr=geheimnis",
                "LIRA_DB_PASSWORD = s3cr:geheimnis",
                "LIRA_DB_PASSWORD = s3cr]geheimnis",
                "LIRA_DB_PASSWORD = s3cr\"geheimnis",
                "LIRA_DB_PASSWORD = \"s3cr\"geheimnis\"",
                "LIRA_DB_PASSWORD = \"s3cr\\geheimnis\"",
                "LIRA_DB_PASSWORD = s3cr$geheimnis",
                "LIRA_DB_PASSWORD = s3cr${geheimnis}",
                "LIRA_DB_PASSWORD = s3cr${geheimnis",
                "LIRA_DB_PASSWORD = s3cr${ge'heim}nis",
                "LIRA_DB_PASSWORD = s3cr`geheimnis",
                "LIRA_DB_PASSWORD = include \"geheimnis",
                "include url(\"geheimnis\")",
                "include geheimnis",
                "geheimnis..x = 1",
                ".geheimnis = 1"
            })
    void noPartOfALineThatIsNotUnderstoodIsRepeated(String line) throws IOException {
        write("lira.conf", "settings {\n  " + line + "\n}\n");

        assertThatThrownBy(() -> sources(Map.of()).find(SettingName.LIRA_DB_PASSWORD))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(folder.resolve("lira.conf") + ": ")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContainIgnoringCase("heim", "s3cr"));
    }

    @Test
    void whatIsWrongWithALineIsTold() throws IOException {
        write("lira.conf", "settings {\n  LIRA_DB_PASSWORD geheimnis\n}\n");

        assertThatThrownBy(() -> sources(Map.of()))
                .hasMessageStartingWith(folder.resolve("lira.conf") + ": 3: Key '***' may not be followed by token: ");
    }

    /** Bug: it was waited for whoever would write there, or answer, for ever. */
    @ParameterizedTest
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @CsvSource(
            delimiter = '|',
            value = {
                "include \"inc.conf\"|inc.conf: it is not a regular file",
                "include \"inc\"|inc.conf: it is not a regular file",
                "include required(\"inc\")|inc.conf: it is not a regular file",
                "include file(\"${folder}/inc.conf\")|inc.conf: it is not a regular file",
                "include \"deeper.conf\"|inc.conf: it is not a regular file",
                "include url(\"http://127.0.0.1:1/x\")|lira.conf: it includes an address, but only files can be included",
                "include \"http://127.0.0.1:1/x\"|lira.conf: it includes an address, but only files can be included"
            })
    void nothingButARegularFileIsIncluded(String line, String message) throws Exception {
        Path pipe = folder.resolve("inc.conf");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        write("deeper.conf", "include \"inc.conf\"");
        write("lira.conf", line.replace("${folder}", folder.toString()));

        assertThatThrownBy(() -> sources(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(folder + "/" + message);
        assertThatThrownBy(() -> sources(Map.of("LIRA_CONFIG", pipe.toString())))
                .hasMessage("environment: LIRA_CONFIG = " + pipe + ": it is not a regular file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "include \"inc.conf\"",
                "include \"inc\"",
                "include required(\"inc\")",
                "include file(\"${folder}/inc.conf\")",
                "include \"missing\"\nsettings { LIRA_TIME_ZONE = UTC }"
            })
    void aRegularFileIsIncluded(String line) throws IOException {
        write("inc.conf", "settings { LIRA_TIME_ZONE = UTC }");
        write("lira.conf", line.replace("${folder}", folder.toString()));

        assertThat(text(sources(Map.of()), SettingName.LIRA_TIME_ZONE)).isEqualTo("UTC");
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

    /** Bug: a key in a line that was swapped with its neighbour's was repeated. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KIE_BASE_URL|0123456789abcdef0123456789abcdef|***",
                "LIRA_ADMIN_IDS|0123456789abcdef0123456789abcdef|***",
                "LIRA_ADMIN_IDS|1234567, 0123456789abcdef0123456789abcdef|1234567, ***",
                "LIRA_TIME_ZONE|eyJhbGciOiJIUzI1NiJ9.eyJz.c2ln|***",
                "LIRA_TIME_ZONE|America/Argentina/ComodRivadavia|America/Argentina/ComodRivadavia",
                "LIRA_ADMIN_IDS|123456789012345678901234|123456789012345678901234",
                "LIRA_DB_URL|jdbc:oracle://db1.example.com/a-long-name-of-1-database|jdbc:oracle://db1.example.com/a-long-name-of-1-database",
                "HF_BASE_URL|http://$1.example|http://$1.example"
            })
    void whatLooksLikeAKeyIsMaskedInAnySetting(SettingName name, String value, String shown) {
        assertThat(new Setting(name, value, "environment").wrong("another"))
                .hasMessage("environment: " + name + " = " + shown + ": another");
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

    /** Bug: the log and the errors knew nothing of it. */
    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/lira?password=geheim%21wort, geheim%21wort, geheim!wort",
        "jdbc:postgresql://db/lira?user=lira&password=geheimwort&ssl=true, geheimwort, geheimwort",
        "jdbc:postgresql://db/lira?sslpassword=geheimwort, geheimwort, geheimwort",
        "jdbc:postgresql://lira:geheimwort@db/lira, geheimwort, geheimwort",
        "jdbc:h2:file:data/lira;PASSWORD=geheimwort, geheimwort, geheimwort"
    })
    void thePasswordInTheDatabasesUrlIsASecret(String url, String written, String meant) {
        assertThat(sources(Map.of("LIRA_DB_URL", url)).secrets()).containsOnly(written, meant);
    }

    @Test
    void theDatabasesUrlIsNoSecretWithoutOne() {
        assertThat(sources(Map.of("LIRA_DB_URL", "jdbc:postgresql://db/lira?user=lira"))
                        .secrets())
                .isEmpty();
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
