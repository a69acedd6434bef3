package io.github.liraai.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

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
                "http://lira:password1@proxy",
                "http://lira:password1@",
                "http://lira:password 1@proxy:8080",
                "",
            })
    void anythingElseIsRefusedWithoutBeingRepeated(String url) {
        Throwable refused = catchThrowable(() -> HttpProxy.parse(url));

        assertThat(refused).isInstanceOf(IllegalArgumentException.class).hasNoCause();
        assertThat(refused.getMessage()).doesNotContain("password1").contains("http://user:password@host:port");
    }
}
