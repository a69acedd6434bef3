package io.github.liraai.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/** Carries values between Java and columns the same way on every database. */
final class Columns {
    private Columns() {}

    /**
     * Binds an instant by its offset: as a {@code java.sql.Timestamp} it would pass through the zone of the JVM and lose an hour when the
     * clocks go back. Cut to microseconds, because H2 rounds, which may move it into the future.
     */
    static Argument instant(@Nullable Instant instant) {
        return (position, statement, context) -> {
            if (instant == null) {
                statement.setNull(position, Types.TIMESTAMP_WITH_TIMEZONE);
            } else {
                statement.setObject(
                        position, instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
            }
        };
    }

    static Argument date(LocalDate date) {
        return (position, statement, context) -> statement.setObject(position, date);
    }

    /** Takes from a text of people what PostgreSQL cannot keep, the character zero and halves of pairs; nothing left is null. */
    static @Nullable String text(@Nullable String text) {
        if (text == null || text.codePoints().allMatch(Columns::canBeKept)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Columns::canBeKept).forEach(kept::appendCodePoint);
        String rest = kept.toString();
        return rest.isBlank() ? null : rest;
    }

    /** Takes from a text what {@link #text} takes. */
    static String textOrEmpty(String text) {
        String kept = text(text);
        return kept == null ? "" : kept;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable Integer nullableInt(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Long nullableLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Double nullableDouble(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static boolean canBeKept(int codePoint) {
        return codePoint != 0 && Character.getType(codePoint) != Character.SURROGATE;
    }
}
