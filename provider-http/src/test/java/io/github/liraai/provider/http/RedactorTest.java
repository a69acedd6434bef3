package io.github.liraai.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
    private static final String TOKEN = "correct.horse.battery";

    private final Redactor redactor = new Redactor(List.of(Secret.of(TOKEN)));

    @Test
    void ourSecretsAreMasked() {
        assertThat(redactor.detail("no such token " + TOKEN + "!")).isEqualTo("no such token ***!");
    }

    @Test
    void aSecretInsideAnotherLeavesNothingOfTheOther() {
        Redactor both = new Redactor(List.of(Secret.of("horse"), Secret.of(TOKEN)));

        assertThat(both.detail("<" + TOKEN + ">")).isEqualTo("<***>");
    }

    @Test
    void aSecretAcrossTheCutIsMaskedToo() {
        String padding = "a ".repeat(Redactor.LONGEST / 2 - 5);

        assertThat(redactor.detail(padding + TOKEN)).doesNotContain("correct");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer abcdefghijkl0123456789",
                "authorization: bearer abcdefghijkl0123456789",
                "token=abcdefghijkl0123456789",
                "key hf_abcdefghijkl0123456789 is bad",
                "r8_abcdefghijkl0123456789",
                "sk-proj-abcdefghijkl0123456789",
                "AIzaabcdefghijkl0123456789",
                "http://user:abcdefghijkl0123456789@proxy:3128",
            })
    void whatLooksLikeAKeyIsMasked(String text) {
        assertThat(redactor.detail(text)).contains("***").doesNotContain("abcdefghijkl");
    }

    @Test
    void aDetailIsOneShortLineWithoutControlCharacters() {
        String detail = redactor.detail("a\r\n[31mb\u0000c\u2028d\u202Ee" + "😀".repeat(400));

        assertThat(detail)
                .startsWith("a [31mb c d e")
                .hasSizeLessThanOrEqualTo(Redactor.LONGEST)
                .endsWith("…");
        assertThat(detail.codePoints()).noneMatch(each -> Character.getType(each) == Character.SURROGATE);
    }

    /** Bug: operators read the names of Java's classes. */
    @Test
    void aFailureIsToldInWords() {
        assertThat(redactor.detail(new IOException("lost " + TOKEN))).isEqualTo("lost ***");
        assertThat(redactor.detail(new IOException())).isEqualTo("the connection broke");
        assertThat(redactor.detail(new EOFException())).isEqualTo("the connection ended");
        assertThat(redactor.detail(new SocketTimeoutException("timeout"))).isEqualTo("no answer in time: timeout");
        assertThat(redactor.detail(new SocketTimeoutException())).isEqualTo("no answer in time");
        assertThat(redactor.detail(new ConnectException("Failed to connect to /127.0.0.1:1")))
                .isEqualTo("no connection: Failed to connect to /127.0.0.1:1");
        assertThat(redactor.detail(new UnknownHostException("nowhere.invalid")))
                .isEqualTo("a name cannot be looked up: nowhere.invalid");
        assertThat(redactor.detail(new SSLHandshakeException("expired"))).isEqualTo("no trusted connection: expired");
        assertThat(redactor.detail(HttpProxy.refused(true))).doesNotContain("Exception");
    }

    @Test
    void ordinaryWordsStay() {
        String words = "Error in `parameters.width`: ensure this value is greater than or equal to 64";

        assertThat(redactor.detail(words)).isEqualTo(words);
    }
}
