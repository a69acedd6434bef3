package io.github.liraai.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.prompt.PromptLine.Mistake;
import io.github.liraai.core.quota.PictureCount;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptSyntaxTest {
    private static final StyleKey ANIME = new StyleKey("anime");
    private static final PictureOptions NONE = PictureOptions.defaults();

    private final PromptSyntax syntax = new PromptSyntax(new StyleCatalog(List.of(
            new StylePreset(ANIME, Map.of("ru", "🌸 Аниме", "en", "🌸 Anime"), "{prompt}, anime", null),
            new StylePreset(
                    new StyleKey("pixel"),
                    Map.of("ru", "👾 Пиксель-арт", "en", "👾 Pixel art"),
                    "pixel {prompt}",
                    null))));

    private PromptLine.Read read(String text) {
        PromptLine line = syntax.read(text, NONE);

        assertThat(line).isInstanceOf(PromptLine.Read.class);
        return (PromptLine.Read) line;
    }

    private Mistake mistake(String text) {
        PromptLine line = syntax.read(text, NONE);

        assertThat(line).isInstanceOf(PromptLine.Wrong.class);
        return ((PromptLine.Wrong) line).mistake();
    }

    @Test
    void allOptionsAreReadAfterTheWords() {
        PromptLine.Read line =
                read("котик --ar 16:9 --n 4 --style anime --seed 7 --no text, water --steps 30 --guidance 7,5"
                        + " --model hf-sd3-medium");

        assertThat(line.words()).isEqualTo("котик");
        assertThat(line.model()).isEqualTo("hf-sd3-medium");
        assertThat(line.options())
                .isEqualTo(PictureOptions.builder()
                        .frame(new Frame.Aspect(16, 9))
                        .count(new PictureCount(4))
                        .style(ANIME)
                        .seed(7L)
                        .negative("text, water")
                        .steps(30)
                        .guidance(7.5)
                        .build());
        assertThat(line.written()).hasSize(8).doesNotContain(PictureOption.SIZE);
    }

    @Test
    void aSizeIsReadAndLongNamesAreUnderstood() {
        assertThat(read("a cat --size 1024x768 --count 2 --negative text").options())
                .isEqualTo(PictureOptions.builder()
                        .frame(new Frame.Size(1024, 768))
                        .count(new PictureCount(2))
                        .negative("text")
                        .build());
        assertThat(read("a cat --aspect 1:1").options().frame()).isEqualTo(new Frame.Aspect(1, 1));
    }

    @Test
    void whatIsNotWrittenStaysAsItHoldsOtherwise() {
        PictureOptions kept = PictureOptions.builder()
                .frame(new Frame.Aspect(1, 1))
                .count(new PictureCount(3))
                .style(ANIME)
                .build();

        PromptLine line = syntax.read("cat --n 2 --style none", kept);

        PictureOptions expected =
                kept.toBuilder().count(new PictureCount(2)).style(null).build();
        assertThat(line)
                .isEqualTo(
                        new PromptLine.Read("cat", null, expected, Set.of(PictureOption.COUNT, PictureOption.STYLE)));
        assertThat(syntax.read("cat", kept)).isEqualTo(new PromptLine.Read("cat", null, kept, Set.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  a   cat\n\nand a dog  ",
                "a cat -- and a dog",
                "котик – рыжий, с бантом",
                "котик —рыжий",
                "x-ray, 5-10 -- 20",
                "say \"--ar 16:9\"",
                "«--нет»",
                "a --- b",
                "--",
                "--5",
                "  -n",
                " a cat -n many ",
                "a -nice cat -style cubism",
                "«-n 2»",
                "-5 degrees -- -n 2"
            })
    void aTextWithoutOptionsIsLeftAsItIs(String text) {
        assertThat(syntax.read(text, NONE)).isEqualTo(new PromptLine.Read(text, null, NONE, Set.of()));
    }

    @Test
    void optionsMayStandAnywhere() {
        assertThat(read("--n 2 a red --ar 1:1 cat").words()).isEqualTo("a red cat");
    }

    @Test
    void twoHyphensEndTheOptions() {
        PromptLine.Read line = read("--no text, letters -- a sign --ar 1:1");

        assertThat(line.words()).isEqualTo("a sign --ar 1:1");
        assertThat(line.options().negative()).isEqualTo("text, letters");
    }

    /** Phones make one dash of two hyphens. */
    @ParameterizedTest
    @ValueSource(
            strings = {"cat —n 2", "cat –n 2", "cat --N 2", "cat --n=2", "cat --n \"2\"", "cat —count=«2»", "cat --n 2,"
            })
    void aNumberIsReadHoweverItIsTyped(String text) {
        assertThat(read(text)).isEqualTo(read("cat --n 2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anime", "Anime", "Аниме", "аниме", "\"🌸 Аниме\"", "ANIME"})
    void aStyleIsNamedByItsKeyOrItsTitle(String style) {
        assertThat(read("cat --style " + style).options().style()).isEqualTo(ANIME);
    }

    @Test
    void severalWordsInQuotesAreOneValue() {
        assertThat(read("cat --style \"pixel art\" --no «вода и текст»").options())
                .isEqualTo(PictureOptions.builder()
                        .style(new StyleKey("pixel"))
                        .negative("вода и текст")
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "--arr,arr,ASPECT",
        "--seeed,seeed,SEED",
        "--nn,nn,COUNT",
        "--negativ,negativ,NEGATIVE",
        "--xyzzy,xyzzy,"
    })
    void anUnknownOptionIsToldWithTheNearest(String option, String written, PictureOption nearest) {
        assertThat(mistake("cat " + option + " 1")).isEqualTo(new Mistake.UnknownOption(written, nearest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat --n", "cat --n --seed 7", "cat --n= ", "cat --n \"\"", "cat --n -- 2"})
    void anOptionNeedsAValue(String text) {
        assertThat(mistake(text)).isEqualTo(new Mistake.NoValue(PictureOption.COUNT));
    }

    @ParameterizedTest
    @CsvSource({
        "ASPECT,--ar,1024x768",
        "ASPECT,--ar,wide",
        "SIZE,--size,16:9",
        "SIZE,--size,0x5",
        "COUNT,--n,0",
        "COUNT,--n,5",
        "COUNT,--n,two",
        "COUNT,--n,99999999999999999999",
        "SEED,--seed,-1",
        "SEED,--seed,4294967296",
        "STEPS,--steps,501",
        "GUIDANCE,--guidance,100.5",
        "GUIDANCE,--guidance,NaN",
        "GUIDANCE,--guidance,1e3"
    })
    void aValueThatCannotBeIsTold(PictureOption option, String flag, String value) {
        assertThat(mistake("cat " + flag + " " + value)).isEqualTo(new Mistake.BadValue(option, value));
    }

    @Test
    void theSameIsNotSaidTwice() {
        assertThat(mistake("cat --n 2 --count 3")).isEqualTo(new Mistake.Twice(PictureOption.COUNT));
        assertThat(mistake("cat --ar 1:1 --size 10x10")).isEqualTo(new Mistake.Twice(PictureOption.SIZE));
    }

    @Test
    void anUnknownStyleIsToldWithTheNearest() {
        assertThat(mistake("cat --style anmie")).isEqualTo(new Mistake.UnknownStyle("anmie", ANIME));
        assertThat(mistake("cat --style cubism")).isEqualTo(new Mistake.UnknownStyle("cubism", null));
    }

    /** Bug: it was painted as words, and one picture charged for it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cat -n 2             | COUNT    | 2",
                "cat -n=2             | COUNT    | 2",
                "cat -N 2, red        | COUNT    | 2",
                "cat -ar 16:9 --n 2   | ASPECT   | 16:9",
                "cat --no text -n 2   | COUNT    | 2",
                "cat --seed 7 -no red | NEGATIVE | red",
                "cat -style anime     | STYLE    | anime"
            })
    void anOptionBehindOneHyphenIsTold(String text, PictureOption option, String value) {
        assertThat(mistake(text)).isEqualTo(new Mistake.OneHyphen(option, value));
    }

    @Test
    void oneHyphenIsNoOptionBehindTheEndOrWithAValueThatCannotBe() {
        assertThat(syntax.read("cat --n 2 -- -n 3", NONE))
                .isEqualTo(new PromptLine.Read(
                        "cat -n 3",
                        null,
                        PictureOptions.builder().count(new PictureCount(2)).build(),
                        Set.of(PictureOption.COUNT)));
        assertThat(syntax.read("cat --no dogs -n many", NONE))
                .isEqualTo(new PromptLine.Read(
                        "cat",
                        null,
                        PictureOptions.builder().negative("dogs -n many").build(),
                        Set.of(PictureOption.NEGATIVE)));
    }

    @Test
    void whateverIsWrittenIsRead() {
        Random random = new Random(7);
        String[] pieces = {
            "--", "—", "n", "no", "ar", "=", "\"", "«", "»", " ", "\n", "16:9", "cat", "7", ",", "„", "“", "🌸", "\0"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(syntax.read(text.toString(), NONE)).isNotNull();
        }
    }

    @Test
    void aLongTextIsReadQuickly() {
        String text = "\"«„“ --n".repeat(2_000) + "a".repeat(100_000);

        assertThat(syntax.read(text, NONE)).isNotNull();
    }
}
