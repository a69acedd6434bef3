package io.github.liraai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EditingTest {
    private static final String NOT_MODIFIED =
            "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
                    + " as a current content and reply markup of the message";

    private final TelegramSimulator telegram = TelegramSimulator.start();
    private final BotSide bot = new BotSide(telegram);
    private final SimulatedUser anna = telegram.user(1001).named("Анна");

    @BeforeEach
    void meet() {
        anna.join();
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    private int menu() throws Exception {
        return bot.call("sendMessage", body -> button(body.put("chat_id", 1001).put("text", "menu"), "one"))
                .result()
                .path("message_id")
                .asInt();
    }

    private static void button(ObjectNode body, String data) {
        body.putObject("reply_markup")
                .putArray("inline_keyboard")
                .addArray()
                .addObject()
                .put("text", "x")
                .put("callback_data", data);
    }

    private BotSide.Reply edit(String method, int id, String field, String value, String data) throws Exception {
        return bot.call(method, body -> {
            body.put("chat_id", "1001").put("message_id", id);
            if (!field.isEmpty()) {
                body.put(field, value);
            }
            if (!data.isEmpty()) {
                button(body, data);
            }
        });
    }

    @Test
    void anEditWithoutAKeyboardTakesTheKeyboardAway() throws Exception {
        int id = menu();

        JsonNode edited = edit("editmessagetext", id, "text", "menu", "").result();

        assertThat(edited.has("reply_markup")).isFalse();
        assertThat(edited.has("edit_date")).isTrue();
    }

    @Test
    void anEditToTheSameIsRefused() throws Exception {
        int id = menu();

        assertThat(edit("editMessageText", id, "text", "menu", "one").description())
                .isEqualTo(NOT_MODIFIED);
        assertThat(edit("editMessageReplyMarkup", id, "", "", "one").description())
                .isEqualTo(NOT_MODIFIED);
        assertThat(edit("editMessageText", id, "text", "menu", "two").status()).isEqualTo(200);
        assertThat(edit("editMessageReplyMarkup", id, "", "", "three").status()).isEqualTo(200);
    }

    @Test
    void onlyTheBotsOwnMessagesCanBeEdited() throws Exception {
        SimulatedMessage hers = anna.says("hello");

        assertThat(edit("editMessageText", hers.id(), "text", "mine", "").description())
                .isEqualTo("Bad Request: message can't be edited");
    }

    @Test
    void textAndCaptionAreNotTheSame() throws Exception {
        int text = menu();
        int photo = bot.photo(1001, Pictures.anyPng(), "cat")
                .result()
                .path("message_id")
                .asInt();

        assertThat(edit("editMessageCaption", text, "caption", "x", "").description())
                .isEqualTo("Bad Request: there is no caption in the message to edit");
        assertThat(edit("editMessageText", photo, "text", "x", "").description())
                .isEqualTo("Bad Request: there is no text in the message to edit");
        assertThat(edit("editMessageCaption", photo, "caption", "dog", "")
                        .result()
                        .path("caption")
                        .asText())
                .isEqualTo("dog");
        assertThat(edit("editMessageCaption", photo, "caption", "dog", "").description())
                .isEqualTo(NOT_MODIFIED);
    }

    @Test
    void thePictureItselfCanBeReplaced() throws Exception {
        JsonNode sent = bot.photo(1001, Pictures.anyPng(), "cat").result();
        byte[] other = Pictures.png(64, 64, 100);
        String same = sent.path("photo").path(2).path("file_id").asText();

        BotSide.Reply replaced = bot.upload(
                "editMessageMedia",
                Map.of(
                        "chat_id",
                        "1001",
                        "message_id",
                        sent.path("message_id").asText(),
                        "media",
                        "{\"type\":\"photo\",\"media\":\"attach://new.png\",\"caption\":\"new\"}"),
                Map.of("new.png", other));
        BotSide.Reply back = bot.call(
                "editMessageMedia",
                body -> body.put("chat_id", 1001)
                        .put("message_id", sent.path("message_id").asInt())
                        .put("media", "{\"type\":\"photo\",\"media\":\"" + same + "\",\"caption\":\"cat\"}"));
        BotSide.Reply unchanged = bot.call(
                "editMessageMedia",
                body -> body.put("chat_id", 1001)
                        .put("message_id", sent.path("message_id").asInt())
                        .put("media", "{\"type\":\"photo\",\"media\":\"" + same + "\",\"caption\":\"cat\"}"));

        assertThat(replaced.result().path("caption").asText()).isEqualTo("new");
        assertThat(back.result().path("photo")).isEqualTo(sent.path("photo"));
        assertThat(unchanged.status()).isEqualTo(400);
        assertThat(anna.chat().visible()).hasSize(1);
    }

    @Test
    void messagesAreDeletedOneByOneOrTogether() throws Exception {
        int one = menu();
        int two = menu();
        int three = menu();
        SimulatedMessage hers = anna.says("hello");

        bot.call("deleteMessage", body -> body.put("chat_id", 1001).put("message_id", one));
        bot.call("deleteMessage", body -> body.put("chat_id", 1001).put("message_id", hers.id()));
        BotSide.Reply several = bot.call("deleteMessages", body -> {
            body.put("chat_id", 1001);
            body.putArray("message_ids").add(two).add(999_999);
        });

        assertThat(several.result().asBoolean()).isTrue();
        assertThat(anna.chat().visible()).extracting(SimulatedMessage::id).containsExactly(three);
        assertThat(hers.isDeleted()).isTrue();
    }

    @Test
    void aQueryIsAnsweredOnce() throws Exception {
        menu();
        Tap tap = anna.tapsData("one");

        BotSide.Reply first = bot.call(
                "answerCallbackQuery",
                body -> body.put("callback_query_id", tap.id())
                        .put("text", "x".repeat(200))
                        .put("show_alert", true));
        BotSide.Reply second = bot.call("answerCallbackQuery", body -> body.put("callback_query_id", tap.id()));

        assertThat(first.result().asBoolean()).isTrue();
        assertThat(tap.awaitAnswer().alert()).isTrue();
        assertThat(second.description())
                .isEqualTo("Bad Request: query is too old and response timeout expired or query ID is invalid");
    }

    @Test
    void anExpiredQueryCannotBeAnswered() throws Exception {
        menu();
        Tap tap = anna.tapsInline("x");

        tap.expire();

        assertThat(bot.call("answerCallbackQuery", body -> body.put("callback_query_id", tap.id()))
                        .status())
                .isEqualTo(400);
        assertThat(tap.answer()).isEmpty();
    }

    @Test
    void whatAPersonTookAwayCannotBeEditedAnswersNothingAndIsGone() throws Exception {
        SimulatedMessage own = anna.says("котик");
        int id = bot.send(anna.id(), "Вот").result().path("message_id").asInt();
        SimulatedMessage bots = anna.chat().message(id).orElseThrow();

        anna.deletes(own);
        anna.deletes(bots);

        assertThat(bots.isDeleted()).isTrue();
        assertThat(bot.call(
                                "editMessageText",
                                body -> body.put("chat_id", anna.id())
                                        .put("message_id", id)
                                        .put("text", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(bot.call(
                                "sendMessage",
                                body -> body.put("chat_id", anna.id())
                                        .put("text", "x")
                                        .put("reply_to_message_id", own.id()))
                        .status())
                .isEqualTo(400);
    }
}
