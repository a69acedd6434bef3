package io.github.liraai.persistence;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes folders and files that nobody but the owner can read, where the file system knows of owners. */
final class OwnerOnly {
    private OwnerOnly() {}

    /** Makes a folder with the missing ones above it; folders that are there stay as they are. */
    static void createFolders(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath();
        if (!Files.isDirectory(absolute)) {
            Files.createDirectories(absolute, folder(absolute));
        }
    }

    static FileAttribute<?>[] folder(Path near) {
        return attributes(near, "rwx------");
    }

    static FileAttribute<?>[] file(Path near) {
        return attributes(near, "rw-------");
    }

    private static FileAttribute<?>[] attributes(Path near, String permissions) {
        FileSystem fileSystem = near.getFileSystem();
        return fileSystem.supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
