package io.github.liraai.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.Base64;
import java.util.Random;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64TextTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 6143, 6144, 6145, 8191, 8192, 8193, 100_000})
    void whatWasEncodedComesOut(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);

        assertThat(decode('"' + Base64.getEncoder().encodeToString(bytes) + '"'))
                .isEqualTo(bytes);
        assertThat(decode('"' + Base64.getMimeEncoder().encodeToString(bytes).replace("\r\n", "\\r\\n") + '"'))
                .isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"P/8+\"",
                "\"P\\/8+\"",
                "\"\\u0050/8\\u002b\"",
                "\" P/8+ \"",
                "\"data:image/png;base64,P/8+\"",
                "\"data:image\\/png;base64,P\\/8+\"",
            })
    void everyWayToWriteItIsUnderstood(String json) throws IOException {
        assertThat(decode(json)).isEqualTo(new byte[] {0x3F, (byte) 0xFF, 0x3E});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"not base64!\"",
                "\"P\"",
                "\"data:image/png;base64\"",
                "\"P/8+\\u0450\"",
                "\"P=/8\"",
                "\"котик\""
            })
    void whatIsNoBase64IsAFailure(String json) {
        assertThatIOException().isThrownBy(() -> decode(json));
    }

    @Test
    void aTextWithoutItsEndIsAFailure() {
        assertThatIOException().isThrownBy(() -> decode("\"P/8+"));
    }

    private static byte[] decode(String json) throws IOException {
        JsonReader reader = JsonReader.of(new Buffer().writeUtf8("{\"a\":" + json + (json.endsWith("\"") ? "}" : "")));
        reader.beginObject();
        reader.skipName();
        try (Base64Text text = new Base64Text(reader.nextSource())) {
            return text.readAllBytes();
        }
    }
}
