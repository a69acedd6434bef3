package io.github.liraai.cli.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * Where the control socket of a database is: in a folder of its own beside the database, or, where that path is too long for a
 * socket, in the folder for temporary files. The folder is its owner's alone.
 *
 * @param folder the socket's folder
 * @param socket the socket
 * @param owned something of the database's owner, to whom the folder has to belong
 */
record ControlPlace(Path folder, Path socket, Path owned) {
    /** What fits the address of a socket on every system: 104 bytes on macOS, one of them the end. */
    private static final int LONGEST_PATH = 100;

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    /** Finds the place for a database by its file, which need not exist yet; its folder must. */
    static ControlPlace of(Path database, Path temporary) throws IOException {
        Path folder = database.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("the database has no folder: " + database);
        }
        Path real = folder.toRealPath().resolve(database.getFileName());
        Path file = real.resolveSibling(real.getFileName() + ".mv.db");
        Path owned = Files.exists(file) ? file : folder;
        ControlPlace beside = in(real.resolveSibling(real.getFileName() + ".control"), owned);
        return length(beside.socket()) <= LONGEST_PATH
                ? beside
                : in(temporary.resolve("lira-" + shortHash(real)), owned);
    }

    /**
     * Makes the folder, or checks the one that is there.
     *
     * @throws IOException when somebody else could reach into it
     */
    void prepare() throws IOException {
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } catch (FileAlreadyExistsException e) {
            check();
        }
    }

    /**
     * Checks that the folder is a real one and nobody but its owner can reach into it.
     *
     * @throws IOException when not
     */
    void check() throws IOException {
        boolean safe = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS)
                        .equals(OWNER_ONLY)
                && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(owned));
        if (!safe) {
            throw new IOException(
                    "the folder of the control socket must be the database owner's alone (mode 700): " + folder);
        }
    }

    private static ControlPlace in(Path folder, Path owned) {
        return new ControlPlace(folder, folder.resolve("socket"), owned);
    }

    private static int length(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String shortHash(Path path) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(path.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
