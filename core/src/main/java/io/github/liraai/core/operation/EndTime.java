package io.github.liraai.core.operation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;

/** Reads when something ends or began, as people write it. */
public final class EndTime {
    /** How it may be written, for messages. */
    public static final String FORMS = "18:30, 2026-12-31, \"2026-12-31 18:30\" or 2026-12-31T18:30:00Z";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    private EndTime() {}

    /**
     * Reads a time: the next such time of day, a date (its beginning), a date and time, all three in a zone, or an instant.
     *
     * @return the instant, or empty when it is none of these
     */
    public static Optional<Instant> read(String text, ZoneId zone, Instant now) {
        return read(text, zone, words -> next(words, zone, now));
    }

    /** Reads when something began: the same, but a time of day is the last such one, which may be now. */
    public static Optional<Instant> readPast(String text, ZoneId zone, Instant now) {
        return read(text, zone, words -> last(words, zone, now));
    }

    private static Optional<Instant> read(String text, ZoneId zone, Function<String, Optional<Instant>> clock) {
        String words = text.strip();
        return clock.apply(words)
                .or(() -> tried(() -> LocalDate.parse(words).atStartOfDay(zone).toInstant()))
                .or(() -> tried(() -> LocalDateTime.parse(words.replace(' ', 'T'))
                        .atZone(zone)
                        .toInstant()))
                .or(() -> tried(() -> Instant.parse(words)));
    }

    private static Optional<Instant> next(String words, ZoneId zone, Instant now) {
        return clock(words, zone, now, 0).filter(time -> time.isAfter(now)).or(() -> clock(words, zone, now, 1));
    }

    private static Optional<Instant> last(String words, ZoneId zone, Instant now) {
        return clock(words, zone, now, 0).filter(time -> !time.isAfter(now)).or(() -> clock(words, zone, now, -1));
    }

    /** Reads a time of the day that is so many days from today. */
    private static Optional<Instant> clock(String words, ZoneId zone, Instant now, int days) {
        return tried(() -> LocalTime.parse(words, CLOCK))
                .map(time -> now.atZone(zone)
                        .toLocalDate()
                        .plusDays(days)
                        .atTime(time)
                        .atZone(zone)
                        .toInstant());
    }

    private static <T> Optional<T> tried(Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A way to read it. */
    @FunctionalInterface
    private interface Reading<T> {
        T read();
    }
}
