package io.github.liraai.cli.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.rolling.helper.CompressionMode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Packs what is rolled away into files that nobody but their owner can read; the library would make them with everybody's rights, in
 * the background, and tell nobody when. Whoever logs waits for it, some tenths of a second every 10 MB.
 */
final class OwnersRolling extends SizeAndTimeBasedRollingPolicy<ILoggingEvent> {
    private static final String PACKED = ".gz";

    @Override
    public void start() {
        super.start();
        // The names stay those of packed files, but the library only moves the file out of the way.
        compressionMode = CompressionMode.NONE;
    }

    @Override
    public void rollover() {
        Path elapsed = Path.of(getTimeBasedFileNamingAndTriggeringPolicy().getElapsedPeriodsFileName());
        super.rollover();
        try {
            pack(elapsed);
        } catch (IOException e) {
            addWarn("not packed: " + elapsed, e);
        }
    }

    /** Leaves the file as it is when it cannot be packed. */
    private static void pack(Path file) throws IOException {
        Path packed = file.resolveSibling(file.getFileName() + PACKED);
        try (OutputStream out = new GZIPOutputStream(OwnersFile.create(packed))) {
            Files.copy(file, out);
        } catch (FileAlreadyExistsException e) {
            // Nobody's to overwrite.
            throw e;
        } catch (IOException e) {
            Files.deleteIfExists(packed);
            throw e;
        }
        Files.delete(file);
    }
}
