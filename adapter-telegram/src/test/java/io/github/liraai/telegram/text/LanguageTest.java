package io.github.liraai.telegram.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "ru,RUSSIAN",
        "RU,RUSSIAN",
        "ru-RU,RUSSIAN",
        "en,ENGLISH",
        "pt-br,ENGLISH",
        "uk,ENGLISH",
        "be,ENGLISH",
        "rue,ENGLISH",
        "zh-hans,ENGLISH"
    })
    void theClientsLanguageDecides(String tag, Language language) {
        assertThat(Language.ofTag(tag)).isEqualTo(language);
    }

    @Test
    void aClientThatTellsNoneIsSpokenToInRussian() {
        assertThat(Language.ofTag(null)).isEqualTo(Language.RUSSIAN);
        assertThat(Language.ofTag("")).isEqualTo(Language.RUSSIAN);
    }
}
