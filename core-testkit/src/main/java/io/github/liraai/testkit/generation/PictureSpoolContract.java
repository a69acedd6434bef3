package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.Racing.race;
import static io.github.liraai.testkit.generation.JobFixture.anyJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.SpooledPicture;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link PictureSpool} must do. Extend it, say how to reach the spool, and its tests run. */
public abstract class PictureSpoolContract {
    private static final byte[] CAT = "a cat".getBytes(StandardCharsets.UTF_8);
    private static final byte[] DOG = "a dog".getBytes(StandardCharsets.UTF_8);

    /** Gives the spool under test: the same throughout a test, empty at its beginning. */
    protected abstract PictureSpool spool();

    /** Gives the same spool as just opened after a crash, its unfinished pictures cut off; the same object where nothing outlives it. */
    protected PictureSpool reopened() {
        return spool();
    }

    /** Changes the bytes of a picture behind the spool's back, not its length; skips the test where that cannot be done. */
    protected void tamperWith(SpooledPicture picture) throws IOException {
        Assumptions.abort("this spool cannot be tampered with");
    }

    private static JobId anyJobId() {
        return anyJob().id();
    }

    private SpooledPicture commit(JobId job, byte[] content) throws IOException {
        try (PictureWriter writer = spool().create(job)) {
            writer.stream().write(content);
            return writer.commit(MediaType.PNG, 4, 3);
        }
    }

    private static byte[] read(PictureSpool spool, SpooledPicture picture) throws IOException {
        try (InputStream stream = spool.read(picture)) {
            return stream.readAllBytes();
        }
    }

    @Test
    void aCommittedPictureIsReadAsItWasWritten() throws IOException {
        byte[] content = new byte[100_000];
        new Random(1).nextBytes(content);

        SpooledPicture picture = commit(anyJobId(), content);

        assertThat(read(spool(), picture)).isEqualTo(content);
        assertThat(read(spool(), picture)).as("read again").isEqualTo(content);
        assertThat(picture.bytes()).isEqualTo(100_000);
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        assertThat(picture.crc32c()).isEqualTo(HexFormat.of().toHexDigits((int) checksum.getValue()));
    }

    @ParameterizedTest
    @EnumSource
    void theHandleSaysWhatWasCommitted(MediaType type) throws IOException {
        JobId job = anyJobId();
        try (PictureWriter writer = spool().create(job)) {
            for (byte each : CAT) {
                writer.stream().write(each);
            }

            SpooledPicture picture = writer.commit(type, 1024, 768);

            assertThat(picture.mediaType()).isEqualTo(type);
            assertThat(picture.width()).isEqualTo(1024);
            assertThat(picture.height()).isEqualTo(768);
            assertThat(reopened().pictures(job)).containsExactly(picture);
        }
    }

    @Test
    void picturesOfAJobComeInTheOrderOfTheirMakingAlsoAfterARestart() throws IOException {
        JobId job = anyJobId();
        SpooledPicture first = commit(job, CAT);
        SpooledPicture second = commit(job, DOG);
        SpooledPicture third = commit(job, CAT);

        assertThat(spool().pictures(job)).containsExactly(first, second, third);
        assertThat(reopened().pictures(job)).containsExactly(first, second, third);
        assertThat(read(reopened(), second)).isEqualTo(DOG);
    }

    @Test
    void moreThanTenPicturesKeepTheirOrder() throws IOException {
        JobId job = anyJobId();
        for (int i = 0; i < 12; i++) {
            commit(job, new byte[] {(byte) i});
        }

        List<SpooledPicture> pictures = reopened().pictures(job);

        assertThat(pictures).hasSize(12);
        for (int i = 0; i < 12; i++) {
            assertThat(read(reopened(), pictures.get(i))).containsExactly(i);
        }
    }

    @Test
    void aPictureThatWasNotCommittedIsThrownAway() throws IOException {
        JobId job = anyJobId();

        try (PictureWriter writer = spool().create(job)) {
            writer.stream().write(CAT);
            writer.stream().close();
            assertThat(spool().pictures(job)).isEmpty();
        }

        assertThat(spool().pictures(job)).isEmpty();
        assertThat(reopened().pictures(job)).isEmpty();
    }

    @Test
    void aPictureCutOffByACrashIsNotListed() throws IOException {
        JobId job = anyJobId();
        SpooledPicture whole = commit(job, CAT);
        try (PictureWriter writer = spool().create(job)) {
            writer.stream().write(DOG);
            writer.stream().flush();

            assertThat(reopened().pictures(job)).containsExactly(whole);
        }
    }

    @Test
    void aCommittedPictureSurvivesAStreamClosedEarly() throws IOException {
        JobId job = anyJobId();
        try (PictureWriter writer = spool().create(job)) {
            writer.stream().write(CAT);
            writer.stream().close();

            SpooledPicture picture = writer.commit(MediaType.WEBP, 1, 1);

            assertThat(read(spool(), picture)).isEqualTo(CAT);
        }
    }

