package io.github.liraai.core.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotaCalendarTest {
    private static QuotaCalendar in(String zone) {
        return new QuotaCalendar(ZoneId.of(zone));
    }

    private static QuotaDay day(String date) {
        return new QuotaDay(LocalDate.parse(date));
    }

    private static Duration lengthOf(String zone, String date) {
        QuotaCalendar calendar = in(zone);
        return Duration.between(
                calendar.resetsAt(new QuotaDay(LocalDate.parse(date).minusDays(1))), calendar.resetsAt(day(date)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T23:59:59.999999999, 2026-11-23",
        "2026-11-24T00:00:00,           2026-11-24",
        "2026-11-24T02:59:59,           2026-11-24",
        "2026-11-24T03:00:00,           2026-11-24",
        "2026-11-24T23:59:00,           2026-11-24"
    })
    void inMoscowTheDayBeginsAtMidnightAndNothingHappensAtThree(LocalDateTime local, LocalDate date) {
        QuotaCalendar moscow = in("Europe/Moscow");

        Instant instant = local.atZone(moscow.zone()).toInstant();

        assertThat(moscow.dayOf(instant)).isEqualTo(new QuotaDay(date));
    }

    @Test
    void inMoscowADayEndsAtTwentyOneUtc() {
        assertThat(in("Europe/Moscow").resetsAt(day("2026-11-23"))).isEqualTo("2026-11-23T21:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-08, 23",
        "America/New_York, 2026-11-01, 25",
        "Europe/Berlin,    2026-03-29, 23",
        "Europe/Berlin,    2026-10-25, 25",
        "Europe/Moscow,    2026-03-29, 24",
        "Africa/Cairo,     2024-04-26, 23",
        "America/Sao_Paulo,2018-11-04, 23",
        "America/Sao_Paulo,2018-02-17, 25"
    })
    void aDayOfAClockChangeIsShorterOrLonger(String zone, String date, int hours) {
        assertThat(lengthOf(zone, date)).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource({"Africa/Cairo,2024-04-26", "America/Sao_Paulo,2018-11-04"})
    void aDayWithoutAMidnightBeginsAtOne(String zone, String date) {
        QuotaCalendar calendar = in(zone);
        Instant start =
                LocalDateTime.parse(date + "T01:00:00").atZone(calendar.zone()).toInstant();

        assertThat(calendar.dayOf(start)).isEqualTo(day(date));
        assertThat(calendar.dayOf(start.minusNanos(1)).date())
                .isEqualTo(LocalDate.parse(date).minusDays(1));
        assertThat(calendar.resetsAt(calendar.dayOf(start.minusNanos(1)))).isEqualTo(start);
    }

    @Test
    void aMidnightThatComesTwiceResetsOnce() {
        // Havana sets its clocks from 01:00 back to 00:00, so that 00:30 is there twice.
        QuotaCalendar havana = in("America/Havana");
        Instant firstHalfPast = Instant.parse("2026-11-01T04:30:00Z");

        assertThat(havana.resetsAt(day("2026-10-31"))).isEqualTo("2026-11-01T04:00:00Z");
        assertThat(havana.dayOf(firstHalfPast)).isEqualTo(day("2026-11-01"));
        assertThat(havana.dayOf(firstHalfPast.plus(Duration.ofHours(1)))).isEqualTo(day("2026-11-01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Moscow", "America/New_York", "Europe/Berlin", "Africa/Cairo", "America/Sao_Paulo",
                "America/Havana", "Pacific/Apia", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"
            })
    void everyResetIsTheVeryBeginningOfTheNextDay(String zone) {
        QuotaCalendar calendar = in(zone);
        checkResets(calendar, Instant.parse("2011-12-25T00:00:00Z"));
        checkResets(calendar, Instant.parse("2018-01-01T00:00:00Z"));
        checkResets(calendar, Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static void checkResets(QuotaCalendar calendar, Instant start) {
        Instant end = start.plus(Duration.ofDays(366));
        for (Instant at = start; at.isBefore(end); at = at.plus(Duration.ofHours(7))) {
            QuotaDay day = calendar.dayOf(at);
            Instant reset = calendar.resetsAt(day);

            assertThat(reset).as("after %s", at).isAfter(at);
            assertThat(calendar.dayOf(reset.minusNanos(1)))
                    .as("before %s", reset)
                    .isEqualTo(day);
            assertThat(calendar.dayOf(reset).date()).as("at %s", reset).isAfter(day.date());
        }
    }
}
