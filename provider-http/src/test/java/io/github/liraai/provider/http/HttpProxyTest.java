package io.github.liraai.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpProxyTest {
    @Test
    void isReadWithAndWithoutAUser() {
        assertThat(HttpProxy.parse("http://10.0.0.1:3128")).isEqualTo(new HttpProxy("10.0.0.1", 3128, null));
        assertThat(HttpProxy.parse("http://lira:pass:word@proxy.example.test:8080"))
                .isEqualTo(new HttpProxy(
                        "proxy.example.test", 8080, new HttpProxy.Credentials("lira", Secret.of("pass:word"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://", "socks5h://", "SOCKS5://"})
    void socksIsReadTheSameWay(String scheme) {
        assertThat(HttpProxy.parse(scheme + "10.0.0.1:1080"))
                .isEqualTo(new HttpProxy(HttpProxy.Kind.SOCKS5, "10.0.0.1", 1080, null));
        assertThat(HttpProxy.parse(scheme + "lira:pass%21word@proxy.example.test:1080"))
                .isEqualTo(new HttpProxy(
                        HttpProxy.Kind.SOCKS5,
                        "proxy.example.test",
                        1080,
                        new HttpProxy.Credentials("lira", Secret.of("pass!word"))));
    }

    @Test
    void aPasswordMayHaveAnyLettersAndBlanks() {
        HttpProxy proxy = HttpProxy.parse("http://lira:p%40ss%3A%20%D0%B6@proxy:8080");

        assertThat(proxy.signature())
                .hasValue(
                        "Basic " + Base64.getEncoder().encodeToString("lira:p@ss: ж".getBytes(StandardCharsets.UTF_8)));
        assertThat(HttpProxy.parse("socks5://lira:%D0%B6@proxy:1080").credentials())
                .isEqualTo(new HttpProxy.Credentials("lira", Secret.password("ж")));
    }

    @Test
    void aPasswordThatCannotBeSentIsRefusedWithTheReason() {
        assertThatThrownBy(() -> HttpProxy.parse("http://lira:password1%0A@proxy:8080"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("control characters")
                .hasMessageNotContaining("password1");
        assertThatThrownBy(() -> HttpProxy.parse("socks5://lira:" + "%D0%B6".repeat(128) + "@proxy:1080"))
                .hasMessageContaining("255 bytes");
    }

    @Test
    void aPasswordThatSocksCannotCarryIsRefusedWithoutBeingRepeated() {
        Throwable refused =
                catchThrowable(() -> HttpProxy.parse("socks5://lira:" + "password1".repeat(30) + "@proxy:1080"));

        assertThat(refused).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("255 bytes");
        assertThat(refused.getMessage()).doesNotContain("password1");
        assertThat(HttpProxy.parse("http://lira:" + "password1".repeat(30) + "@proxy:1080"))
                .isNotNull();
    }

    @Test
    void doesNotShowItsPassword() {
        assertThat(HttpProxy.parse("http://lira:password1@proxy:8080").toString())
                .doesNotContain("password1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy:8080",
                "ftp://lira:password1@proxy:8080",
                "socks://lira:password1@proxy:1080",
                "socks4://lira:password1@proxy:1080",
                "socks5://lira:password1@proxy",
                "socks5://password1@proxy:1080",
                "http://lira:password1@proxy",
                "http://lira:password1@",
                "http://lira:password 1@proxy:8080",
                "",
            })
    void anythingElseIsRefusedWithoutBeingRepeated(String url) {
        Throwable refused = catchThrowable(() -> HttpProxy.parse(url));

        assertThat(refused).isInstanceOf(IllegalArgumentException.class).hasNoCause();
        assertThat(refused.getMessage())
                .doesNotContain("password1")
                .contains("http://user:password@host:port", "socks5://user:password@host:port");
    }
}
