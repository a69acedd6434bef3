package io.github.liraai.persistence;

import static io.github.liraai.testkit.generation.JobFixture.anyJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.SpooledPicture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the folder of pictures does beyond the contract. */
class FilePictureSpoolTest {
    @RegisterExtension
    final SpoolFolder folder = new SpoolFolder();

    private SpooledPicture commit(JobId job, byte[] bytes) throws IOException {
        try (PictureWriter writer = folder.spool().create(job)) {
            writer.stream().write(bytes);
            return writer.commit(MediaType.PNG, 4, 3);
        }
    }

    private List<Path> everything() throws IOException {
        try (Stream<Path> paths = Files.walk(folder.folder().resolve("spool"))) {
            return paths.toList();
        }
    }

    @Test
    void nobodyButTheOwnerMayLook() throws IOException {
        commit(anyJob().id(), new byte[] {1});

        for (Path path : everything()) {
            String expected = Files.isDirectory(path) ? "rwx------" : "rw-------";
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .as(path.toString())
                    .isEqualTo(expected);
        }
    }

    @Test
    void anIdFromTheDatabaseCannotLeaveTheFolder() throws IOException {
        SpooledPicture real = commit(anyJob().id(), new byte[] {1});

        for (String id : List.of("a..", "etc-passwd", real.id() + "..", "0123456789abcdef-0001-")) {
            var forged = new SpooledPicture(id, real.mediaType(), 4, 3, real.bytes(), real.crc32c());
            assertThatIOException().as(id).isThrownBy(() -> folder.spool().read(forged));
        }
    }

    @Test
    void aFileCutShortIsNoticedWhenItIsOpened() throws IOException {
        SpooledPicture picture = commit(anyJob().id(), new byte[] {1, 2, 3});
        Path file =
                everything().stream().filter(Files::isRegularFile).findFirst().orElseThrow();
        Files.write(file, new byte[] {1, 2});

        assertThatIOException().isThrownBy(() -> folder.spool().read(picture));
    }

    /** A client that knows the length reads just that much and never sees the end of the stream. */
    @Test
    void damageIsNoticedBeforeTheLastByteIsHandedOut() throws IOException {
        SpooledPicture picture = commit(anyJob().id(), new byte[1000]);
        Path file =
                everything().stream().filter(Files::isRegularFile).findFirst().orElseThrow();
        byte[] damaged = new byte[1000];
        damaged[999] = 1;
        Files.write(file, damaged);

        try (InputStream stream = folder.spool().read(picture)) {
            assertThatIOException().isThrownBy(() -> stream.readNBytes(1000));
        }
    }

    /** Fixed bug: the name was of the process's number, which in a container is the same each time. */
    @Test
    void whatADeadProcessLeftUnfinishedIsInNobodysWay() throws IOException {
        JobId job = anyJob().id();
        folder.spool().create(job).stream().write(1);

        try (PictureWriter writer = FilePictureSpool.open(folder.folder().resolve("spool"), InstantSource.system())
                .create(job)) {
            writer.stream().write(2);
            assertThat(writer.commit(MediaType.PNG, 1, 1)).isNotNull();
        }

        assertThat(folder.spool().pictures(job)).hasSize(1);
    }

    @Test
    void cleaningTakesWhatIsOldAndLeavesTheRest() throws IOException {
        JobId old = anyJob().id();
        JobId fresh = anyJob().id();
        JobId waiting = anyJob().id();
        SpooledPicture needed = commit(waiting, new byte[] {3});
        Path forgotten = folder.spool().pathOf(SpoolFile.of(commit(old, new byte[] {1})));
        SpooledPicture kept = commit(fresh, new byte[] {2});
        Path unfinished = Files.writeString(forgotten.resolveSibling(SpoolFile.UNFINISHED + "1-1"), "cut off");
        FileTime past = FileTime.from(Instant.now().minus(Duration.ofDays(3)));
        Files.setLastModifiedTime(forgotten, past);
        Files.setLastModifiedTime(unfinished, past);

        Files.setLastModifiedTime(folder.spool().pathOf(SpoolFile.of(needed)), past);

        int cleaned = folder.spool().clean(Duration.ofDays(2), Set.of(waiting.value()));

        assertThat(cleaned).isEqualTo(2);
        assertThat(forgotten).doesNotExist();
        assertThat(unfinished).doesNotExist();
        assertThat(folder.spool().pictures(old)).isEmpty();
        assertThat(folder.spool().pictures(fresh)).containsExactly(kept);
        assertThat(folder.spool().pictures(waiting)).containsExactly(needed);
    }

    @Test
    void lettingGoLeavesNothingBehind() throws IOException {
        JobId job = anyJob().id();
        commit(job, new byte[] {1});

        folder.spool().release(job);

        assertThat(everything()).allMatch(Files::isDirectory);
    }
}
