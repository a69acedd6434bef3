package io.github.liraai.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BotTokenTest {
    @Test
    void aTokenIsShownNowhere() {
        BotToken token = new BotToken("123456:SECRET-canary");

        assertThat(token).asString().doesNotContain("SECRET").doesNotContain("123456");
        assertThat(token.reveal()).isEqualTo("123456:SECRET-canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "123:SECRET canary", "123:SECRET/canary", "123:SECRET\ncanary"})
    void whatCannotBeATokenIsRefusedWithoutShowingIt(String value) {
        assertThatThrownBy(() -> new BotToken(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("SECRET");
    }
}
