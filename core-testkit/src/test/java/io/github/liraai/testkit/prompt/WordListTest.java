package io.github.liraai.testkit.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.liraai.core.prompt.ContentPolicy;
import io.github.liraai.core.prompt.ContentPolicy.Verdict;
import io.github.liraai.core.prompt.WordList;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest extends ContentPolicyContract {
    private final ContentPolicy list = WordList.of(List.of("кот*", "Bad Word"));

    @Override
    protected ContentPolicy policy() {
        return list;
    }

    @Override
    protected String refused() {
        return "рыжий котик";
    }

    @Override
    protected String allowed() {
        return "скот на лугу";
    }

    @ParameterizedTest
    @CsvSource({
        "кот*, кот",
        "кот*, КОТИКИ на крыше",
        "кот*, про-котов",
        "кот*, «коту»",
        "*кот, скот",
        "к*т, кит",
        "к*т*а, котята",
        "кот, ко́т",
        "кот, к\u00adо\u200bт",
        "ёж, еж",
        "еж, Ёж",
        "еж, е\u0308ж",
        "cat, ＣＡＴ",
        "cat, 𝐜𝐚𝐭",
        "strasse, Straße",
        "файл, \ufb01 файл",
        "bad word, a BAD – word!",
        "bad wor*, bad words",
        "o-la-la, o la la!",
        "猫*, 猫カフェ",
        "7, 7 котов",
        "σοφος, ΣΟΦΟΣ",
        "йод, и\u0306од"
    })
    void anEntryIsFoundAsWholeWords(String entry, String words) {
        assertThat(WordList.of(List.of(entry)).review(words)).isEqualTo(Verdict.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "кот, котик",
        "кот, скот",
        "кот*, скоты",
        "*кот, котик",
        "к*т, кот7",
        "к*о*т, кт",
        "ко*от, кот",
        "bad word, word bad",
        "bad word, bad",
        "bad word, bad good word",
        "bad word, badword",
        "йод, иод",
        "7, 77 котов"
    })
    void whatIsNotTheEntryIsPainted(String entry, String words) {
        assertThat(WordList.of(List.of(entry)).review(words)).isEqualTo(Verdict.ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "**", "* кот", "кот -*-", "!?", "🎉"})
    void whatHasNoWordIsNoEntry(String entry) {
        assertThat(WordList.isEntry(entry)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WordList.of(List.of(entry)))
                .withMessageContaining(entry);
    }

    @Test
    void anEmptyListRefusesNothing() {
        assertThat(WordList.of(List.of()).review("кот")).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void aLongListIsStillQuick() {
        ContentPolicy many = WordList.of(
                IntStream.range(0, 2_000).mapToObj(i -> "слово" + i + "*а*б*").toList());
        String words = "словоааааааааааааааа ".repeat(1_000);

        long begin = System.nanoTime();
        Verdict verdict = many.review(words);

        assertThat(verdict).isEqualTo(Verdict.ALLOWED);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }
}
