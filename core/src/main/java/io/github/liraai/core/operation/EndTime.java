package io.github.liraai.core.operation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads when something ends, as people write it. */
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
        String words = text.strip();
        return clock(words, zone, now)
                .or(() -> tried(() -> LocalDate.parse(words).atStartOfDay(zone).toInstant()))
                .or(() -> tried(() -> LocalDateTime.parse(words.replace(' ', 'T'))
                        .atZone(zone)
                        .toInstant()))
                .or(() -> tried(() -> Instant.parse(words)));
    }

    private static Optional<Instant> clock(String words, ZoneId zone, Instant now) {
        return tried(() -> LocalTime.parse(words, CLOCK)).map(time -> {
            ZonedDateTime here = now.atZone(zone);
            ZonedDateTime today = here.toLocalDate().atTime(time).atZone(zone);
            ZonedDateTime next = today.isAfter(here)
                    ? today
                    : here.toLocalDate().plusDays(1).atTime(time).atZone(zone);
            return next.toInstant();
        });
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
