package io.github.liraai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StrictModeTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));
    private final TelegramSimulator telegram =
            TelegramSimulator.builder().strict().clock(now::get).start();
    private final BotSide bot = new BotSide(telegram);

    @AfterEach
    void stop() {
        telegram.close();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    @Test
    void aChatTakesABurstAndThenOneMessageASecond() throws Exception {
        telegram.user(1).join();
        for (int i = 0; i < 5; i++) {
            assertThat(bot.send(1, "message " + i).status()).isEqualTo(200);
        }

        BotSide.Reply tooFast = bot.send(1, "too fast");
        pass(Duration.ofSeconds(7));
        for (int i = 0; i < 5; i++) {
            assertThat(bot.send(1, "later " + i).status()).isEqualTo(200);
        }
        pass(Duration.ofSeconds(1));
        BotSide.Reply second = bot.send(1, "a second later");
        BotSide.Reply tooFastAgain = bot.send(1, "too fast again");

        assertThat(tooFast.status()).isEqualTo(429);
        assertThat(tooFast.body().path("parameters").path("retry_after").asInt())
                .isEqualTo(7);
        assertThat(second.status()).isEqualTo(200);
        assertThat(tooFastAgain.status()).isEqualTo(429);
        assertThat(telegram.rateLimitViolations()).isEqualTo(2);
        assertThat(telegram.callsDuringRetryAfter()).isZero();
    }

    @Test
    void aChatThatIsToBeLeftAloneTakesNoCallWhatever() throws Exception {
        telegram.user(1).join();
        telegram.user(2).join();
        for (int i = 0; i < 6; i++) {
            bot.send(1, "message " + i);
        }
        pass(Duration.ofMillis(4_100));

        BotSide.Reply action =
                bot.call("sendChatAction", body -> body.put("chat_id", 1).put("action", "typing"));
        BotSide.Reply elsewhere = bot.send(2, "hello");

        assertThat(action.status()).isEqualTo(429);
        assertThat(action.body().path("parameters").path("retry_after").asInt()).isEqualTo(3);
        assertThat(elsewhere.status()).isEqualTo(200);
        assertThat(telegram.callsDuringRetryAfter()).isEqualTo(1);
        assertThat(telegram.rateLimitViolations()).isEqualTo(2);
    }

    @Test
    void aPauseThatWasPlannedIsToBeKeptToo() throws Exception {
        telegram.user(1).join();
        telegram.faults().next("sendMessage", Fault.tooManyRequests(30));

        BotSide.Reply planned = bot.send(1, "one");
        pass(Duration.ofSeconds(29));
        BotSide.Reply tooSoon = bot.send(1, "two");
        pass(Duration.ofSeconds(1));
        BotSide.Reply inTime = bot.send(1, "three");

        assertThat(planned.status()).isEqualTo(429);
        assertThat(tooSoon.status()).isEqualTo(429);
        assertThat(inTime.status()).isEqualTo(200);
        assertThat(telegram.callsDuringRetryAfter()).isEqualTo(1);
    }

    @Test
    void aGroupTakesTwentyAMinute() throws Exception {
        telegram.group(-100);
        int accepted = 0;
        for (int i = 0; i < 200; i++) {
            accepted += bot.send(-100, "message " + i).status() == 200 ? 1 : 0;
            pass(Duration.ofMillis(299));
        }

        assertThat(accepted).isEqualTo(20);
    }

    @Test
    void allChatsTogetherTakeThirtyASecond() throws Exception {
        int accepted = 0;
        for (int i = 1; i <= 40; i++) {
            telegram.user(i).join();
            accepted += bot.send(i, "hello").status() == 200 ? 1 : 0;
        }

        assertThat(accepted).isEqualTo(30);
        assertThat(telegram.rateLimitViolations()).isEqualTo(10);
    }

    @Test
    void whoAsksTheSameAgainAtOnceGetsASingleUpdate() throws Exception {
        SimulatedUser anna = telegram.user(1);
        anna.says("one");
        anna.says("two");

        assertThat(bot.updates(0)).hasSize(2);
        assertThat(bot.updates(0)).hasSize(1);
    }
}
