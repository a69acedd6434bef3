package io.github.liraai.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://host", "http://127.0.0.1:8080/path/", "HTTPS://[2001:db8::7]/v1"})
    void aServerWithOrWithoutAPathCanBeUsed(String url) {
        assertThat(ServerAddress.isUsable(URI.create(url))).isTrue();
        assertThatCode(() -> ServerAddress.require(URI.create(url), "baseUrl")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://CANARY",
                "host/CANARY",
                "https:///CANARY",
                "https://CANARY@host",
                "https://host?key=CANARY",
                "https://host#CANARY"
            })
    void anythingElseIsRefusedWithoutBeingRepeated(String url) {
        assertThat(ServerAddress.isUsable(URI.create(url))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerAddress.require(URI.create(url), "baseUrl"))
                .withMessageStartingWith("baseUrl must")
                .withMessageNotContaining("CANARY");
    }
}
