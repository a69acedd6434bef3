package io.github.liraai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FaultsTest {
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

    @Test
    void theNextCallsAreToldToWait() throws Exception {
        telegram.faults().next(2, "sendMessage", Fault.tooManyRequests(3));

        BotSide.Reply first = bot.send(1001, "one");
        BotSide.Reply other = bot.call("getMe", body -> {});
        BotSide.Reply second = bot.send(1001, "two");
        BotSide.Reply third = bot.send(1001, "three");

        assertThat(first.status()).isEqualTo(429);
        assertThat(first.description()).isEqualTo("Too Many Requests: retry after 3");
        assertThat(first.body().path("parameters").path("retry_after").asInt()).isEqualTo(3);
        assertThat(other.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(429);
        assertThat(third.status()).isEqualTo(200);
        assertThat(telegram.faults().areUsedUp()).isTrue();
        assertThat(anna.chat().visible()).hasSize(1);
    }

    @Test
    void aFaultOfAnyMethodLeavesPollsAlone() throws Exception {
        telegram.faults().nextOfAny(1, Fault.forbidden("bot was blocked by the user"));

        assertThat(bot.call("getUpdates", body -> {}).status()).isEqualTo(200);
        assertThat(bot.call("sendChatAction", body -> body.put("chat_id", 1001).put("action", "typing"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aGatewayAnswersWithAPage() throws Exception {
        telegram.faults().next("getUpdates", Fault.badGateway());

        BotSide.Reply reply = bot.call("getUpdates", body -> {});

        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.body().path("unreadable").asText()).contains("502 Bad Gateway");
    }

    @Test
    void aConnectionIsDroppedBeforeTheEffect() {
        telegram.faults().next("sendMessage", Fault.dropBeforeEffect());

        assertThatThrownBy(() -> bot.send(1001, "lost")).isInstanceOf(IOException.class);

        assertThat(anna.chat().visible()).isEmpty();
        assertThat(telegram.calls("sendMessage").getFirst().status()).isZero();
    }

    @Test
    void aConnectionIsDroppedAfterTheEffect() {
        telegram.faults().next("sendPhoto", Fault.dropAfterEffect());

        assertThatThrownBy(() -> bot.photo(1001, Pictures.anyPng(), "arrived")).isInstanceOf(IOException.class);

        assertThat(anna.awaitPhoto().caption()).isEqualTo("arrived");
    }

    @Test
    void aCallIsDelayed() throws Exception {
        telegram.faults().next("sendMessage", Fault.delay(Duration.ofMillis(300)));
        long begin = System.nanoTime();

        bot.send(1001, "slow");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(290));
        assertThat(anna.chat().visible()).hasSize(1);
    }

    @Test
    void anAnswerIsLateButTheEffectIsNot() throws Exception {
        telegram.faults().next("sendMessage", Fault.lateAnswer(Duration.ofSeconds(20)));

        var reply =
                bot.callLater("sendMessage", body -> body.put("chat_id", 1001).put("text", "here already"));

        assertThat(anna.awaitText("here already").id()).isPositive();
        assertThat(reply).isNotDone();
    }

    @Test
    void aCallHangsUntilTheSimulatorCloses() throws Exception {
        telegram.faults().always("sendMessage", Fault.hang(Duration.ofMinutes(5)));
        var reply =
                bot.callLater("sendMessage", body -> body.put("chat_id", 1001).put("text", "never"));

        assertThatThrownBy(() -> reply.get(200, java.util.concurrent.TimeUnit.MILLISECONDS))
                .isInstanceOf(java.util.concurrent.TimeoutException.class);
        telegram.close();

        assertThat(reply.handle((answer, failure) -> failure != null).get()).isTrue();
    }

    @Test
    void onlyTheChatThatIsMeantIsHit() throws Exception {
        telegram.user(1002).join();
        telegram.faults()
                .nextWhere(1, "sendMessage", parameters -> "1002".equals(parameters.get("chat_id")), Fault.blocked());

        assertThat(bot.send(1001, "x").status()).isEqualTo(200);
        assertThat(bot.send(1002, "x").description()).isEqualTo("Forbidden: bot was blocked by the user");
    }

    @Test
    void aUserBlocksAndUnblocksTheBot() throws Exception {
        anna.blocksBot();
        BotSide.Reply refused = bot.send(1001, "x");
        BotSide.Reply edit =
                bot.call("sendChatAction", body -> body.put("chat_id", 1001).put("action", "typing"));
        assertThatThrownBy(() -> anna.says("hello")).isInstanceOf(IllegalStateException.class);
        anna.unblocksBot();
        BotSide.Reply accepted = bot.send(1001, "x");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.description()).isEqualTo("Forbidden: bot was blocked by the user");
        assertThat(edit.status()).isEqualTo(403);
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(bot.updates(0).findValuesAsText("status")).containsExactly("member", "kicked", "kicked", "member");
    }
}
