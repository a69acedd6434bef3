package io.github.liraai.telegram.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(\\|[^{}]*)?\\}");

    static List<Language> languages() {
        return Language.all();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPhraseHasATextAndEveryTextAPhrase(Language language) {
        Set<String> phrases =
                Arrays.stream(Phrase.values()).map(Phrase::key).collect(Collectors.toCollection(TreeSet::new));

        Set<String> texts = new TreeSet<>(Texts.properties(language).stringPropertyNames());
        texts.remove(Plural.KEY);

        assertThat(texts).isEqualTo(phrases);
    }

    @Test
    void everyPhraseIsSaidSomewhere() throws IOException {
        String source = allOfTheSource();

        assertThat(Phrase.values())
                .allSatisfy(phrase -> assertThat(source).containsPattern("\\b" + phrase.name() + "\\b"));
    }

    @ParameterizedTest
    @EnumSource
    void languagesHaveTheSamePlaces(Phrase phrase) {
        Set<String> russian = places(Texts.in(Language.RUSSIAN).template(phrase));

        assertThat(Language.all())
                .allSatisfy(language ->
                        assertThat(places(Texts.in(language).template(phrase))).isEqualTo(russian));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void countedNounsHaveAllForms(Language language) {
        for (Phrase phrase : Phrase.values()) {
            Matcher places = PLACE.matcher(Texts.in(language).template(phrase));
            while (places.find()) {
                if (places.group(2) != null) {
                    assertThat(places.group(2).chars().filter(c -> c == '|').count())
                            .as("forms of " + places.group() + " in " + phrase)
                            .isEqualTo(Texts.in(language).plural().forms());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void textsStayFarUnderTelegramsLimits(Language language) {
        Texts texts = Texts.in(language);

        assertThat(Phrase.values()).allSatisfy(phrase -> {
            assertThat(texts.template(phrase).length()).isBetween(1, 1500);
            if (phrase.name().startsWith("BUTTON_") && phrase != Phrase.BUTTON_OLD) {
                assertThat(texts.template(phrase).length()).isLessThanOrEqualTo(40);
            }
            if (phrase.name().startsWith("COMMAND_")) {
                assertThat(texts.template(phrase).length()).isLessThanOrEqualTo(256);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "MODEL_SOON",
                "MODEL_PAUSED",
                "MODEL_UNKNOWN",
                "MODEL_NOT_ALLOWED",
                "OFFER_NOT_YOURS",
                "OFFER_LOST",
                "MENU_NOT_YOURS",
                "BUTTON_OLD",
                "ALREADY_PAINTING",
                "AGAIN_BY_OTHER"
            })
    void noticesFitIntoTelegramsTwoHundredCharacters(Phrase notice) {
        for (Language language : Language.all()) {
            assertThat(Texts.in(language).say(notice, "m".repeat(64))).hasSizeLessThanOrEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,Спишется,картинок",
        "1,Спишется,картинка",
        "2,Спишутся,картинки",
        "4,Спишутся,картинки",
        "5,Спишется,картинок",
        "11,Спишется,картинок",
        "12,Спишется,картинок",
        "14,Спишется,картинок",
        "21,Спишется,картинка",
        "22,Спишутся,картинки",
        "25,Спишется,картинок",
        "101,Спишется,картинка",
        "111,Спишется,картинок",
        "1002,Спишутся,картинки"
    })
    void russianCountsAreSaidRight(int count, String verb, String noun) {
        String text = Texts.in(Language.RUSSIAN).say(Phrase.OFFER, "M", count);

        assertThat(text).endsWith(verb + " " + count + " " + noun + ".");
    }

    @ParameterizedTest
    @CsvSource({"0,pictures", "1,picture", "2,pictures", "11,pictures", "21,pictures"})
    void englishCountsAreSaidRight(int count, String noun) {
        String text = Texts.in(Language.ENGLISH).say(Phrase.OFFER, "M", count);

        assertThat(text).endsWith(count + " " + noun + " will be charged.");
    }

    @Test
    void aPersonsWordsAreNeverReadAsATemplate() {
        String hostile = "{1} $1 \\ {0|a|b|c} <b>_*[`";

        String text = Texts.in(Language.RUSSIAN).say(Phrase.GREETING, hostile, 3);

        assertThat(text).startsWith("Привет, " + hostile + "! ");
    }

    private static Set<String> places(String template) {
        return PLACE.matcher(template)
                .results()
                .map(MatchResult::group)
                .map(place -> place.replaceAll("\\|.*\\}", "|forms}"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String allOfTheSource() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder source = new StringBuilder();
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("Phrase.java"))
                    .toList()) {
                source.append(Files.readString(file));
            }
            assertThat(source).hasSizeGreaterThan(10_000);
            return source.toString();
        }
    }
}