    @Test
    void jobsDoNotSeeEachOthersPictures() throws IOException {
        JobId cats = anyJobId();
        JobId dogs = anyJobId();
        SpooledPicture cat = commit(cats, CAT);
        SpooledPicture dog = commit(dogs, DOG);

        spool().release(dogs);

        assertThat(spool().pictures(cats)).containsExactly(cat);
        assertThat(spool().pictures(dogs)).isEmpty();
        assertThat(read(spool(), cat)).isEqualTo(CAT);
        assertThatIOException().isThrownBy(() -> read(spool(), dog));
    }

    @Test
    void twoPicturesOfAJobMayBeWrittenAtOnce() throws IOException {
        JobId job = anyJobId();
        try (PictureWriter one = spool().create(job);
                PictureWriter other = spool().create(job)) {
            one.stream().write(CAT);
            other.stream().write(DOG);

            SpooledPicture dog = other.commit(MediaType.PNG, 1, 1);
            SpooledPicture cat = one.commit(MediaType.PNG, 1, 1);

            assertThat(read(spool(), cat)).isEqualTo(CAT);
            assertThat(read(spool(), dog)).isEqualTo(DOG);
            assertThat(spool().pictures(job)).containsExactlyInAnyOrder(cat, dog);
        }
    }

    @Test
    void releasingWhatIsNotThereIsHarmless() throws IOException {
        JobId job = anyJobId();
        commit(job, CAT);

        spool().release(job);
        spool().release(job);
        spool().release(anyJobId());

        assertThat(reopened().pictures(job)).isEmpty();
    }

    @Test
    void aReleasedJobMayBePaintedAgain() throws IOException {
        JobId job = anyJobId();
        commit(job, CAT);
        spool().release(job);

        SpooledPicture again = commit(job, DOG);

        assertThat(reopened().pictures(job)).containsExactly(again);
        assertThat(read(reopened(), again)).isEqualTo(DOG);
    }

    @Test
    void aPictureThatNobodyCommittedCannotBeRead() {
        assertThatIOException().isThrownBy(() -> read(spool(), PictureFixture.anyPictureWithId("no-such-picture")));
    }

    @Test
    void bytesThatAreNotThoseThatWereCommittedAreRefused() throws IOException {
        SpooledPicture picture = commit(anyJobId(), CAT);
        tamperWith(picture);

        assertThatIOException().isThrownBy(() -> read(spool(), picture));
    }

    @Test
    void aHandleWithAnotherChecksumOrLengthIsRefused() throws IOException {
        SpooledPicture real = commit(anyJobId(), CAT);
        var otherChecksum = new SpooledPicture(real.id(), real.mediaType(), 4, 3, real.bytes(), "00000000");
        var otherLength = new SpooledPicture(real.id(), real.mediaType(), 4, 3, 4, real.crc32c());

        assertThatIOException().isThrownBy(() -> read(spool(), otherChecksum));
        assertThatIOException().isThrownBy(() -> read(spool(), otherLength));
    }

    @Test
    void theLargestPictureIsKept() throws IOException {
        byte[] largest = new byte[Math.toIntExact(PictureSpool.LARGEST)];

        SpooledPicture picture = commit(anyJobId(), largest);

        assertThat(picture.bytes()).isEqualTo(PictureSpool.LARGEST);
        try (InputStream stream = spool().read(picture)) {
            assertThat(stream.transferTo(OutputStream.nullOutputStream())).isEqualTo(PictureSpool.LARGEST);
        }
    }

    @Test
    void aPictureOverTheLargestIsRefusedAndThrownAway() throws IOException {
        JobId job = anyJobId();
        byte[] mebibyte = new byte[1024 * 1024];
        try (PictureWriter writer = spool().create(job)) {
            for (long written = 0; written < PictureSpool.LARGEST; written += mebibyte.length) {
                writer.stream().write(mebibyte);
            }

            assertThatIOException().isThrownBy(() -> writer.stream().write(1));
            assertThatIOException().isThrownBy(() -> writer.commit(MediaType.PNG, 1, 1));
        }

        assertThat(reopened().pictures(job)).isEmpty();
    }

    @Test
    void anEmptyPictureOrASecondCommitIsACallersBug() throws IOException {
        JobId job = anyJobId();
        try (PictureWriter empty = spool().create(job);
                PictureWriter twice = spool().create(job)) {
            twice.stream().write(CAT);
            twice.commit(MediaType.PNG, 1, 1);

            assertThatIllegalStateException().isThrownBy(() -> empty.commit(MediaType.PNG, 1, 1));
            assertThatIllegalStateException().isThrownBy(() -> twice.commit(MediaType.PNG, 1, 1));
        }
        assertThat(spool().pictures(job)).hasSize(1);
    }

    @Test
    @Timeout(120)
    void manyThreadsEachFindTheirOwnPictures() throws IOException {
        JobId shared = anyJobId();

        List<SpooledPicture> pictures = race(16, i -> commitOrThrow(shared, i));

        assertThat(spool().pictures(shared)).containsExactlyInAnyOrderElementsOf(pictures);
        for (int i = 0; i < pictures.size(); i++) {
            assertThat(read(spool(), pictures.get(i))).isEqualTo(contentOf(i));
        }
    }

    private SpooledPicture commitOrThrow(JobId job, int number) {
        try {
            return commit(job, contentOf(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] contentOf(int number) {
        byte[] content = new byte[10_000];
        new Random(number).nextBytes(content);
        return content;
    }
}
