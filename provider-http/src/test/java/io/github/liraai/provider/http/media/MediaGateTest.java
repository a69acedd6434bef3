package io.github.liraai.provider.http.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.provider.http.media.Verdict.Reason;
import io.github.liraai.testkit.generation.InMemoryPictureSpool;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MediaGateTest {
    private static final JobId JOB = JobId.of(new RequestKey("test:1"));

    private final InMemoryPictureSpool spool = new InMemoryPictureSpool();
    private final MediaGate gate = new MediaGate();

    record Sample(ByteString content, MediaType type, int width, int height) {
        @Override
        public String toString() {
            return type + " " + width + "x" + height + " of " + content.size();
        }
    }

    static Stream<Sample> pictures() {
        return Stream.of(
                new Sample(Pictures.png(1, 1), MediaType.PNG, 1, 1),
                new Sample(Pictures.png(640, 48), MediaType.PNG, 640, 48),
                new Sample(Pictures.jpeg(1, 1), MediaType.JPEG, 1, 1),
                new Sample(Pictures.jpeg(300, 200), MediaType.JPEG, 300, 200),
                new Sample(Pictures.progressiveJpeg(150, 110), MediaType.JPEG, 150, 110),
                new Sample(Pictures.gif(33, 21), MediaType.GIF, 33, 21),
                new Sample(Pictures.file("lossless-1x1.webp"), MediaType.WEBP, 1, 1),
                new Sample(Pictures.file("lossy-1x1.webp"), MediaType.WEBP, 1, 1),
                new Sample(Pictures.file("extended-lossy-37x23.webp"), MediaType.WEBP, 37, 23),
                new Sample(Pictures.file("extended-lossless-37x23.webp"), MediaType.WEBP, 37, 23),
                new Sample(Pictures.file("2x2.avif"), MediaType.AVIF, 2, 2));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aWholePicturePassesByteForByte(Sample sample) throws IOException {
        Verdict verdict = pass(sample.content().toByteArray());

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Admitted.class, admitted -> {
            SpooledPicture picture = admitted.picture();
            assertThat(picture.mediaType()).isEqualTo(sample.type());
            assertThat(picture.width()).isEqualTo(sample.width());
            assertThat(picture.height()).isEqualTo(sample.height());
        });
        try (InputStream kept = spool.read(spool.pictures(JOB).getFirst())) {
            assertThat(kept.readAllBytes()).isEqualTo(sample.content().toByteArray());
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void theHashOfWhatWasKeptIsThereAndACryptographicOneCanBeMadeOnTheWay(Sample sample) throws Exception {
        byte[] bytes = sample.content().toByteArray();
        CRC32C expected = new CRC32C();
        expected.update(bytes);
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");

        Verdict verdict =
                gate.pass(new DigestInputStream(new ByteArrayInputStream(bytes), sha256), () -> spool.create(JOB));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Admitted.class,
                        admitted -> assertThat(admitted.picture().crc32c())
                                .isEqualTo("%08x".formatted(expected.getValue())));
        assertThat(ByteString.of(sha256.digest())).isEqualTo(sample.content().sha256());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aPictureCutOffAnywhereDoesNotPass(Sample sample) {
        for (int length = 0; length < sample.content().size(); length += length < 2000 ? 1 : 97) {
            Verdict verdict = pass(Arrays.copyOf(sample.content().toByteArray(), length));

            assertThat(verdict).as("cut off after %d", length).isInstanceOf(Verdict.Refused.class);
        }
        assertThat(spool.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "<html>maintenance</html>, NOT_A_PICTURE, a page",
        "{\"error\":\"no\"}, NOT_A_PICTURE, JSON",
        "Not Found, NOT_A_PICTURE, text",
        "'', EMPTY, nothing",
    })
    void whatIsNoPictureIsNamed(String text, Reason reason, String words) {
        Verdict verdict = pass(text.getBytes(StandardCharsets.UTF_8));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.detail()).contains(words);
        });
    }

    @Test
    void aHeaderThatPromisesTooManyPixelsIsRefusedAtOnce() {
        byte[] bomb = Arrays.copyOf(Pictures.png(1, 1).toByteArray(), 35);
        bomb[16] = 0x7F;

        assertThat(pass(bomb))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.BAD_SIZE));
    }

    /** A GIF of 35 bytes and a PNG of 65, whose sides promise 65,535 and 2,147,483,647 pixels. */
    static Stream<ByteString> bombs() {
        return Stream.of(
                ByteString.decodeHex("474946383961ffffffff8000000000000000002c00000000ffffffff0002012c003b00"),
                ByteString.decodeHex("89504e470d0a1a0a0000000d494844527fffffff7fffffff0802000000a5d3b1a5"
                        + "0000000a49444154789c6360000000020001e221bc330000000049454e44ae42"));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aBombIsRefusedForLessThanAMebibyte(ByteString bomb) {
        ThreadMXBean counting = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        pass(bomb.toByteArray());
        long before = counting.getCurrentThreadAllocatedBytes();

        Verdict verdict = pass(bomb.toByteArray());

        assertThat(counting.getCurrentThreadAllocatedBytes() - before)
                .isPositive()
                .isLessThan(1 << 20);
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.BAD_SIZE));
        assertThat(bomb.size()).isIn(35, 65);
    }

    @Test
    void aFileBeyondTheLimitIsRefused() {
        MediaGate small = new MediaGate(new MediaGate.Limits(100, 1000, 1_000_000));

        Verdict verdict =
                small.pass(new ByteArrayInputStream(Pictures.jpeg(100, 100).toByteArray()), () -> spool.create(JOB));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_BIG));
    }

    @Test
    void aSpoolThatFailsIsToldApartFromASourceThatFails() {
        Verdict source = gate.pass(failing(), () -> spool.create(JOB));
        spool.breakDown();
        Verdict kept = pass(Pictures.png(1, 1).toByteArray());

        assertThat(source).isInstanceOf(Verdict.Broken.class);
        assertThat(kept).isInstanceOf(Verdict.Unkept.class);
    }

    private static InputStream failing() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset by peer");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("reset by peer");
            }
        };
    }

    private Verdict pass(byte[] bytes) {
        return gate.pass(new ByteArrayInputStream(bytes), () -> spool.create(JOB));
    }

    @Test
    void bytesAfterThePictureAreKeptAsTheyCame() {
        byte[] jpeg = Pictures.jpeg(5, 5).toByteArray();
        byte[] longer = Arrays.copyOf(jpeg, jpeg.length + 100_000);

        assertThat(pass(longer))
                .isInstanceOfSatisfying(
                        Verdict.Admitted.class,
                        admitted -> assertThat(admitted.picture().bytes()).isEqualTo(longer.length));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aSourceThatFailsBehindAWholePictureIsBroken(Sample sample) {
        InputStream whole = new ByteArrayInputStream(sample.content().toByteArray());

        Verdict verdict = gate.pass(new SequenceInputStream(whole, failing()), () -> spool.create(JOB));

        assertThat(verdict).isInstanceOf(Verdict.Broken.class);
        assertThat(spool.size()).isZero();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void bytesAfterThePictureCountToTheLimit(Sample sample) {
        int size = sample.content().size();
        MediaGate tight = new MediaGate(new MediaGate.Limits(size + 1_000, 1_000, 1_000_000));
        byte[] longer = Arrays.copyOf(sample.content().toByteArray(), size + 1_001);

        Verdict verdict = tight.pass(new ByteArrayInputStream(longer), () -> spool.create(JOB));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_BIG));
        assertThat(spool.size()).isZero();
    }

    record Harm(String name, ByteString content) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Harm> harms() {
        return Stream.of(
                new Harm("PNG without image data", patched(Pictures.png(1, 1), 37, "49444158")),
                new Harm("PNG of no width", patched(Pictures.png(1, 1), 16, "00000000")),
                new Harm("PNG of negative width", patched(Pictures.png(1, 1), 16, "ffffffff")),
                new Harm("PNG with an endless chunk", patched(Pictures.png(1, 1), 33, "ffffffff")),
                new Harm("PNG without a header", patched(Pictures.png(1, 1), 12, "49444154")),
                new Harm("GIF with a frame beyond the limits", frameOf(Pictures.gif(3, 3), "ffff")),
                new Harm("WebP with a chunk beyond the file", patched(Pictures.file("lossy-1x1.webp"), 16, "ffffff7f")),
                new Harm(
                        "WebP with a tiny extended header",
                        patched(Pictures.file("extended-lossy-37x23.webp"), 16, "01000000")),
                new Harm("AVIF with a box shorter than its head", patched(Pictures.file("2x2.avif"), 32, "00000004")),
                new Harm(
                        "AVIF whose box goes on after its parent",
                        inner(Pictures.file("2x2.avif"), "iprp", "7fffffff")),
                new Harm("AVIF of no width", inner(Pictures.file("2x2.avif"), "ispe", "00000008")));
    }

    @ParameterizedTest
    @MethodSource("harms")
    void aPictureThatContradictsItselfDoesNotPass(Harm harm) {
        assertThat(pass(harm.content().toByteArray())).isInstanceOf(Verdict.Refused.class);
        assertThat(spool.size()).isZero();
    }

    @Test
    void randomDamageNeverThrowsNorHangs() {
        Random random = new Random(42);
        pictures().forEach(sample -> {
            for (int round = 0; round < 300; round++) {
                byte[] bytes = sample.content().toByteArray();
                for (int hit = 0; hit < 4; hit++) {
                    bytes[random.nextInt(Math.min(bytes.length, 200))] = (byte) random.nextInt(256);
                }

                assertThat(pass(bytes)).isInstanceOfAny(Verdict.Admitted.class, Verdict.Refused.class);
            }
        });
    }

    private static ByteString patched(ByteString picture, int at, String hex) {
        byte[] bytes = picture.toByteArray();
        byte[] patch = ByteString.decodeHex(hex).toByteArray();
        System.arraycopy(patch, 0, bytes, at, patch.length);
        return ByteString.of(bytes);
    }

    /** Changes the length of a box inside. */
    private static ByteString inner(ByteString picture, String box, String hex) {
        return patched(picture, picture.indexOf(ByteString.encodeUtf8(box)) - 4, hex);
    }

    private static ByteString frameOf(ByteString gif, String width) {
        return patched(gif, gif.lastIndexOf(ByteString.decodeHex("2c00000000")) + 5, width);
    }
}
