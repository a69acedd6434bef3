package io.github.liraai.cli.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.util.FileSize;
import io.github.liraai.cli.output.FilePlace;
import io.github.liraai.cli.output.SecretFence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets the log up, in code, because where it goes is known only after {@code .env} has been read. */
public final class LogSetup {
    private static final FileSize LARGEST_FILE = FileSize.valueOf("10MB");
    private static final FileSize ALL_FILES = FileSize.valueOf("200MB");

    /** The JDK's log, which writes to the error stream, forgets what was set as soon as nobody holds the logger. */
    private static final java.util.logging.Logger POSTGRESQL_DRIVER =
            java.util.logging.Logger.getLogger("org.postgresql");

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final SecretFence fence;
    private final ZoneId zone;

    /**
     * Prepares the log.
     *
     * @param fence masks secrets
     * @param zone the zone of its times
     */
    public LogSetup(SecretFence fence, ZoneId zone) {
        this.fence = fence;
        this.zone = zone;
    }

    /** For short commands: warnings go to the error stream, nothing to a file. */
    public void warningsOnly() {
        start(console(Level.WARN));
    }

    /** Everything from information on goes to the error stream, for containers that collect it. */
    public void console() {
        start(console(Level.INFO));
    }

    /**
     * For the bot: a file that is rolled daily and at 10 MB, 200 MB in all; warnings also go to the error stream. What is older goes with
     * the first line of a day and at the start. Nobody but the owner can read the files, nor look into a folder that is made for them.
     *
     * @param file the current file; those before it stand beside it
     * @param days how many days a line may stand there, today's among them, 1 or more
     * @throws IOException when the file cannot be written, or is no regular file
     */
    public void file(Path file, int days) throws IOException {
        FilePlace.proveAppending(file);
        LogFolder folder = LogFolder.of(file);
        folder.create();
        // The appender would only complain to itself, and the bot would run without a log.
        OwnersFile.append(file).close();
        folder.deleteBefore(LocalDate.now(ZoneId.systemDefault()).minusDays(Math.max(1, days - 1)));
        folder.closeToOthers();
        start(console(Level.WARN), rolling(file.toAbsolutePath(), days));
    }

    /** Writes what is still to be written; nothing is logged after it. */
    public void stop() {
        context.stop();
    }

    @SafeVarargs
    private void start(Appender<ILoggingEvent>... appenders) {
        context.reset();
        // It only says beforehand, and with the url, what it throws.
        POSTGRESQL_DRIVER.setLevel(java.util.logging.Level.OFF);
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        context.getLogger("io.github.liraai").setLevel(Level.DEBUG);
        context.getLogger("org.flywaydb").setLevel(Level.WARN);
        context.getLogger("com.zaxxer.hikari").setLevel(Level.WARN);
        context.getLogger("com.github.kagkarlsson").setLevel(Level.WARN);
        // Whenever the store is away, with the whole trace, every few seconds; that it is away is told by those who
        // notice.
        context.getLogger("com.github.kagkarlsson.scheduler.RunUntilShutdown").setLevel(Level.OFF);
        // Its one warning at start is about databases that lose the zone of a time, which ours do not.
        context.getLogger("com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization.utc_warning")
                .setLevel(Level.ERROR);
        for (Appender<ILoggingEvent> appender : appenders) {
            root.addAppender(appender);
        }
    }

    private Appender<ILoggingEvent> console(Level from) {
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setName("console");
        console.setTarget(ConsoleTarget.SystemErr.getName());
        console.setEncoder(encoder());
        ThresholdFilter threshold = new ThresholdFilter();
        threshold.setLevel(from.toString());
        threshold.start();
        console.addFilter(threshold);
        Filter<ILoggingEvent> repeated = new FailedStartFilter();
        repeated.start();
        console.addFilter(repeated);
        console.start();
        return console;
    }

    private Appender<ILoggingEvent> rolling(Path file, int days) {
        OwnersAppender rolling = new OwnersAppender();
        rolling.setContext(context);
        rolling.setName("file");
        rolling.setFile(file.toString());
        rolling.setEncoder(encoder());
        OwnersRolling policy = new OwnersRolling();
        policy.setContext(context);
        policy.setParent(rolling);
        policy.setFileNamePattern(file + ".%d{yyyy-MM-dd}.%i.gz");
        policy.setMaxFileSize(LARGEST_FILE);
        policy.setTotalSizeCap(ALL_FILES);
        // The days before today; zero would be all.
        policy.setMaxHistory(Math.max(1, days - 1));
        policy.setCleanHistoryOnStart(true);
        policy.start();
        rolling.setRollingPolicy(policy);
        rolling.setTriggeringPolicy(policy);
        rolling.start();
        return rolling;
    }

    private Encoder<ILoggingEvent> encoder() {
        FencedLayout layout = new FencedLayout(fence, zone);
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }
}
