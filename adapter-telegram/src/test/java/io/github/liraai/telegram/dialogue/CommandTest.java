package io.github.liraai.telegram.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
    private static final BotName BOT = new BotName(42, "LiraBot");

    @ParameterizedTest
    @CsvSource({
        "/generate котик, generate, котик",
        "/generate, generate, ''",
        "/GENERATE  котик , generate, котик",
        "/generate@LiraBot котик, generate, котик",
        "/рисунок котик, рисунок, котик",
        "/РИСУНОК@lirabot котик, рисунок, котик",
        "/start ref_1, start, ref_1"
    })
    void aCommandHasANameAndARest(String text, String name, String rest) {
        assertThat(Command.parse(text)).hasValueSatisfying(command -> {
            assertThat(command.name()).isEqualTo(name);
            assertThat(command.rest()).isEqualTo(rest);
            assertThat(command.isFor(BOT)).isTrue();
        });
    }

    @Test
    void theRestMayBeginOnTheNextLineAndHaveMany() {
        assertThat(Command.parse("/generate\nкотик\nв скафандре"))
                .contains(new Command("generate", null, "котик\nв скафандре"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/generate@OtherBot котик", "/generate@LiraBot2"})
    void anotherBotsCommandIsNotForUs(String text) {
        assertThat(Command.parse(text))
                .hasValueSatisfying(command -> assertThat(command.isFor(BOT)).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"котик", "/", "/ котик", "//котик", "/котик/рыжий", "рисую /generate", "/a-b"})
    void otherTextsAreNoCommands(String text) {
        assertThat(Command.parse(text)).isEmpty();
    }

    @Test
    void mentionsAreFoundWholeAndTakenOut() {
        assertThat(BOT.isMentionedIn("эй @lirabot, котик")).isTrue();
        assertThat(BOT.isMentionedIn("эй @LiraBot2 котик")).isFalse();
        assertThat(BOT.withoutMention("@LiraBot котик")).isEqualTo("котик");
        assertThat(BOT.withoutMention("котик")).isEqualTo("котик");
    }
}
