package io.github.liraai.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.telegram.text.Language;
import io.github.liraai.telegram.text.Texts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTextTest {
    private static final Texts RUSSIAN = Texts.in(Language.RUSSIAN);
    private static final Texts ENGLISH = Texts.in(Language.ENGLISH);

    private static String painting(long millis, @Nullable Long usualMillis, Texts texts) {
        Duration usual = usualMillis == null ? null : Duration.ofMillis(usualMillis);
        return ProgressText.painting(Duration.ofMillis(millis), usual, texts)
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePlaceIsSaidAndTheFirstIsNext() {
        assertThat(ProgressText.inLine(3, RUSSIAN)).isEqualTo("🎨 Генерирую изображение…\nВы 3-й в очереди.");
        assertThat(ProgressText.inLine(1, RUSSIAN))
                .isEqualTo("🎨 Генерирую изображение…\nВаша картинка следующая в очереди.");
        assertThat(ProgressText.inLine(1, ENGLISH))
                .isEqualTo("🎨 Painting your picture…\nYour picture is next in line.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "    400 |        | Прошло 1 с.",
                "   8400 |        | Прошло 8 с.",
                "  59600 |        | Прошло 1 мин.",
                "  65000 |        | Прошло 1 мин 5 с.",
                "   8000 |  12000 | Прошло 8 с, обычно 12 с.",
                "  12300 |  12400 | Прошло 12 с, обычно 12 с.",
                "  12600 |  12400 | Прошло 13 с, это дольше обычного (12 с). Жду дальше.",
                " 120000 |  90000 | Прошло 2 мин, это дольше обычного (1 мин 30 с). Жду дальше.",
                "   5000 |    200 | Прошло 5 с, это дольше обычного (1 с). Жду дальше.",
            })
    void elapsedAndUsualTimeAreSaid(long millis, @Nullable Long usual, String text) {
        assertThat(painting(millis, usual, RUSSIAN)).isEqualTo(text);
    }

    @Test
    void itIsSaidInEnglishToo() {
        assertThat(painting(8_000, null, ENGLISH)).isEqualTo("8 s so far.");
        assertThat(painting(8_000, 12_000L, ENGLISH)).isEqualTo("8 s so far, usually 12 s.");
        assertThat(painting(65_000, 12_000L, ENGLISH))
                .isEqualTo("1 min 5 s so far, longer than usual (12 s). Still waiting.");
    }
}
