package io.github.liraai.simulator.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MultipartReaderTest {
    private static final UploadPolicy KEEP = new UploadPolicy(true, true);

    /** A stream that gives its bytes in pieces of random size, as a socket does. */
    private static InputStream inPieces(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] buffer, int from, int length) {
                return super.read(buffer, from, Math.min(length, 1 + random.nextInt(3_000)));
            }
        };
    }

    private static byte[] body(String boundary, byte[] file, String end) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("preamble to ignore\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n1001\r\n--" + boundary
                        + "\r\ncontent-disposition: form-data; name=\"p\"; filename=\"кот.png\"\r\nContent-Length: "
                        + file.length + "\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + end).getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    @Test
    void everyFileComesThroughUnchangedHoweverItIsCut() throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            String boundary = "b".repeat(1 + random.nextInt(60));
            // Few different bytes, so that beginnings of the delimiter are frequent.
            byte[] alphabet = "\r\n-b".getBytes(StandardCharsets.US_ASCII);
            byte[] file = new byte[random.nextInt(200_000)];
            for (int i = 0; i < file.length; i++) {
                file[i] = alphabet[random.nextInt(alphabet.length)];
            }
            String delimiter = "\r\n--" + boundary;
            byte[] clean = new String(file, StandardCharsets.US_ASCII)
                    .replace(delimiter, "x")
                    .getBytes(StandardCharsets.US_ASCII);
            Map<String, String> texts = new HashMap<>();
            Map<String, Upload> uploads = new HashMap<>();

            new MultipartReader(inPieces(body(boundary, clean, "--"), random), boundary, KEEP, clean.length)
                    .readInto(texts, uploads);

            assertThat(texts).as("seed %d", seed).containsExactly(Map.entry("chat_id", "1001"));
            assertThat(uploads.get("p")).as("seed %d", seed).satisfies(upload -> {
                assertThat(upload.name()).isEqualTo("кот.png");
                assertThat(upload.contentType()).isEqualTo("image/png");
                assertThat(upload.content()).isEqualTo(clean);
            });
        }
    }

    @Test
    void onlyTheHeadIsKeptWhenBytesAreNotWanted() throws IOException {
        byte[] file = new byte[300_000];
        Map<String, Upload> uploads = new HashMap<>();

        new MultipartReader(
                        new ByteArrayInputStream(body("xyz", file, "--\r\n")),
                        "xyz",
                        new UploadPolicy(false, false),
                        file.length)
                .readInto(new HashMap<>(), uploads);

        assertThat(uploads.get("p")).satisfies(upload -> {
            assertThat(upload.size()).isEqualTo(300_000);
            assertThat(upload.head()).hasSize(64 * 1024);
            assertThat(upload.content()).isNull();
            assertThat(upload.hash()).isEmpty();
        });
    }

    @Test
    void aBodyWithoutAnEndIsRefused() {
        byte[] cut = body("xyz", new byte[10], "");

        assertThatThrownBy(() -> new MultipartReader(new ByteArrayInputStream(cut), "xyz", KEEP, 10)
                        .readInto(new HashMap<>(), new HashMap<>()))
                .isInstanceOf(ApiFailure.class);
    }

    @Test
    void theBoundaryMayBeQuoted() {
        assertThat(MultipartReader.boundary("multipart/form-data; boundary=\"a b\"; x=y"))
                .isEqualTo("a b");
        assertThat(MultipartReader.boundary("multipart/form-data; Boundary=abc"))
                .isEqualTo("abc");
    }
}
