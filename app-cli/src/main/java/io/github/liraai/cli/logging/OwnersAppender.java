package io.github.liraai.cli.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Path;

/** Writes a file that nobody but its owner can read, also the one that is made when it rolls; the library's own would be everybody's. */
final class OwnersAppender extends RollingFileAppender<ILoggingEvent> {
    @Override
    public void openFile(String name) throws IOException {
        OwnersFile.append(Path.of(name)).close();
        super.openFile(name);
    }
}
