package io.github.liraai.cli.command;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Whether there is room where things are kept. */
final class DiskLook {
    private static final long MIB = 1024 * 1024;
    private static final long ENOUGH = 1024 * MIB;
    private static final long LEAST = 100 * MIB;
    private static final String NAME = "Disk";

    private DiskLook() {}

    /**
     * Looks at each disk once.
     *
     * @param places what is kept, and where; the folders need not be there yet
     */
    static List<Finding> findings(Map<String, Path> places) {
        Map<FileStore, List<String>> kept = new LinkedHashMap<>();
        Map<FileStore, Long> free = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        places.forEach((what, place) -> {
            Path folder = existing(place);
            if (folder == null) {
                return;
            }
            try {
                FileStore disk = Files.getFileStore(folder);
                free.put(disk, disk.getUsableSpace());
                kept.computeIfAbsent(disk, there -> new ArrayList<>()).add(what);
            } catch (IOException e) {
                findings.add(Finding.doubtful(
                        NAME,
                        "nobody tells how much room there is for the " + what + ": " + place,
                        "look there by hand"));
            }
        });
        kept.forEach((disk, what) -> findings.add(judged(free.getOrDefault(disk, 0L), what)));
        return findings;
    }

    /**
     * Tells what the pictures take, as far as anybody may look.
     *
     * @param folder where they are; it need not be there yet
     * @param kept how long originals stay
     */
    static Finding taken(Path folder, Duration kept) {
        String stay = kept.isZero()
                ? "originals go as they arrive"
                : "originals stay " + kept.toDays() + " days (LIRA_KEEP_PICTURES_DAYS)";
        try {
            return Finding.well(NAME, size(sizeOf(folder)) + " taken by pictures, " + stay);
        } catch (IOException e) {
            return Finding.doubtful(
                    NAME, "nobody tells how much room the pictures take: " + folder, "look there by hand");
        }
    }

    private static long sizeOf(Path folder) throws IOException {
        AtomicLong bytes = new AtomicLong();
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    bytes.addAndGet(attributes.size());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    // A running bot lets pictures go while they are counted.
                    if (e instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw e;
                }
            });
        }
        return bytes.get();
    }

    /** Judges how much room there is. */
    static Finding judged(long free, List<String> kept) {
        String detail = size(free) + " free for the " + words(kept);
        String remedy = "make room there, or keep it elsewhere with LIRA_DB_URL, LIRA_SPOOL or LIRA_LOG_FILE";
        if (free < LEAST) {
            return Finding.bad(NAME, detail + ": too little to work with", remedy);
        }
        return free < ENOUGH ? Finding.doubtful(NAME, detail, remedy) : Finding.well(NAME, detail);
    }

    private static @Nullable Path existing(Path place) {
        Path folder = place;
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static String words(List<String> kept) {
        return kept.size() == 1
                ? kept.getFirst()
                : String.join(", ", kept.subList(0, kept.size() - 1)) + " and " + kept.getLast();
    }

    private static String size(long bytes) {
        return bytes < ENOUGH
                ? bytes / MIB + " MiB"
                : String.format(Locale.ROOT, "%.1f GiB", (double) bytes / (1024 * MIB));
    }
}
