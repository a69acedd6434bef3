package io.github.liraai.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Finds out, by really trying, whether a file can be written, and writes it whole or not at all. Leaves nothing behind. */
public final class FilePlace {
    private FilePlace() {}

    /**
     * Proves that a file can be put here: folder, name and right to write. An existing file is left as it is.
     *
     * @throws IOException when it cannot; {@link #reason} says why
     */
    public static void prove(Path file) throws IOException {
        demandRegularOrMissing(file);
        Path part = part(file);
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(part, file);
                Files.delete(file);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Proves that a file can be appended to, or made, its folders included; unlike {@link #prove} it never makes the file itself, which
     * somebody else may make and keep open at the same moment.
     *
     * @throws IOException when it cannot; {@link #reason} says why
     */
    public static void proveAppending(Path file) throws IOException {
        demandRegularOrMissing(file);
        if (Files.exists(file)) {
            Files.newOutputStream(file, StandardOpenOption.APPEND).close();
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new FileSystemException(file.toString(), null, "not in a folder: " + folder);
        }
        Files.delete(Files.createTempFile(folder, ".lira-", ".part"));
    }

    /**
     * Writes a file, over an existing one if need be, so that nobody ever sees a part of it.
     *
     * @throws IOException when it cannot be written; then there is none, or still the old one
     */
    public static void write(InputStream bytes, Path file) throws IOException {
        Path part = part(file);
        try {
            Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Writes a file of a new name into the folder for temporary files, readable by its owner only, and tells where.
     *
     * @throws IOException when it cannot be written; then there is none
     */
    public static Path rescue(InputStream bytes, String extension) throws IOException {
        Path file = Files.createTempFile("lira-", "." + extension);
        try (OutputStream out = Files.newOutputStream(file)) {
            bytes.transferTo(out);
            return file;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Says in words why a file could not be read or written, without its path. */
    public static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "no right to do so";
            case NoSuchFileException missing -> "its folder is not there or takes no files";
            case DirectoryNotEmptyException folder -> "it is a folder";
            case FileSystemException other when other.getReason() != null -> String.valueOf(other.getReason());
            default -> String.valueOf(failure.getMessage());
        };
    }

    private static void demandRegularOrMissing(Path file) throws IOException {
        @Nullable BasicFileAttributes found = attributes(file);
        if (found != null && !found.isRegularFile()) {
            throw new FileSystemException(
                    file.toString(), null, found.isDirectory() ? "it is a folder" : "it is not a regular file");
        }
    }

    /** Asks for a reason where {@link Files#exists} would only say no: a name may be one that the file system refuses. */
    private static @Nullable BasicFileAttributes attributes(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static Path part(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new FileSystemException(file.toString(), null, "it has no folder");
        }
        return Files.createTempFile(folder, ".lira-", ".part");
    }
}
