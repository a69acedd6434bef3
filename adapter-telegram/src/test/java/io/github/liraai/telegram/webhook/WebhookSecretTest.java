package io.github.liraai.telegram.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.telegram.api.BotToken;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {
    private static final BotToken TOKEN = new BotToken("123456:not-a-real-token");

    private final WebhookSecret secret = WebhookSecret.of(TOKEN);

    @Test
    void everyProcessOfABotDerivesTheSame() {
        assertThat(WebhookSecret.of(new BotToken(TOKEN.reveal())).reveal()).isEqualTo(secret.reveal());
        assertThat(WebhookSecret.of(new BotToken("123456:another-token")).reveal())
                .isNotEqualTo(secret.reveal());
    }

    @Test
    void itIsWhatTelegramAllowsAndTellsNothingOfTheToken() {
        assertThat(secret.reveal())
                .matches("[A-Za-z0-9_-]{43}")
                .doesNotContain("123456")
                .doesNotContain("not-a-real-token");
    }

    @Test
    void onlyItselfIsTheSame() {
        assertThat(secret.isSame(secret.reveal())).isTrue();
        assertThat(secret.isSame(secret.reveal() + "x")).isFalse();
        assertThat(secret.isSame(secret.reveal().substring(1))).isFalse();
        assertThat(secret.isSame("")).isFalse();
        assertThat(secret.isSame(null)).isFalse();
    }

    @Test
    void itIsNeverShown() {
        assertThat(secret).hasToString("WebhookSecret[***]");
    }
}
