package io.github.liraai.cli.logging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes files and folders that are their owner's alone from the first moment, where the file system knows of owners. */
final class OwnersFile {
    private OwnersFile() {}

    /** Opens a file to append to; one that is there keeps its rights. */
    static OutputStream append(Path file) throws IOException {
        return open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /** Opens a file that must not be there yet. */
    static OutputStream create(Path file) throws IOException {
        return open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** Makes a folder with the missing ones above it. */
    static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, rights(folder, "rwx------"));
    }

    private static OutputStream open(Path file, Set<StandardOpenOption> how) throws IOException {
        return Channels.newOutputStream(Files.newByteChannel(file, how, rights(file, "rw-------")));
    }

    private static FileAttribute<?>[] rights(Path path, String rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
