package io.github.liraai.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretFenceTest {
    @Test
    void aSecretThatIsSetIsMaskedWhereverItStands() {
        SecretFence fence = new SecretFence(List.of("hunter22", "hunter22-and-more"));

        assertThat(fence.mask("a hunter22-and-more b hunter22")).isEqualTo("a *** b ***");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /bot123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/getMe | GET /bot***/getMe
            Authorization: Bearer abcdefghij                         | Authorization: Bearer ***
            token hf_abcdefgh                                        | token ***
            via http://user:secret@proxy:1                           | via http://***@proxy:1
            """)
    void whatLooksLikeAKeyIsMaskedToo(String text, String masked) {
        assertThat(new SecretFence(List.of()).mask(text)).isEqualTo(masked);
    }

    @Test
    void ordinaryWordsStay() {
        String words = "job=0123456789abcdef model_key=hf-sd3-medium 12:30 user 123456789: котик";

        assertThat(new SecretFence(List.of("ok")).mask(words)).isEqualTo(words);
    }
}
