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
    @ValueSource(
            strings = {
                "/cancel!",
                "/cancel.",
                "/cancel,",
                "/CANCEL—",
                "/cancel/",
                "/cancel@LiraBot!",
                "/cancel@",
                "/cancel 🙏",
                "/cancel🙏",
                "/cancel\u200b",
                "/cancel\u200b@LiraBot",
                "/cancel\ufe0f",
                "/cancel\u00a0",
                "\u200e/cancel",
                "\u00a0\u2066/cancel\u2069",
                "\u3164/cancel"
            })
    void aCommandEndsWhereItsNameEndsAndMayStandBehindWhatIsNotSeen(String text) {
        assertThat(Command.parse(text)).hasValueSatisfying(command -> {
            assertThat(command.name()).isEqualTo("cancel");
            assertThat(command.isFor(BOT)).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/generate, котик",
                "/generate , котик",
                "/generate: котик",
                "/generate — котик",
                "/generate,котик",
                "/generate—котик",
                "/generate@LiraBot, котик",
                "/generate\u200b, \nкотик",
                "/generate\u00a0котик"
            })
    void punctuationBetweenANameAndTheRestBelongsToNeither(String text) {
        assertThat(Command.parse(text)).map(Command::rest).contains("котик");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "«котик»",
                "\"котик\"",
                "(котик) на крыше",
                "@anna",
                "-abc",
                "_abc",
                "--ar 16:9 котик",
                "-- котик",
                "...и котик",
                "котик, пёсик!"
            })
    void punctuationOfTheRestStays(String rest) {
        assertThat(Command.parse("/generate " + rest)).map(Command::rest).contains(rest);
        assertThat(Command.parse("/generate, " + rest)).map(Command::rest).contains(rest);
    }

    @Test
    void aSlashBehindTheNameBelongsToTheRest() {
        assertThat(Command.parse("/generate/cancel")).map(Command::rest).contains("/cancel");
        assertThat(Command.parse("/generate /cancel")).map(Command::rest).contains("/cancel");
    }

    @Test
    void anOptionOrAQuotationRightBehindTheNameStays() {
        assertThat(Command.parse("/generate--ar 16:9")).map(Command::rest).contains("--ar 16:9");
        assertThat(Command.parse("/generate«котик»")).map(Command::rest).contains("«котик»");
    }

    @Test
    void aNameIsReadToItsEndHoweverLongAndSoIsPunctuation() {
        assertThat(Command.parse("/" + "a".repeat(4000))).map(Command::name).contains("a".repeat(4000));
        assertThat(Command.parse("/generate" + "!".repeat(4000) + "котик"))
                .map(Command::rest)
                .contains("котик");
        assertThat(Command.parse("/generate " + ". ".repeat(2000)))
                .map(Command::rest)
                .contains("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ cancel", "//cancel", "\u200b/", "(/cancel)", "«/cancel»", "\"/cancel\"", "／cancel"})
    void aSlashIsMeantForACommand(String text) {
        assertThat(Command.isMeant(text)).isTrue();
        assertThat(Command.isMeant("котик и/или пёсик")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/generate@OtherBot котик", "/generate@LiraBot2"})
    void anotherBotsCommandIsNotForUs(String text) {
        assertThat(Command.parse(text))
                .hasValueSatisfying(command -> assertThat(command.isFor(BOT)).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"котик", "/", "/ котик", "//котик", "рисую /generate", "!/generate"})
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
