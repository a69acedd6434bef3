package io.github.liraai.persistence;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.persistence.SpoolFile.Measured;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps pictures in a folder, one sub-folder for each job, readable by the owner only. Thread-safe, also across processes that share
 * the folder.
 *
 * <p>A picture appears whole or not at all: it is written under a passing name and renamed. That survives the death of the process
 * without {@code fsync}, because the operating system has the bytes from the moment they are written; a power failure may lose the
 * pictures of the last seconds, just as the embedded database may lose its last transactions then, and {@link #read} notices.
 */
public final class FilePictureSpool implements PictureSpool {
    private static final Logger LOG = LoggerFactory.getLogger(FilePictureSpool.class);

    private final Path folder;
    private final InstantSource clock;
    private final AtomicLong writers = new AtomicLong();

    /** Keeps two pictures of one job from taking the same number; one job is painted by one process. */
    private final ReentrantLock[] numbering =
            Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

    private FilePictureSpool(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Opens the spool in a folder, which is made when it is missing.
     *
     * @throws IOException when the folder cannot be made
     */
    public static FilePictureSpool open(Path folder, InstantSource clock) throws IOException {
        OwnerOnly.createFolders(folder);
        return new FilePictureSpool(folder.toRealPath(), clock);
    }

    @Override
    public PictureWriter create(JobId job) throws IOException {
        String name = SpoolFile.UNFINISHED + ProcessHandle.current().pid() + "-" + writers.incrementAndGet();
        Path unfinished = folderOf(job).resolve(name);
        return new SpoolWriter(this, job, unfinished, openInFolder(job, unfinished));
    }

    @Override
    public InputStream read(SpooledPicture picture) throws IOException {
        SpoolFile file = SpoolFile.of(picture);
        Path path = folderOf(file.job()).resolve(file.name());
        var channel = Files.newByteChannel(path, StandardOpenOption.READ);
        if (channel.size() != picture.bytes()) {
            channel.close();
            throw new IOException("picture " + picture.id() + " is not what was committed");
        }
        return new CheckedPictureStream(Channels.newInputStream(channel), picture);
    }

    @Override
    public List<SpooledPicture> pictures(JobId job) throws IOException {
        return files(job).stream().map(SpoolFile::picture).toList();
    }

    @Override
    public void release(JobId job) {
        try {
            delete(folderOf(job));
        } catch (IOException e) {
            LOG.warn(
                    "could not let go of the pictures of job {}: {}",
                    job.value(),
                    e.getClass().getSimpleName());
        }
    }

    /**
     * Deletes pictures and unfinished files that nobody touched for some time.
     *
     * @param age how long; more than a delivery is tried, so that nothing is deleted that is still waiting
     * @return how many jobs' folders went
     */
    int clean(Duration age) {
        Instant oldest = clock.instant().minus(age);
        int cleaned = 0;
        try (DirectoryStream<Path> jobs = Files.newDirectoryStream(folder)) {
            for (Path job : jobs) {
                if (JobId.isValid(job.getFileName().toString()) && isOlder(job, oldest)) {
                    delete(job);
                    cleaned++;
                }
            }
        } catch (IOException e) {
            LOG.warn("could not clean the spool: {}", e.getClass().getSimpleName());
        }
        return cleaned;
    }

    SpooledPicture keep(JobId job, Path unfinished, Measured measured, MediaType mediaType, int width, int height)
            throws IOException {
        ReentrantLock lock = numbering[Math.floorMod(job.hashCode(), numbering.length)];
        lock.lock();
        try {
            int number = files(job).stream().mapToInt(SpoolFile::number).max().orElse(0) + 1;
            SpoolFile file = SpoolFile.of(job, number, measured, mediaType, width, height);
            Files.move(unfinished, unfinished.resolveSibling(file.name()), StandardCopyOption.ATOMIC_MOVE);
            return file.picture();
        } finally {
            lock.unlock();
        }
    }

    static void drop(Path unfinished) throws IOException {
        Files.deleteIfExists(unfinished);
    }

    private OutputStream openInFolder(JobId job, Path unfinished) throws IOException {
        // The folder may go between the two steps, when the job's earlier pictures are let go of.
        for (int attempt = 0; ; attempt++) {
            createFolder(job);
            try {
                var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var channel = Files.newByteChannel(unfinished, options, OwnerOnly.file(folder));
                return new BufferedOutputStream(Channels.newOutputStream(channel));
            } catch (NoSuchFileException e) {
                if (attempt == 3) {
                    throw e;
                }
            }
        }
    }

    private void createFolder(JobId job) throws IOException {
        try {
            Files.createDirectory(folderOf(job), OwnerOnly.folder(folder));
        } catch (FileAlreadyExistsException e) {
            // It is there already: another picture of the same job.
        }
    }

    private List<SpoolFile> files(JobId job) throws IOException {
        List<SpoolFile> files = new ArrayList<>();
        try (DirectoryStream<Path> names = Files.newDirectoryStream(folderOf(job))) {
            for (Path name : names) {
                SpoolFile.parse(job, name.getFileName().toString()).ifPresent(files::add);
            }
        } catch (NoSuchFileException e) {
            return List.of();
        }
        files.sort(Comparator.comparingInt(SpoolFile::number));
        return files;
    }

    private static void delete(Path jobFolder) throws IOException {
        try (DirectoryStream<Path> names = Files.newDirectoryStream(jobFolder)) {
            for (Path name : names) {
                Files.deleteIfExists(name);
            }
        } catch (NoSuchFileException e) {
            return;
        }
        Files.deleteIfExists(jobFolder);
    }

    private static boolean isOlder(Path path, Instant oldest) throws IOException {
        return Files.getLastModifiedTime(path).toInstant().isBefore(oldest);
    }

    private Path folderOf(JobId job) {
        return folder.resolve(job.value());
    }
}
