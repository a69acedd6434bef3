package io.github.liraai.core.planted.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.time.chrono.JapaneseDate;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;

/** Breaks the rule that the core asks its clock, once in each line. */
@SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate"})
final class ReadsTheClock {
    List<Object> read() {
        return List.of(
                Instant.now(),
                LocalDate.now(),
                LocalTime.now(),
                LocalDateTime.now(),
                MonthDay.now(),
                OffsetDateTime.now(),
                OffsetTime.now(),
                Year.now(),
                YearMonth.now(),
                ZonedDateTime.now(),
                JapaneseDate.now(),
                IsoChronology.INSTANCE.dateNow(),
                Chronology.of("Japanese").dateNow(),
                Clock.systemUTC(),
                Clock.systemDefaultZone(),
                Clock.system(ZoneOffset.UTC),
                Clock.tickMillis(ZoneOffset.UTC),
                Clock.tickSeconds(ZoneOffset.UTC),
                Clock.tickMinutes(ZoneOffset.UTC),
                InstantSource.system().withZone(ZoneOffset.UTC),
                new Date(),
                Calendar.getInstance(),
                new GregorianCalendar(),
                GregorianCalendar.getInstance(),
                Duration.ofMillis(System.currentTimeMillis()),
                Duration.ofNanos(System.nanoTime()),
                Optional.<Instant>empty().orElseGet(Instant::now));
    }
}
