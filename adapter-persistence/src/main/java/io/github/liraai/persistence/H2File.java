package io.github.liraai.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Knows when the file of an embedded database has grown so much that its space is worth getting back. Thread-safe.
 *
 * <p>H2 reuses space by writing over what is dead by its own count, which is one write ahead of what stands in the file: a kill in that
 * moment takes the last acknowledged transactions along, and what is acknowledged after the restart, too (seen in one of five kills
 * once the file was old enough). So nothing is ever written over, the file only grows, and now and then what lives is copied to a new
 * file that takes the place of the old one.
 */
final class H2File {
    /** Below that, the space is nobody's concern. */
    private static final long SMALL = 64L * 1024 * 1024;

    private static final int GROWTH = 4;

    private final Path file;
    private long afterCopying;

    H2File(Path file) {
        this.file = file;
    }

    /** Tells whether copying is worth it. */
    synchronized boolean isGrown() {
        long size = size();
        return size >= SMALL && size >= GROWTH * afterCopying && hasSpaceForCopy(size);
    }

    /** A copy that does not fit would leave the disk full. */
    private boolean hasSpaceForCopy(long size) {
        try {
            return Files.getFileStore(file).getUsableSpace() > size;
        } catch (IOException e) {
            return false;
        }
    }

    /** Notes that what lives was copied just now. */
    synchronized void copied() {
        afterCopying = size();
    }

    long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            // It is not there yet, or the next statement will say what is wrong.
            return 0;
        }
    }
}
