package io.github.liraai.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StylePresetTest {
    private static StylePreset style(String template) {
        return new StylePreset(new StyleKey("oil"), Map.of("ru", "Масло"), template, null);
    }

    @Test
    void thePromptTakesItsPlace() {
        assertThat(style("oil painting of {prompt}, thick").apply(new Prompt("$1 \\котик {x}")))
                .isEqualTo("oil painting of $1 \\котик {x}, thick");
    }

    /** The length once counted UTF-16 units, and one place only. */
    @ParameterizedTest
    @ValueSource(strings = {"{prompt}", "🎨 {prompt}", "{prompt}, yes, {prompt} 👩‍🎨"})
    void theLengthIsThatOfTheAppliedTemplateInCodePoints(String template) {
        Prompt prompt = new Prompt("кот 🐈");
        String applied = style(template).apply(prompt);

        assertThat(style(template).lengthWith(prompt.length())).isEqualTo(applied.codePointCount(0, applied.length()));
    }

    @Test
    void aTemplateWithoutAPlaceOrATitleIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> style("oil")).withMessageContaining("{prompt}: oil");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StylePreset(new StyleKey("oil"), Map.of(), "{prompt}", null))
                .withMessageContaining("oil");
    }

    @Test
    void twoStylesOfOneKeyAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StyleCatalog(List.of(style("{prompt}"), style("a {prompt}"))))
                .withMessageContaining("oil");
    }

    @Test
    void aCatalogueKeepsItsOrderAndFindsByKey() {
        StylePreset ink = new StylePreset(new StyleKey("ink"), Map.of("en", "Ink"), "{prompt}", "colour");
        StyleCatalog catalog = new StyleCatalog(List.of(style("{prompt}"), ink));

        assertThat(catalog.all()).extracting(StylePreset::key).containsExactly(new StyleKey("oil"), ink.key());
        assertThat(catalog.find(ink.key())).contains(ink);
        assertThat(StyleCatalog.empty().find(ink.key())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Oil", "масло", "a_b", "aaaaaaaaaabbbbbbbbbbccccccccccddd"})
    void aStyleKeyMayNotBe(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StyleKey(value))
                .withMessageContaining(value);
    }
}
