package io.github.liraai.cli.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.output.SecretFence;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Writes one line for each event, secrets masked. Only such a line begins in the first column: whatever a message or an exception
 * holds, it cannot pass for a line of its own.
 */
final class FencedLayout extends LayoutBase<ILoggingEvent> {
    private static final String INDENT = "    ";

    private final SecretFence fence;
    private final DateTimeFormatter time;

    FencedLayout(SecretFence fence, ZoneId zone) {
        this.fence = fence;
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSxxx").withZone(zone);
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(160);
        time.formatTo(event.getInstant(), line);
        line.append(' ').append(event.getLevel());
        line.append(' ').append(shortName(event.getLoggerName())).append(": ");
        line.append(Printable.of(fence.mask(event.getFormattedMessage()))).append('\n');
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null) {
            fence.mask(ThrowableProxyUtil.asString(thrown))
                    .lines()
                    .forEach(each -> line.append(INDENT)
                            .append(Printable.of(each.replace("\t", INDENT)))
                            .append('\n'));
        }
        return line.toString();
    }

    private static String shortName(String logger) {
        return logger.substring(logger.lastIndexOf('.') + 1);
    }
}
