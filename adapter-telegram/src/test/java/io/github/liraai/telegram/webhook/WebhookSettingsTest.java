package io.github.liraai.telegram.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSettingsTest {
    private static final InetSocketAddress LISTEN = new InetSocketAddress(InetAddress.getLoopbackAddress(), 8443);

    @ParameterizedTest
    @CsvSource({
        "https://bot.example/hook, /hook",
        "https://bot.example:8443/a/b, /a/b",
        "https://bot.example, /",
        "http://127.0.0.1:9000/hook, /hook",
        "http://localhost:9000/hook, /hook"
    })
    void anAddressHasThePathAtWhichUpdatesCome(String url, String path) {
        assertThat(new WebhookSettings(URI.create(url), LISTEN).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bot.example/hook",
                "http://127.0.0.1.bot.example/hook",
                "ftp://bot.example/hook",
                "https://user:secret@bot.example/hook",
                "https://bot.example/hook#part",
                "/hook"
            })
    void whatTelegramCouldNotUseSafelyIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebhookSettings(URI.create(url), LISTEN))
                .withMessageNotContaining("secret");
    }
}
