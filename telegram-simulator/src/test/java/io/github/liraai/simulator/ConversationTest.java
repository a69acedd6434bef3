package io.github.liraai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.wire.Json;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConversationTest {
    private final TelegramSimulator telegram =
            TelegramSimulator.builder().patience(Duration.ofSeconds(15)).start();
    private final BotSide bot = new BotSide(telegram);
    private final SimulatedUser anna =
            telegram.user(1001).named("Анна").username("anna").speaking("ru");

    @AfterEach
    void stop() {
        telegram.close();
    }

    private static JsonNode inline(String text, String data) {
        ObjectNode markup = Json.object();
        markup.putArray("inline_keyboard")
                .addArray()
                .addObject()
                .put("text", text)
                .put("callback_data", data);
        return markup;
    }

    private static JsonNode below(String text) {
        ObjectNode markup = Json.object();
        markup.putArray("keyboard").addArray().add(text);
        return markup;
    }

    @Test
    void theSeedsDialogueGoesThrough() throws Exception {
        anna.says("/start");
        JsonNode start = bot.updates(0).path(0).path("message");
        bot.call(
                "sendMessage",
                body -> body.put("chat_id", 1001).put("text", "Привет!").set("reply_markup", below("🎨 Генерация")));
        anna.taps("🎨 Генерация");
        bot.call(
                "sendMessage",
                body -> body.put("chat_id", 1001)
                        .put("text", "Модель?")
                        .set("reply_markup", inline("🎨 Stable Diffusion 3", "img_hf-sd3-medium")));
        Tap tap = anna.tapsData("img_hf-sd3-medium");
        JsonNode query = bot.updates(3).path(0).path("callback_query");
        bot.call(
                "answerCallbackQuery",
                body -> body.put("callback_query_id", tap.id()).put("text", "Выбрано"));
        SimulatedMessage prompt = anna.says("котик");
        byte[] picture = Pictures.anyPng();
        bot.upload(
                "sendPhoto",
                Map.of(
                        "chat_id",
                        "1001",
                        "photo",
                        "attach://cat.png",
                        "caption",
                        "котик",
                        "reply_parameters",
                        "{\"message_id\":" + prompt.id() + "}"),
                Map.of("cat.png", picture));

        SimulatedMessage photo = anna.awaitPhoto();

        assertThat(start.path("from").path("language_code").asText()).isEqualTo("ru");
        assertThat(start.path("entities").path(0).path("type").asText()).isEqualTo("bot_command");
        assertThat(query.path("data").asText()).isEqualTo("img_hf-sd3-medium");
        assertThat(query.path("message").path("text").asText()).isEqualTo("Модель?");
        assertThat(tap.awaitAnswer().text()).isEqualTo("Выбрано");
        assertThat(photo.bytes()).isEqualTo(picture);
        assertThat(photo.caption()).isEqualTo("котик");
        assertThat(photo.repliesTo(prompt)).isTrue();
        assertThat(anna.chat().transcript()).isEqualTo("""
                        Анна: /start
                        LiraTestBot: Привет!
                          [🎨 Генерация]
                        Анна: 🎨 Генерация
                        LiraTestBot: Модель?
                          [🎨 Stable Diffusion 3]
                        Анна presses [🎨 Stable Diffusion 3]
                          notice: Выбрано
                        Анна: котик
                        LiraTestBot: (photo 512×512, png, 4 KiB) котик""");
    }

    @Test
    void aMessageIsHandedOutOnceInWhateverOrderItIsAwaited() throws Exception {
        anna.join();
        bot.send(1001, "status");
        bot.photo(1001, Pictures.anyPng(), "done");

        SimulatedMessage photo = anna.awaitPhoto();
        SimulatedMessage status = anna.awaitText("status");

        assertThat(photo.caption()).isEqualTo("done");
        assertThat(status.isText()).isTrue();
        assertThatThrownBy(() -> anna.awaitMessage(message -> true, Duration.ofMillis(50)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("LiraTestBot: status");
    }

    @Test
    void aWaitHearsWhatComesLater() throws Exception {
        anna.join();
        Thread later = Thread.ofVirtual().start(() -> {
            try {
                bot.send(1001, "late");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        SimulatedMessage heard = anna.awaitText("late");

        later.join();
        assertThat(heard.text()).isEqualTo("late");
    }

    @Test
    void editsAndDeletionsShowInTheTranscript() throws Exception {
        anna.join();
        int first = bot.send(1001, "one").result().path("message_id").asInt();
        int second = bot.send(1001, "two").result().path("message_id").asInt();
        SimulatedMessage status = anna.awaitText("one");

        bot.call(
                "editMessageText",
                body -> body.put("chat_id", 1001).put("message_id", first).put("text", "uno"));
        bot.call("deleteMessage", body -> body.put("chat_id", 1001).put("message_id", second));

        assertThat(anna.awaitEdit(status, Duration.ofSeconds(1)).text()).isEqualTo("uno");
        assertThat(anna.chat().transcript()).isEqualTo("LiraTestBot: uno (edited)\nLiraTestBot: two (deleted)");
        assertThat(anna.chat().visible()).extracting(SimulatedMessage::text).containsExactly("uno");
    }

    @Test
    void aPressCarriesTheMessageAndWhatItRepliesTo() throws Exception {
        SimulatedMessage prompt = anna.says("котик");
        bot.call("sendMessage", body -> {
            body.put("chat_id", 1001).put("text", "Нарисовать?").set("reply_markup", inline("🎨", "draw"));
            body.putObject("reply_parameters").put("message_id", prompt.id());
        });

        anna.tapsData("draw");

        JsonNode message = bot.updates(2).path(0).path("callback_query").path("message");
        assertThat(message.path("reply_to_message").path("text").asText()).isEqualTo("котик");
        assertThat(message.path("reply_markup")
                        .path("inline_keyboard")
                        .path(0)
                        .path(0)
                        .path("callback_data")
                        .asText())
                .isEqualTo("draw");
    }

    @Test
    void aForgedPressCarriesAnyData() throws Exception {
        anna.join();
        bot.send(1001, "menu");

        anna.forgesTap("admin_delete_everything");

        assertThat(bot.updates(0).path(0).path("callback_query").path("data").asText())
                .isEqualTo("admin_delete_everything");
    }

    @Test
    void aPressOnADeletedMessageCarriesOnlyItsNumber() throws Exception {
        anna.join();
        int id = bot.call(
                        "sendMessage",
                        body -> body.put("chat_id", 1001).put("text", "menu").set("reply_markup", inline("x", "old")))
                .result()
                .path("message_id")
                .asInt();
        SimulatedMessage menu = anna.awaitText("menu");
        bot.call("deleteMessage", body -> body.put("chat_id", 1001).put("message_id", id));

        anna.tapsOn(menu, "x");

        JsonNode message = bot.updates(0).path(0).path("callback_query").path("message");
        assertThat(message.path("date").asInt(-1)).isZero();
        assertThat(message.has("text")).isFalse();
    }

    @Test
    void tooLongTextsAreRefusedUnlessForced() {
        String text = "я".repeat(5000);

        assertThatThrownBy(() -> anna.says(text)).isInstanceOf(IllegalArgumentException.class);

        assertThat(anna.saysUnchecked(text).text()).hasSize(5000);
    }

    @Test
    void aMissingButtonIsReportedWithTheTranscript() throws Exception {
        try (TelegramSimulator hasty =
                TelegramSimulator.builder().patience(Duration.ofMillis(50)).start()) {
            SimulatedUser boris = hasty.user(7).named("Борис");
            boris.says("hello");

            assertThatThrownBy(() -> boris.taps("nowhere"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("no button labelled \"nowhere\"")
                    .hasMessageContaining("Борис: hello");
        }
    }

    @Test
    void everySortOfContentReachesTheBot() throws Exception {
        anna.sendsSticker("😀");
        anna.sendsVoice(Duration.ofSeconds(3));
        anna.sendsPhoto(Pictures.anyPng(), "смотри");
        anna.sendsDocument("cat.txt", new byte[] {1, 2, 3}, "");
        anna.sends("{\"dice\":{\"emoji\":\"🎲\",\"value\":3}}");
        SimulatedMessage text = anna.says("one");
        anna.edits(text, "two");
        anna.replies(text, "three");

        JsonNode updates = bot.updates(0);

        assertThat(updates.path(0).path("message").path("sticker").path("emoji").asText())
                .isEqualTo("😀");
        assertThat(updates.path(1)
                        .path("message")
                        .path("voice")
                        .path("duration")
                        .asInt())
                .isEqualTo(3);
        assertThat(updates.path(2).path("message").path("photo").size()).isEqualTo(3);
        assertThat(updates.path(3)
                        .path("message")
                        .path("document")
                        .path("file_name")
                        .asText())
                .isEqualTo("cat.txt");
        assertThat(updates.path(4).path("message").path("dice").path("value").asInt())
                .isEqualTo(3);
        assertThat(updates.path(6).path("edited_message").path("text").asText()).isEqualTo("two");
        assertThat(updates.path(7)
                        .path("message")
                        .path("reply_to_message")
                        .path("text")
                        .asText())
                .isEqualTo("two");
    }
}
