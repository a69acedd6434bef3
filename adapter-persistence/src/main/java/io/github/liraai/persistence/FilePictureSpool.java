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
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps pictures in a folder, readable by the owner only. Thread-safe, also across processes that share the folder.
 *
 * <p>The files of a job lie in the drawer of the first two letters of its id, one of 1,024. The drawers stay: making and removing a
 * folder for each job costs a file system more than the picture's own file. A drawer is looked through for each picture, so it must
 * stay small while originals are kept: 100,000 pictures are a hundred in each.
 *
 * <p>A picture appears whole or not at all: it is written under a passing name and renamed. That survives the death of the process
 * without {@code fsync}, because the operating system has the bytes from the moment they are written; a power failure may lose the
 * pictures of the last seconds, just as the embedded database may lose its last transactions then, and {@link #read} notices.
 */
public final class FilePictureSpool implements PictureSpool {
    private static final Logger LOG = LoggerFactory.getLogger(FilePictureSpool.class);

    /** Few calls for a picture of usual size. */
    private static final int BUFFER = 64 * 1024;

    /** How many letters of a job's id name its drawer. */
    private static final int LETTERS = 2;

    private final Path folder;
    private final InstantSource clock;
    private final boolean keepsDelivered;

    /** Keeps two pictures of one job from taking the same number; one job is painted by one process. */
    private final ReentrantLock[] numbering =
            Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

    private FilePictureSpool(Path folder, InstantSource clock, boolean keepsDelivered) {
        this.folder = folder;
        this.clock = clock;
        this.keepsDelivered = keepsDelivered;
    }

    /**
     * Opens the spool in a folder, which is made when it is missing.
     *
     * @throws IOException when the folder cannot be made
     */
    public static FilePictureSpool open(Path folder, InstantSource clock) throws IOException {
        return open(folder, clock, false);
    }

    /** Opens the spool, which leaves pictures that have arrived to {@link #clean} if wanted. */
    static FilePictureSpool open(Path folder, InstantSource clock, boolean keepsDelivered) throws IOException {
        OwnerOnly.createFolders(folder);
        return new FilePictureSpool(folder.toRealPath(), clock, keepsDelivered);
    }

    @Override
    public PictureWriter create(JobId job) throws IOException {
        String name = SpoolFile.UNFINISHED + UUID.randomUUID();
        Path unfinished = drawerOf(job).resolve(name);
        return new SpoolWriter(this, job, unfinished, openInDrawer(job, unfinished));
    }

    @Override
    public InputStream read(SpooledPicture picture) throws IOException {
        SpoolFile file = SpoolFile.of(picture);
        Path path = pathOf(file);
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
    public void retire(JobId job) {
        if (!keepsDelivered) {
            release(job);
        }
    }

    @Override
    public void release(JobId job) {
        try {
            for (SpoolFile file : files(job)) {
                Files.deleteIfExists(pathOf(file));
            }
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
     * @param age how long
     * @param needed the ids of the jobs whose pictures stay however old they are
     * @return how many files went
     */
    int clean(Duration age, Set<String> needed) {
        FileTime oldest = FileTime.from(clock.instant().minus(age));
        int cleaned = 0;
        try {
            for (Path drawer : everythingIn(folder)) {
                for (Path file : everythingIn(drawer)) {
                    if (!needed.contains(SpoolFile.jobIn(file))
                            && isOlder(file, oldest)
                            && Files.deleteIfExists(file)) {
                        cleaned++;
                    }
                }
            }
        } catch (IOException e) {
            LOG.warn("could not clean the spool: {}", e.getClass().getSimpleName());
        }
        return cleaned;
    }

    /** Finds where a picture lies. */
    Path pathOf(SpoolFile file) {
        return drawerOf(file.job()).resolve(file.name());
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

    private OutputStream openInDrawer(JobId job, Path unfinished) throws IOException {
        try {
            return openNew(unfinished);
        } catch (NoSuchFileException e) {
            makeDrawer(drawerOf(job));
            return openNew(unfinished);
        }
    }

    private OutputStream openNew(Path file) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var channel = Files.newByteChannel(file, options, OwnerOnly.file(folder));
        return new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    private void makeDrawer(Path drawer) throws IOException {
        try {
            Files.createDirectory(drawer, OwnerOnly.folder(folder));
        } catch (FileAlreadyExistsException e) {
            // Somebody else was first.
        }
    }

    private List<SpoolFile> files(JobId job) throws IOException {
        return everythingIn(drawerOf(job)).stream()
                .flatMap(path -> SpoolFile.parse(job, path.getFileName().toString()).stream())
                .sorted(Comparator.comparingInt(SpoolFile::number))
                .toList();
    }

    private static boolean isOlder(Path file, FileTime time) throws IOException {
        try {
            return Files.getLastModifiedTime(file).compareTo(time) < 0;
        } catch (NoSuchFileException e) {
            // Somebody else let go of it meanwhile.
            return false;
        }
    }

    private static List<Path> everythingIn(Path place) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(place)) {
            paths.forEach(found::add);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }

    private Path drawerOf(JobId job) {
        return folder.resolve(job.value().substring(0, LETTERS));
    }
}
