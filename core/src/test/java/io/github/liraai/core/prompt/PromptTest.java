package io.github.liraai.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTest {
    @Test
    void wordsAreTrimmedAndKeptAsTheyAre() {
        assertThat(new Prompt("  котик «<b>_*[» \"x\"\t 👩‍🚀\n\n").text()).isEqualTo("котик «<b>_*[» \"x\"\t 👩‍🚀");
    }

    @Test
    void lineBreaksBecomeOneKindAndControlCharactersGo() {
        assertThat(new Prompt("a\r\nb\rc\nd\u0000e\u001bf\u0085g").text()).isEqualTo("a\nb\nc\ndefg");
    }

    @Test
    void halfOfAnEmojiGoes() {
        assertThat(new Prompt("cat\ud83d dog\udc31").text()).isEqualTo("cat dog");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👍", "❤️", "👩‍👩‍👧‍👦", "1️⃣", "🇷🇺", "!", "я", "𝕏"})
    void whateverIsSeenIsAPrompt(String text) {
        assertThat(Prompt.isBlank(text)).isFalse();
        assertThat(new Prompt(text).text()).isEqualTo(text);
    }

    /** A prompt of nothing but invisible characters would be charged like any other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\t\r\n",
                "\u00a0\u2007\u202f",
                "\u200b\u200c\u200d\u2060\ufeff",
                "\u0000\u001b",
                "\u3164",
                "\u2800\u2800",
                "\u202e\u2066",
                "\ufe0f",
                "\ud83d",
                "\u2028\u2029",
                "\udb40\udc41"
            })
    void whatCannotBeSeenIsNoPrompt(String text) {
        assertThat(Prompt.isBlank(text)).isTrue();
        assertThat(Prompt.lengthOf(text)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Prompt(text)).withMessageContaining("prompt");
    }

    @Test
    void lengthCountsCodePointsAfterCleaning() {
        assertThat(new Prompt(" 🎨🎨 ").length()).isEqualTo(2);
        assertThat(Prompt.lengthOf(" 🎨\u0000я ")).isEqualTo(2);
    }

    @Test
    void theLongestPromptIsTenThousandCodePoints() {
        assertThat(new Prompt("🎨".repeat(Prompt.LONGEST)).length()).isEqualTo(10_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Prompt("я".repeat(Prompt.LONGEST + 1)))
                .withMessageContaining("10001");
    }
}
