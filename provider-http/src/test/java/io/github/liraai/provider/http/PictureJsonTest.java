package io.github.liraai.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class PictureJsonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"data\":[{\"b64_json\":\"Y2F0\"}]} | text cat",
                "{\"data\":[{\"b64_json\":\"Y2F0\"},{\"b64_json\":\"ZG9n\"}]} | text cat, text dog",
                "{\"data\":[{\"url\":\"https://a/1\"},{\"url\":\"https:\\/\\/a\\/2\"}]} | at https://a/1, at https://a/2",
                "{\"images\":[{\"url\":\"https://a/1\",\"width\":8}],\"seed\":42} | at https://a/1",
                "{\"images\":[{\"index\":0,\"image\":\"Y2F0\",\"random_seed\":42}]} | text cat",
                "{\"output\":[\"https://a/1\",null,\"\",\"https://a/2\"]} | at https://a/1, at https://a/2",
                "{\"output\":\"https://a/1\"} | at https://a/1",
                "{\"data\":{\"url\":\"https://a/1\"},\"more\":1} | at https://a/1",
                "{\"created\":1,\"data\":[{\"b64_json\":\"Y2F0\",\"url\":null,\"revised_prompt\":null}]} | text cat",
                "{\"data\":[{\"url\":\"https://a/1\",\"b64_json\":\"Y2F0\"}]} | text cat",
                "{\"data\":[{\"b64_json\":\"Y2F0\",\"url\":\"https://a/1\"},{\"b64_json\":\"ZG9n\"}]} | text cat, text dog",
                "{\"data\":[{\"b64_json\":null,\"url\":\"https://a/1\"}]} | at https://a/1",
                "{\"data\":[{\"b64_json\":\"\",\"url\":\"https://a/1\"}]} | at https://a/1",
                "{\"data\":[{\"url\":\"data:image/png;base64,Y2F0\"}]} | text cat",
                "{\"output\":[\"data:image/png;base64,Y2F0\",\"https://a/2\"]} | text cat, at https://a/2",
                "{\"data\":[],\"images\":[{\"url\":\"https://a/1\"}]} | at https://a/1",
                "{\"data\":[{\"url\":\"https://a/1\"}],\"images\":[{\"url\":\"https://a/1\"}],\"output\":\"x\"} | at https://a/1",
                "{\"data\":[7,\"x\",[{}],{\"other\":{\"b64_json\":\"Y2F0\"}},{\"url\":\"https://a/1\"}]} | at https://a/1",
                "{\"data\":[{\"b64_json\":\"Y2F0\",\"b64_json\":\"ZG9n\"}]} | text cat",
                "{\"data\":[]} | ``",
                "{\"data\":null,\"images\":7,\"output\":{}} | ``",
                "{} | ``",
                "[{\"b64_json\":\"Y2F0\"}] | ``",
                "\"Y2F0\" | ``",
            })
    void everyPictureIsFoundOnceInItsOrder(String json, String found) throws IOException {
        assertThat(String.join(", ", walk(json))).isEqualTo(found);
    }

    @Test
    void aPictureThatNobodyReadsIsPassedOver() throws IOException {
        PictureJson json = of("{\"data\":[{\"b64_json\":\"Y2F0\"},{\"b64_json\":\"ZG9n\"}],\"error\":\"late\"}");

        Optional<PictureJson.Found> first = json.next();
        Optional<PictureJson.Found> second = json.next();

        assertThat(first).isPresent();
        assertThat(second).get().satisfies(found -> assertThat(told(found)).isEqualTo("text dog"));
        assertThat(json.next()).isEmpty();
        assertThat(json.next()).isEmpty();
        assertThat(json.words()).isEqualTo("late");
    }

    @Test
    void aBigPictureThatNobodyReadsToItsEndIsPassedOver() throws IOException {
        PictureJson json = new PictureJson(JsonReader.of(document(3, 1 << 20)));

        PictureJson.Found.Text first = (PictureJson.Found.Text) json.next().orElseThrow();
        first.json().skip(100_000);
        first.json().close();
        json.next();

        assertThat(length(json.next().orElseThrow())).isEqualTo(1 << 20);
        assertThat(json.next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"error\":\"too\\nbusy\",\"data\":[]} | too\\nbusy",
                "{\"error\":{\"message\":\"too busy\",\"code\":null}} | too busy",
                "{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"too busy\"}]} | too busy",
                "{\"error\":null,\"message\":\"too busy\"} | too busy",
                "{\"error\":\"too\",\"message\":\"busy\"} | too; busy",
                "{\"other\":\"words\"} | ``",
            })
    void theWordsOfADocumentWithoutAPictureAreKept(String json, String words) throws IOException {
        PictureJson document = of(json);

        assertThat(document.next()).isEmpty();
        assertThat(document.words()).isEqualTo(words.replace("\\n", "\n"));
    }

    @Test
    void wordsAndAddressesBeyondMeasureAreNotHeld() throws IOException {
        String endless = "x".repeat(2_000_000);
        PictureJson document = of("{\"error\":\"" + endless + "\",\"data\":[{\"url\":\"https://a/" + endless
                + "\"},{\"url\":\"https://a/1\"}]}");

        assertThat(document.next()).contains(new PictureJson.Found.Address("https://a/1"));
        assertThat(document.words()).hasSizeLessThanOrEqualTo(1000);
    }

    @Test
    void twoBigPicturesAreStreamed() throws IOException {
        Furthest body = new Furthest(document(2, 8 << 20));
        PictureJson json = new PictureJson(JsonReader.of(Okio.buffer(body)));

        PictureJson.Found first = json.next().orElseThrow();
        long seenBeforeReading = body.seen;
        long size = length(first);
        PictureJson.Found second = json.next().orElseThrow();

        assertThat(seenBeforeReading).isLessThan(64 * 1024);
        assertThat(size).isEqualTo(8 << 20);
        assertThat(length(second)).isEqualTo(8 << 20);
        assertThat(json.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":[{\"b64_json\":\"Y2F0",
                "{\"data\":[{\"b64_json\":\"Y2F0\"",
                "{\"data\":[{\"url\":\"https://a/1\"",
                "{\"data\":[{\"url\":\"https://a",
                "{\"error\":\"too",
                "{oops}",
                "{\"data\":[{\"b64_json\":\"Y2F0\"}} ]",
            })
    void aDocumentThatBreaksOffIsSaidToBe(String json) {
        assertThatThrownBy(() -> walk(json)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"data\":", "{\"a\":"})
    void aDocumentNestedBeyondMeasureIsSaidToBe(String opening) {
        assertThatThrownBy(() -> walk(opening.repeat(100_000)))
                .isInstanceOfAny(JsonDataException.class, IOException.class);
    }

    private static PictureJson of(String json) {
        return new PictureJson(JsonReader.of(new Buffer().writeUtf8(json)));
    }

    private static List<String> walk(String json) throws IOException {
        PictureJson document = of(json);
        List<String> found = new ArrayList<>();
        for (Optional<PictureJson.Found> each = document.next(); each.isPresent(); each = document.next()) {
            found.add(told(each.get()));
        }
        return found;
    }

    private static String told(PictureJson.Found found) throws IOException {
        return switch (found) {
            case PictureJson.Found.Text(BufferedSource json) ->
                "text " + new String(new Base64Text(json).readAllBytes(), StandardCharsets.UTF_8);
            case PictureJson.Found.Address(String url) -> "at " + url;
        };
    }

    private static long length(PictureJson.Found found) throws IOException {
        long length = 0;
        Base64Text bytes = new Base64Text(((PictureJson.Found.Text) found).json());
        byte[] some = new byte[8192];
        for (int read = bytes.read(some, 0, some.length); read >= 0; read = bytes.read(some, 0, some.length)) {
            length += read;
        }
        return length;
    }

    private static Buffer document(int pictures, int bytes) {
        String one = "{\"b64_json\":\"" + Base64.getEncoder().encodeToString(new byte[bytes]) + "\"}";
        return new Buffer().writeUtf8("{\"data\":[" + String.join(",", Collections.nCopies(pictures, one)) + "]}");
    }

    /** Tells how far it was read. */
    private static final class Furthest extends ForwardingSource {
        private long seen;

        Furthest(Source source) {
            super(source);
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long read = super.read(sink, byteCount);
            seen += Math.max(0, read);
            return read;
        }
    }
}
