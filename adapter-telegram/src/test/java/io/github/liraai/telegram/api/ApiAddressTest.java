package io.github.liraai.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://api.telegram.org, https://api.telegram.org:443",
        "https://api.telegram.org/, https://api.telegram.org:443",
        "http://127.0.0.1:8081, http://127.0.0.1:8081",
        "HTTP://telegram.example, http://telegram.example:80"
    })
    void schemeHostAndPortAreTaken(String url, String address) {
        assertThat(ApiAddress.parse(url)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://host/prefix", "http://host/?a=b", "http://user:secret@host", "http://host/#x"})
    void aUrlWithMoreThanThatIsRefusedWithTheOneToUse(String url) {
        assertThatThrownBy(() -> ApiAddress.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("use http://host")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api.telegram.org", "ftp://host", "http://", "http://host:0", "ht tp://x"})
    void whatIsNoUrlIsRefused(String url) {
        assertThatThrownBy(() -> ApiAddress.parse(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void methodsAreRightUnderTheToken() {
        String url = ApiAddress.parse("http://127.0.0.1:8081")
                .method(new BotToken("123:ABC"), "getMe")
                .toString();

        assertThat(url).isEqualTo("http://127.0.0.1:8081/bot123:ABC/getMe");
    }
}
