package io.github.liraai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class UpdatesTest {
    private final TelegramSimulator telegram = TelegramSimulator.start();
    private final BotSide bot = new BotSide(telegram);
    private final SimulatedUser anna = telegram.user(1001).named("Анна");

    @AfterEach
    void stop() {
        telegram.close();
    }

    private static List<Integer> ids(JsonNode updates) {
        List<Integer> ids = new ArrayList<>();
        updates.forEach(update -> ids.add(update.path("update_id").asInt()));
        return ids;
    }

    @Test
    void updatesStayUntilALaterOffsetIsAsked() throws Exception {
        anna.says("one");
        anna.says("two");
        anna.says("three");

        assertThat(ids(bot.updates(0))).containsExactly(1, 2, 3);
        assertThat(ids(bot.updates(0))).containsExactly(1, 2, 3);
        assertThat(ids(bot.updates(3))).containsExactly(3);
        assertThat(ids(bot.updates(0))).containsExactly(3);
        assertThat(ids(bot.updates(4))).isEmpty();
        assertThat(telegram.updates().unconfirmed()).isZero();
    }

    @Test
    void aNegativeOffsetForgetsTheEarlierOnes() throws Exception {
        anna.says("one");
        anna.says("two");
        anna.says("three");

        assertThat(ids(bot.updates(-1))).containsExactly(3);
        assertThat(ids(bot.updates(0))).containsExactly(3);
    }

    @Test
    void theLimitIsKeptWithinOneAndAHundred() throws Exception {
        for (int i = 0; i < 120; i++) {
            anna.says("message " + i);
        }

        assertThat(bot.call("getUpdates", body -> body.put("limit", 2)).result())
                .hasSize(2);
        assertThat(bot.call("getUpdates", body -> body.put("limit", 1000)).result())
                .hasSize(100);
    }

    @Test
    void aLongPollIsAnsweredAtOnceWhenSomethingHappens() throws Exception {
        CompletableFuture<BotSide.Reply> poll = bot.callLater("getupdates", body -> body.put("timeout", 15));
        awaitPoll();
        long begin = System.nanoTime();

        anna.says("hello");

        assertThat(ids(poll.get().result())).containsExactly(1);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void anEmptyPollLastsItsTimeout() throws Exception {
        long begin = System.nanoTime();

        JsonNode updates =
                bot.call("getUpdates", body -> body.put("timeout", 1)).result();

        assertThat(updates).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(950));
    }

    @Test
    void aSecondPollTerminatesTheFirst() throws Exception {
        CompletableFuture<BotSide.Reply> first = bot.callLater("getUpdates", body -> body.put("timeout", 15));
        awaitPoll();
        CompletableFuture<BotSide.Reply> second = bot.callLater("getUpdates", body -> body.put("timeout", 15));

        BotSide.Reply terminated = first.get();
        anna.says("for the second");

        assertThat(terminated.status()).isEqualTo(409);
        assertThat(terminated.description())
                .isEqualTo("Conflict: terminated by other getUpdates request; make sure that only one bot instance"
                        + " is running");
        assertThat(ids(second.get().result())).containsExactly(1);
    }

    @Test
    void pollingIsRefusedWhileAWebhookIsSet() throws Exception {
        bot.call("setWebhook", body -> body.put("url", "https://bot.example/hook"));

        BotSide.Reply refused = bot.call("getUpdates", body -> {});
        String url = bot.call("getWebhookInfo", body -> {}).result().path("url").asText();
        bot.call("deleteWebhook", body -> {});

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.description()).contains("use deleteWebhook to delete the webhook first");
        assertThat(url).isEqualTo("https://bot.example/hook");
        assertThat(bot.call("getUpdates", body -> {}).status()).isEqualTo(200);
    }

    @Test
    void kindsThatAreNotAllowedAreNotQueued() throws Exception {
        bot.call("getUpdates", body -> body.putArray("allowed_updates").add("callback_query"));
        anna.says("not wanted");
        bot.call("getUpdates", body -> {});
        anna.says("still not wanted");
        bot.call("getUpdates", body -> body.putArray("allowed_updates"));
        anna.says("wanted");

        JsonNode updates = bot.updates(0);

        assertThat(updates).hasSize(1);
        assertThat(updates.path(0).path("message").path("text").asText()).isEqualTo("wanted");
    }

    @Test
    void anInjectedUpdateGoesOutAsItIs() throws Exception {
        telegram.updates().inject("{\"update_id\":%UPDATE_ID%,\"message\":\"not an object\"}");
        anna.says("after it");

        JsonNode updates = bot.updates(0);

        assertThat(ids(updates)).containsExactly(1, 2);
        assertThat(updates.path(0).path("message").asText()).isEqualTo("not an object");
    }

    @Test
    void anInjectedTextThatIsNoJsonMakesTheAnswerUnreadableUntilItIsConfirmed() throws Exception {
        long id = telegram.updates().inject("{{{ nonsense");
        anna.says("after it");

        BotSide.Reply unreadable = bot.call("getUpdates", body -> body.put("limit", 1));

        assertThat(unreadable.body().has("unreadable")).isTrue();
        assertThat(ids(bot.updates(id + 1))).containsExactly(2);
    }

    @Test
    void aConfirmedUpdateCanBeGivenOutAgain() throws Exception {
        anna.says("once");
        bot.updates(2);

        telegram.updates().redeliver(1);

        assertThat(ids(bot.updates(2))).containsExactly(1);
        assertThat(ids(bot.updates(2))).isEmpty();
    }

    @Test
    void anUpdateCanComeTwiceInOneAnswer() throws Exception {
        anna.says("twice");

        telegram.updates().duplicateLast();

        assertThat(ids(bot.updates(0))).containsExactly(1, 1);
    }

    @Test
    void aBotThatDiedWhilePollingGetsTheUpdateAfterItsRestart() throws Exception {
        try (Socket dying = new Socket(InetAddress.getLoopbackAddress(), telegram.port())) {
            String request = "POST /bot" + telegram.token() + "/getUpdates?timeout=50 HTTP/1.1\r\nHost: x\r\n"
                    + "Content-Length: 0\r\n\r\n";
            dying.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            awaitPoll();
        }
        anna.says("while it was dead");

        CompletableFuture<BotSide.Reply> restarted = bot.callLater("getUpdates", body -> body.put("timeout", 15));

        assertThat(ids(restarted.get().result())).containsExactly(1);
    }

    @Test
    void closingEndsAnOpenPollAtOnce() throws Exception {
        CompletableFuture<BotSide.Reply> poll = bot.callLater("getUpdates", body -> body.put("timeout", 50));
        awaitPoll();
        long begin = System.nanoTime();

        telegram.close();

        assertThat(poll.handle((reply, failure) -> true).get()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    private void awaitPoll() throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!telegram.updates().isPolled()) {
            assertThat(System.nanoTime()).as("a poll is open").isLessThan(deadline);
            Thread.sleep(Duration.ofMillis(2));
        }
    }
}
