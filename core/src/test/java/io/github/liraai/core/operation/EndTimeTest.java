package io.github.liraai.core.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndTimeTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    /** Noon in Moscow. */
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "18:30,               2026-11-23T15:30:00Z",
        "9:05,                2026-11-24T06:05:00Z",
        "12:00,               2026-11-24T09:00:00Z",
        "2026-12-31,          2026-12-30T21:00:00Z",
        "2026-12-31 18:30,    2026-12-31T15:30:00Z",
        "2026-12-31T18:30,    2026-12-31T15:30:00Z",
        "2026-12-31T18:30:00Z,2026-12-31T18:30:00Z"
    })
    void aTimeIsReadInTheZone(String text, Instant expected) {
        assertThat(EndTime.read(text, MOSCOW, NOW)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "11:59,               2026-11-23T08:59:00Z",
        "12:00,               2026-11-23T09:00:00Z",
        "12:01,               2026-11-22T09:01:00Z",
        "2026-11-01,          2026-10-31T21:00:00Z",
        "2026-11-01T18:30:00Z,2026-11-01T18:30:00Z"
    })
    void aTimeOfDayInThePastIsTheLastSuchOne(String text, Instant expected) {
        assertThat(EndTime.readPast(text, MOSCOW, NOW)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "25:00", "2026-13-01", "2026-12-31 25:00", "18:30 tomorrow"})
    void whatIsNoTimeIsNotRead(String text) {
        assertThat(EndTime.read(text, MOSCOW, NOW)).isEmpty();
    }

    @Test
    void aTimeThatTheClockSkipsIsTheNextThereIs() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant nightOfTheChange = Instant.parse("2026-03-29T00:30:00Z");

        assertThat(EndTime.read("2:30", berlin, nightOfTheChange)).contains(Instant.parse("2026-03-29T01:30:00Z"));
    }
}
