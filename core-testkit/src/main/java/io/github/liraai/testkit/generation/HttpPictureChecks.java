package io.github.liraai.testkit.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.core.generation.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of the contract about what comes instead of a picture, or in its guise. */
abstract class HttpPictureChecks extends HttpStatusChecks {
    private static final long FEW_BYTES = 64L << 20;
    private static final long LITTLE = 1L << 20;
    private static final byte[] MUCH = "A".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);

    private static HttpReply ok(String label, String body) {
        return HttpReply.of(200).withHeader("Content-Type", label).withBody(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html | <!DOCTYPE html><html><body>sign in to the hotel's network</body></html>",
                "image/png | <!DOCTYPE html><html><body>maintenance</body></html>",
                "text/plain | Not a picture",
                "application/json | {}",
                "application/json | []",
                "application/json | null",
                "application/json | {\"data\":null,\"images\":[],\"output\":null,\"candidates\":[]}",
                "application/json | {\"message\":\"some words\"}",
                "application/json | {\"data\":[{",
                "application/json | {oops}",
                "image/png | ''",
                "application/json | ''",
            })
    void aGoodStatusWithoutAPictureIsUnknownAndNothingIsDelivered(String label, String body) {
        answerPaid(ok(label, body));

        assertUnknown(generate());
    }

    @Test
    void noContentIsUnknownAndNothingIsDelivered() {
        whenPaid((ask, wire) -> wire.write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"));

        assertUnknown(generate());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 100_000})
    void jsonNestedBeyondMeasureIsUnknownAndNoStackOverflows(int depth) {
        answerPaid(ok("application/json", "{\"data\":".repeat(depth)));

        assertUnknown(generate());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not a picture",
                "<!DOCTYPE html><html></html>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "{}",
                "MZ"
            })
    void wordsWhereThePictureShouldBeAreNeverDelivered(String words) {
        paint(words.getBytes(StandardCharsets.UTF_8));

        assertUnknown(generate());
    }

    @Test
    void anEmptyPictureIsNeverDelivered() {
        paint(new byte[0]);

        assertUnknown(generate());
    }

    @Test
    void aPictureThatIsNotWholeIsNeverDelivered() {
        paint(PictureBombs.half(TinyPng.of(400, 300, 0x336699)));

        assertUnknown(generate());
    }

    @Test
    void aPictureThatLacksItsLastBytesIsNeverDelivered() {
        paint(Arrays.copyOf(PICTURE, PICTURE.length - 12));

        assertUnknown(generate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "text/html", "application/octet-stream"})
    void aPictureIsWhatItsBytesSayAndNotWhatItsLabelSays(String label) throws Exception {
        whenPaid((ask, wire) -> wire.reply(goodReply(ask).withHeader("Content-Type", label)));

        Ended ended = generate();

        if (ended.outcome() instanceof Pictures(var pictures)) {
            assertPictures(ended);
            assertThat(pictures.getFirst().mediaType()).isEqualTo(MediaType.PNG);
        } else {
            assertUnknown(ended);
        }
    }

    @Test
    void aGifOf35BytesThatClaimsHugeSidesIsRefusedWithLittleMemory() {
        paint(PictureBombs.gif());

        assertRefusedWithLittleMemory();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50_000, Integer.MAX_VALUE})
    void aPngOfAFewBytesThatClaimsImpossibleSidesIsRefusedWithLittleMemory(int side) {
        paint(PictureBombs.png(side));

        assertRefusedWithLittleMemory();
    }

    /**
     * What all threads allocate counts: those of the client, and of this server, too. The first call loads classes; of the next the one counts
     * beside which the least else happened.
     */
    private void assertRefusedWithLittleMemory() {
        assertUnknown(generate());
        long least = Long.MAX_VALUE;
        for (int each = 0; each < 3; each++) {
            long before = allocated();
            assertThat(generate().outcome()).isInstanceOf(Unknown.class);
            least = Math.min(least, allocated() - before);
        }
        assertThat(least).as("bytes allocated").isLessThan(LITTLE);
        assertThat(spool.size()).as("pictures kept").isZero();
    }

    /** Counts the bytes that all threads have allocated; stands still where this machine does not count. */
    private static long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean counting
                ? counting.getTotalThreadAllocatedBytes()
                : 0;
    }

    @Test
    void aBodyThatClaimsAHugeLengthIsNotReadToItsEnd() throws IOException {
        AtomicLong written = new AtomicLong();
        whenPaid((ask, wire) -> {
            HttpReply reply = goodReply(ask);
            wire.write(reply.head() + "Content-Length: 99999999999\r\n\r\n");
            writeWithoutEnd(reply, wire, written);
        });

        assertGivenUp(written);
    }

    @Test
    void aBodyWithoutEndIsNotReadWithoutEnd() throws IOException {
        AtomicLong written = new AtomicLong();
        whenPaid((ask, wire) -> {
            HttpReply reply = goodReply(ask);
            wire.write(reply.head() + "\r\n");
            writeWithoutEnd(reply, wire, written);
        });

        assertGivenUp(written);
    }

    private static void writeWithoutEnd(HttpReply reply, ScriptedHttpServer.Wire wire, AtomicLong written)
            throws IOException {
        wire.write(PictureBombs.half(reply.body()));
        while (true) {
            wire.write(MUCH);
            written.set(wire.written());
        }
    }

    private void assertGivenUp(AtomicLong written) throws IOException {
        Ended ended = generate();

        assertUnknownUnlessATaskWasTold(ended);
        assertThat(ended.took()).isLessThan(SOON);
        assertThat(written.get()).as("bytes taken").isLessThan(FEW_BYTES);
    }

    @Test
    void aSmallBodyThatUnpacksToAHugeOneIsGivenUp() throws IOException {
        byte[] packed = packed(PictureBombs.half(PICTURE));
        answerPaid(HttpReply.bytes("image/png", packed).withHeader("Content-Encoding", "gzip"));
        Ended ended = generate();

        assertThat(ended.outcome()).isInstanceOf(Unknown.class);
        assertThat(ended.took()).isLessThan(SOON);
        assertThat(spool.size()).isZero();
    }

    private static byte[] packed(byte[] beginning) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(beginning);
            for (long written = 0; written < 4 * FEW_BYTES; written += MUCH.length) {
                packing.write(MUCH);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void headersWithoutEndAreGivenUp() {
        whenPaid((ask, wire) -> {
            wire.write("HTTP/1.1 200 OK\r\n");
            while (true) {
                wire.write("X-More: " + "x".repeat(4000) + "\r\n");
            }
        });

        Ended ended = generate();

        assertUnknown(ended);
        assertThat(ended.took()).isLessThan(SOON);
    }
}
