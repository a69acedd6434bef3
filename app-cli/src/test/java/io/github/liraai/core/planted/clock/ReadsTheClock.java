package io.github.liraai.core.planted.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;

/** Breaks the rule that the core asks its clock, in every way there is. */
@SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate"})
final class ReadsTheClock {
    List<Object> read() {
        return List.of(
                Instant.now(),
                LocalDate.now(),
                ZonedDateTime.now(),
                Clock.systemUTC(),
                InstantSource.system(),
                new Date(),
                System.currentTimeMillis(),
                System.nanoTime());
    }
}
