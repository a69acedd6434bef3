package io.github.liraai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.github.liraai.simulator.internal.wire.Json;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WebhookTest {
    private record Delivery(String secret, JsonNode update) {}

    private final TelegramSimulator telegram = TelegramSimulator.start();
    private final BotSide bot = new BotSide(telegram);
    private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
    private HttpServer hook;

    WebhookTest() throws Exception {
        hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void listen() {
        hook.createContext("/", exchange -> {
            try (exchange) {
                deliveries.add(new Delivery(
                        exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token"),
                        Json.parse(exchange.getRequestBody().readAllBytes()).orElseThrow()));
                Integer answer = answers.poll();
                exchange.sendResponseHeaders(answer == null ? 200 : answer, -1);
            }
        });
        hook.start();
    }

    @AfterEach
    void stop() {
        telegram.close();
        hook.stop(0);
    }

    private Delivery next() throws InterruptedException {
        Delivery delivery = deliveries.poll(15, TimeUnit.SECONDS);
        assertThat(delivery).isNotNull();
        return java.util.Objects.requireNonNull(delivery);
    }

    @Test
    void updatesAreBroughtInOrderWithTheSecretUntilTheyAreAccepted() throws Exception {
        answers.add(500);
        bot.call(
                "setWebhook",
                body -> body.put("url", "http://127.0.0.1:" + hook.getAddress().getPort() + "/hook")
                        .put("secret_token", "s3cret_-"));
        SimulatedUser anna = telegram.user(1).named("Анна");
        anna.says("one");
        anna.says("two");

        Delivery refused = next();
        Delivery repeated = next();
        Delivery second = next();

        assertThat(refused.secret()).isEqualTo("s3cret_-");
        assertThat(refused.update().path("message").path("text").asText()).isEqualTo("one");
        assertThat(repeated.update()).isEqualTo(refused.update());
        assertThat(second.update().path("message").path("text").asText()).isEqualTo("two");
        assertThat(telegram.updates().awaitConfirmed(Duration.ofSeconds(15))).isTrue();
    }

    @Test
    void anAddressOfTheOpenWebMustBeHttps() throws Exception {
        BotSide.Reply reply = bot.call("setWebhook", body -> body.put("url", "http://bot.example/hook"));

        assertThat(reply.description())
                .isEqualTo("Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
    }

    @Test
    void byHandAnUpdateIsBroughtAsOftenAsOneLikesAndConfirmedWhenItIsAccepted() throws Exception {
        URI target = URI.create("http://127.0.0.1:" + hook.getAddress().getPort() + "/other");
        try (TelegramSimulator byHand =
                TelegramSimulator.builder().webhookByHand().start()) {
            new BotSide(byHand)
                    .call(
                            "setWebhook",
                            body -> body.put("url", "http://127.0.0.1:1/hook").put("secret_token", "s3cret"));
            byHand.user(1).says("one");
            byHand.user(1).says("two");
            answers.add(503);

            assertThat(byHand.webhook().bring(2, target)).isEqualTo(503);
            assertThat(byHand.webhook().bring(2, target)).isEqualTo(200);
            assertThat(byHand.webhook().bring(2, target)).isEqualTo(200);

            assertThat(byHand.updates().unconfirmed()).isEqualTo(1);
            assertThat(deliveries)
                    .hasSize(3)
                    .allSatisfy(delivery -> assertThat(delivery.secret()).isEqualTo("s3cret"));
            assertThat(byHand.webhook().url()).isEqualTo("http://127.0.0.1:1/hook");
            assertThat(byHand.webhook().json(1)).contains("one");
        }
    }
}
