package io.github.liraai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupTest {
    private static final long CATS = -1_001_234_567_890L;

    private final TelegramSimulator telegram = TelegramSimulator.start();
    private final BotSide bot = new BotSide(telegram);
    private final SimulatedUser anna = telegram.user(1001).named("Анна");
    private final SimulatedUser boris = telegram.user(1002).named("Борис");

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void inPrivacyModeTheBotSeesOnlyWhatIsMeantForIt() throws Exception {
        GroupMember member = telegram.group(CATS).member(anna);
        member.says("just talking");
        member.says("/start@LiraTestBot");
        member.says("/start@OtherBot");
        member.says("/generate котик");
        member.says("эй @liratestbot, нарисуй");
        int own = bot.send(CATS, "Вот").result().path("message_id").asInt();
        member.replies(telegram.chat(CATS).orElseThrow().message(own).orElseThrow(), "спасибо");

        assertThat(bot.updates(0).findValuesAsText("text"))
                .containsExactly("/start@LiraTestBot", "/generate котик", "эй @liratestbot, нарисуй", "Вот", "спасибо");
    }

    @Test
    void withoutPrivacyModeTheBotSeesAll() throws Exception {
        try (TelegramSimulator open =
                TelegramSimulator.builder().readsAllGroupMessages().start()) {
            open.group(-5).member(open.user(1)).says("just talking");

            JsonNode message = new BotSide(open).updates(0).path(0).path("message");

            assertThat(message.path("text").asText()).isEqualTo("just talking");
            assertThat(message.path("chat").path("type").asText()).isEqualTo("group");
        }
    }

    @Test
    void whoRunsAGroupIsTold() throws Exception {
        SimulatedGroup group = telegram.group(CATS).promotes(anna);

        assertThat(statusOf(anna)).isEqualTo("administrator");
        assertThat(statusOf(boris)).isEqualTo("member");

        group.demotes(anna);

        assertThat(statusOf(anna)).isEqualTo("member");
        assertThat(bot.call("getChatMember", body -> body.put("chat_id", -404).put("user_id", 1))
                        .description())
                .isEqualTo("Bad Request: chat not found");
        assertThat(bot.call("getChatMember", body -> body.put("chat_id", CATS)).description())
                .isEqualTo("Bad Request: invalid user_id specified");
    }

    private String statusOf(SimulatedUser user) throws Exception {
        return bot.call("getChatMember", body -> body.put("chat_id", CATS).put("user_id", user.id()))
                .result()
                .path("status")
                .asText();
    }

    @Test
    void aGroupThatBecomesASupergroupSaysSoInBothAndKeepsItsAdministrators() throws Exception {
        telegram.group(-5).promotes(anna).migratesTo(CATS);

        JsonNode updates = bot.updates(0);
        JsonNode old = updates.path(0).path("message");
        JsonNode fresh = updates.path(1).path("message");
        assertThat(old.path("chat").path("id").asLong()).isEqualTo(-5);
        assertThat(old.path("migrate_to_chat_id").asLong()).isEqualTo(CATS);
        assertThat(fresh.path("chat").path("id").asLong()).isEqualTo(CATS);
        assertThat(fresh.path("migrate_from_chat_id").asLong()).isEqualTo(-5);
        assertThat(statusOf(anna)).isEqualTo("administrator");
        assertThat(bot.call("getChatMember", body -> body.put("chat_id", -5).put("user_id", 1))
                        .description())
                .contains("upgraded to a supergroup");
    }

    @Test
    void aTopicKeepsItsMessagesTogether() throws Exception {
        GroupMember member = telegram.group(CATS).member(anna, 42);

        SimulatedMessage said = member.says("/generate@LiraTestBot котик");
        BotSide.Reply inTopic = bot.call(
                "sendMessage",
                body -> body.put("chat_id", CATS).put("message_thread_id", 42).put("text", "Генерирую"));
        BotSide.Reply asReply = bot.call(
                "sendMessage",
                body -> body.put("chat_id", CATS).put("text", "Вот").put("reply_to_message_id", said.id()));
        BotSide.Reply elsewhere = bot.call(
                "sendMessage",
                body -> body.put("chat_id", CATS).put("message_thread_id", 43).put("text", "x"));

        JsonNode update = bot.updates(0).path(0).path("message");
        assertThat(update.path("message_thread_id").asInt()).isEqualTo(42);
        assertThat(update.path("is_topic_message").asBoolean()).isTrue();
        assertThat(update.path("chat").path("is_forum").asBoolean()).isTrue();
        assertThat(inTopic.result().path("message_thread_id").asInt()).isEqualTo(42);
        assertThat(asReply.result().path("message_thread_id").asInt()).isEqualTo(42);
        assertThat(elsewhere.description()).isEqualTo("Bad Request: message thread not found");
    }

    @Test
    void membersPressEachOthersButtons() throws Exception {
        telegram.group(CATS).member(anna).says("/menu");
        bot.call(
                "sendMessage",
                body -> body.put("chat_id", CATS)
                        .put("text", "menu")
                        .putObject("reply_markup")
                        .putArray("inline_keyboard")
                        .addArray()
                        .addObject()
                        .put("text", "x")
                        .put("callback_data", "one"));

        telegram.group(CATS).member(boris).tapsData("one");

        JsonNode query = bot.updates(2).path(0).path("callback_query");
        assertThat(query.path("from").path("id").asLong()).isEqualTo(1002);
        assertThat(query.path("message").path("chat").path("id").asLong()).isEqualTo(CATS);
    }

    @Test
    void aGroupThrowsTheBotOut() throws Exception {
        SimulatedGroup cats = telegram.group(CATS);
        cats.removesBot(anna);

        BotSide.Reply refused = bot.send(CATS, "x");
        cats.takesBotBack(anna);

        assertThat(refused.description()).isEqualTo("Forbidden: bot was kicked from the supergroup chat");
        assertThat(bot.send(CATS, "x").status()).isEqualTo(200);
    }

    @Test
    void aGroupThatBecameASupergroupNamesItsNewNumber() throws Exception {
        telegram.group(-77).migratesTo(CATS);

        BotSide.Reply refused = bot.send(-77, "x");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("parameters").path("migrate_to_chat_id").asLong())
                .isEqualTo(CATS);
    }

    @Test
    void strangersMessagesCannotBeDeletedInAGroup() throws Exception {
        SimulatedMessage said = telegram.group(CATS).member(anna).says("/start");

        BotSide.Reply reply =
                bot.call("deleteMessage", body -> body.put("chat_id", CATS).put("message_id", said.id()));

        assertThat(reply.description()).isEqualTo("Bad Request: message can't be deleted");
    }
}
