package io.github.liraai.provider.http.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.provider.http.media.Verdict.Reason;
import io.github.liraai.testkit.generation.InMemoryPictureSpool;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
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
                new Sample(ByteString.of(Pictures.png(1, 1)), MediaType.PNG, 1, 1),
                new Sample(ByteString.of(Pictures.png(640, 48)), MediaType.PNG, 640, 48),
                new Sample(ByteString.of(Pictures.jpeg(1, 1)), MediaType.JPEG, 1, 1),
                new Sample(ByteString.of(Pictures.jpeg(1000, 700)), MediaType.JPEG, 1000, 700),
                new Sample(ByteString.of(Pictures.gif(33, 21)), MediaType.GIF, 33, 21),
                new Sample(ByteString.of(Pictures.webpLossless()), MediaType.WEBP, 1, 1),
                new Sample(ByteString.of(Pictures.webpLossy()), MediaType.WEBP, 1, 1));
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
        byte[] bomb = Arrays.copyOf(Pictures.png(1, 1), 35);
        bomb[16] = 0x7F;

        assertThat(pass(bomb))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.BAD_SIZE));
    }

    @Test
    void aFileBeyondTheLimitIsRefused() {
        MediaGate small = new MediaGate(new MediaGate.Limits(100, 1000, 1_000_000));

        Verdict verdict = small.pass(new ByteArrayInputStream(Pictures.jpeg(100, 100)), () -> spool.create(JOB));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_BIG));
    }

    @Test
    void aSpoolThatFailsIsToldApartFromASourceThatFails() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset by peer");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("reset by peer");
            }
        };

        Verdict source = gate.pass(failing, () -> spool.create(JOB));
        spool.breakDown();
        Verdict kept = pass(Pictures.png(1, 1));

        assertThat(source).isInstanceOf(Verdict.Broken.class);
        assertThat(kept).isInstanceOf(Verdict.Unkept.class);
    }

    private Verdict pass(byte[] bytes) {
        return gate.pass(new ByteArrayInputStream(bytes), () -> spool.create(JOB));
    }
}
