package io.github.liraai.cli.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that goes when it is closed, or when the program is told to end before that, by Ctrl-C or SIGTERM; only {@code kill -9} leaves
 * it. Readable by the owner only.
 */
final class TemporaryFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TemporaryFolder.class);

    private final Path path;
    private final Thread hook;

    private TemporaryFolder(Path path) {
        this.path = path;
        this.hook = new Thread(() -> deleteAtExit(path), "lira-temporary-folder");
    }

    /** Makes one; its name begins with {@code prefix}. */
    static TemporaryFolder create(String prefix) throws IOException {
        TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory(prefix));
        try {
            Runtime.getRuntime().addShutdownHook(folder.hook);
        } catch (IllegalStateException e) {
            // The program is ending already.
            Folders.delete(folder.path);
            throw e;
        }
        return folder;
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending, and the hook deletes it.
            return;
        }
        Folders.delete(path);
    }

    private static void deleteAtExit(Path path) {
        try {
            Folders.delete(path);
        } catch (IOException e) {
            LOG.warn("could not delete {}: {}", path, e.getClass().getSimpleName());
        }
    }
}
