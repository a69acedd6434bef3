package io.github.liraai.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.liraai.cli.wiring.Providers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Fixed bug: the refusal of an address printed the password and the key inside it. */
class ShownAddressTest {
    private static final List<String> WITH_SECRETS = List.of(
            "http://user:CANARY@host/x?key=CANARY",
            "http://user:CA?CANARY@host",
            "http://host/x?key=CANARY@CANARY",
            "http://CANARY@host",
            "user:CANARY@host",
            "ftp://host/#CANARY",
            "postgres://u:CANARY@host/db",
            "jdbc:mysql://u:CANARY@host/db?password=CANARY",
            "jdbc:sqlserver://host;user=me;password=CANARY",
            "jdbc:mysql:somewhere;PASSWORD=CANARY",
            "h t t p://user:CANARY@host;CANARY");

    private static final List<SettingName> READ = List.of(
            SettingName.TELEGRAM_API_URL,
            SettingName.HF_BASE_URL,
            SettingName.HF_HUB_URL,
            SettingName.GEMINI_BASE_URL,
            SettingName.REPLICATE_BASE_URL,
            SettingName.KIE_BASE_URL,
            SettingName.OPENAI_BASE_URL,
            SettingName.LIRA_DB_URL);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("addressesWithSecrets")
    void noAddressOfASettingIsShownWithItsSecrets(SettingName name, String value) {
        Setting setting = new Setting(name, value, "environment");

        assertThat(setting.toString()).contains(name.name()).doesNotContain("CANARY");
        assertThat(setting.wrong("another")).hasMessageNotContaining("CANARY").hasMessageContaining("***");
    }

    @ParameterizedTest
    @MethodSource("refusedAddresses")
    void theRefusalOfAnAddressHoldsNoSecret(SettingName name, String value) {
        ConfigurationException refusal = catchThrowableOfType(
                ConfigurationException.class,
                () -> Configuration.of(SettingSources.read(folder, Map.of(name.name(), value)), Providers.RULES));

        assertThat(refusal).hasMessageContaining("environment: " + name + " = ").hasMessageNotContaining("CANARY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://user:pw@host:80/x?key=1  | http://***@host:80/x?***
            http://user:pw@host:80/x        | http://***@host:80/x
            http://host/x?key=1             | http://host/x?***
            jdbc:h2:./data/lira;PASSWORD=x  | jdbc:h2:./data/lira;***
            ftp://host/x                    | ftp://host/x
            jdbc:mysql://host/db            | jdbc:mysql://host/db
            """)
    void whatIsNoSecretIsShown(String value, String shown) {
        assertThat(ShownAddress.of(value)).isEqualTo(shown);
    }

    @Test
    void anAddressInAnotherSettingIsMaskedToo() {
        assertThat(new Setting(SettingName.LIRA_CONFIG, "http://me:CANARY@host/lira.conf", ".env").wrong("a file"))
                .hasMessage(".env: LIRA_CONFIG = http://***@host/lira.conf: a file");
    }

    private static Stream<Arguments> addressesWithSecrets() {
        return Arrays.stream(SettingName.values())
                .filter(name -> name.name().endsWith("_URL"))
                .flatMap(ShownAddressTest::withEach);
    }

    private static Stream<Arguments> refusedAddresses() {
        return READ.stream().flatMap(ShownAddressTest::withEach);
    }

    private static Stream<Arguments> withEach(SettingName name) {
        return WITH_SECRETS.stream().map(value -> Arguments.of(name, value));
    }
}
