package io.github.liraai.telegram.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResetWordsTest {
    private static String words(String now, String then, String zone, Language language) {
        InstantSource clock = InstantSource.fixed(Instant.parse(now));
        return new ResetWords(ZoneId.of(zone), clock).of(Instant.parse(then), Texts.in(language));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00:00Z, 12 ч",
        "2026-11-23T15:47:30Z, 5 ч 13 мин",
        "2026-11-23T20:15:00Z, 45 мин",
        "2026-11-23T20:59:30Z, минуту",
        "2026-11-23T21:00:00Z, минуту",
        "2026-11-23T21:05:00Z, минуту"
    })
    void theWaitIsRoundedUpToTheMinute(String now, String wait) {
        String words = words(now, "2026-11-23T21:00:00Z", "Europe/Moscow", Language.RUSSIAN);

        assertThat(words).isEqualTo("в 00:00 (Москва), через " + wait);
    }

    @Test
    void timesAreToldInTheHousesZoneAndTheReadersLanguage() {
        String words = words("2026-11-23T09:00:00Z", "2026-11-23T19:00:00Z", "Asia/Yekaterinburg", Language.ENGLISH);

        assertThat(words).isEqualTo("at 00:00 (Yekaterinburg Time), in 10 h");
    }

    @ParameterizedTest
    @CsvSource({"ru, 25 ноября в 12:00 (Москва)", "en, on 25 November at 12:00 (Moscow Time)"})
    void whatIsMoreThanADayAwayHasADate(Language language, String expected) {
        String words = words("2026-11-23T08:59:00Z", "2026-11-25T09:00:00Z", "Europe/Moscow", language);

        assertThat(words).isEqualTo(expected);
    }
}
