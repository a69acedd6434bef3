package io.github.liraai.cli.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Keeps the connection pool's trace off the error stream when the database cannot be opened: the pool throws the same error, and the
 * command that meets it says it in one line.
 */
final class FailedStartFilter extends Filter<ILoggingEvent> {
    private static final String POOL = "com.zaxxer.hikari.pool.HikariPool";
    private static final String START = "Exception during pool initialization";

    @Override
    public FilterReply decide(ILoggingEvent event) {
        boolean isStart = event.getLevel().equals(Level.ERROR)
                && event.getLoggerName().equals(POOL)
                && event.getMessage().contains(START);
        return isStart ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
