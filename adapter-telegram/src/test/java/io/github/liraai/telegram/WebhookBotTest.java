package io.github.liraai.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.intake.Claimant;
import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.intake.MessageId;
import io.github.liraai.core.intake.Source;
import io.github.liraai.simulator.Fault;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.TelegramSimulator;
import io.github.liraai.simulator.Webhook;
import io.github.liraai.telegram.api.ApiAddress;
import io.github.liraai.telegram.api.BotToken;
import io.github.liraai.telegram.poll.PollHealth.State;
import io.github.liraai.telegram.webhook.WebhookSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two processes of one bot to which updates are brought, played by two connections upon the same stores. */
@Timeout(60)
class WebhookBotTest {
    private static final String HELP = "Как получить картинку";

    private final Set<Integer> ports = new HashSet<>();
    private final BotHouse house = new BotHouse(TelegramSimulator.builder().webhookByHand());
    private final TelegramSimulator telegram = house.telegram;
    private final Logged logged = new Logged();
    private final SimulatedUser anna = telegram.user(1001).named("Анна");
    private final Replica first = new Replica("first");
    private final Replica second = new Replica("second");
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** One process. */
    private final class Replica implements AutoCloseable {
        private final TelegramConnection connection =
                new TelegramConnection(TelegramSettings.of(new BotToken(telegram.token()))
                        .withAddress(ApiAddress.parse(telegram.baseUrl().toString())));
        private final URI url = URI.create("http://127.0.0.1:" + freePort() + "/hook");
        private final Holder holder;
        private TelegramBot bot = house.bot();

        Replica(String name) {
            this.holder = new Holder(name);
        }

        void start() {
            InetSocketAddress listen = new InetSocketAddress(InetAddress.getLoopbackAddress(), url.getPort());
            bot = TelegramBot.listen(
                    connection,
                    house.lira(),
                    new TelegramIntake(house.inbox, house.leases, holder),
                    new WebhookSettings(url, listen));
            Await.until("it listens", () -> bot.status().isHealthy());
        }

        int brings(long update) throws IOException, InterruptedException {
            return telegram.webhook().bring(update, url);
        }

        @Override
        public void close() {
            bot.close();
            connection.close();
        }
    }

    /** Finds one for each process, which listens later. */
    private int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return ports.add(free.getLocalPort()) ? free.getLocalPort() : freePort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void listen() {
        house.bot().close();
        first.start();
        second.start();
    }

    @AfterEach
    void close() {
        client.shutdownNow();
        first.close();
        second.close();
        logged.close();
        house.close();
    }

    private long says(String text) {
        anna.says(text);
        return telegram.updates().lastId();
    }

    private int post(String body) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(first.url), body);
    }

    private int post(String body, String secret) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(first.url).header(Webhook.SECRET_HEADER, secret), body);
    }

    private int sent(HttpRequest.Builder request, String body) throws IOException, InterruptedException {
        HttpRequest whole = request.timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(whole, BodyHandlers.discarding()).statusCode();
    }

    /** Sends the beginning of a request and gives the first line of what is answered to it. */
    private String answerTo(String beginning) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), first.url.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
                line.append((char) next);
            }
            return line.toString();
        }
    }

    private String head(String... headers) {
        return "POST /hook HTTP/1.1\r\nHost: 127.0.0.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    }

    private String secretHeader() {
        return Webhook.SECRET_HEADER + ": " + telegram.webhook().secret();
    }

    @Test
    void telegramIsToldWhereAndWithWhatSecretAndOnlyTheKindsThatAreWanted() {
        var call = telegram.calls("setWebhook").getFirst();

        assertThat(telegram.webhook().url()).isEqualTo(second.url.toString());
        assertThat(telegram.webhook().secret()).matches("[A-Za-z0-9_-]{43}");
        assertThat(call.parameter("allowed_updates")).get().asString().contains("message", "callback_query");
        assertThat(call.parameter("max_connections")).contains("100");
        assertThat(first.bot.status().poll().state()).isEqualTo(State.LISTENING);
    }

    @Test
    void whatIsBroughtThreeTimesOutOfOrderToTwoProcessesIsDoneOnce() throws Exception {
        long generate = says("/generate котик");
        long help = says("/help");

        assertThat(List.of(
                        second.brings(help),
                        first.brings(generate),
                        first.brings(help),
                        second.brings(generate),
                        second.brings(help),
                        second.brings(generate)))
                .containsOnly(200);

        anna.awaitPhoto();
        anna.awaitText(HELP);
        house.awaitCalm();
        Await.until(
                "all is said",
                () -> first.bot.status().chatsWaiting() == 0
                        && second.bot.status().chatsWaiting() == 0);
        assertThat(house.painter.requests()).hasSize(1);
        assertThat(anna.chat().photos()).hasSize(1);
        Await.until("the status message is counted", () -> said("🎨 Генерирую") >= 1);
        assertThat(said("🎨 Генерирую")).isEqualTo(1);
        Await.until("the help is counted", () -> said(HELP) >= 1);
        assertThat(said(HELP)).isEqualTo(1);
    }

    private long said(String text) {
        return telegram.calls("sendMessage").stream()
                .filter(call -> call.parameter("text").orElse("").contains(text))
                .count();
    }

    @Test
    void whileTheStoreIsAwayTelegramIsToBringItAgainAndThePersonIsToldOnce() throws Exception {
        long help = says("/help");
        house.store.goAway();

        assertThat(first.brings(help)).isEqualTo(503);
        anna.awaitText("не потеряна");
        assertThat(first.brings(help)).isEqualTo(503);
        assertThat(anna.chat().fromBot()).hasSize(1);
        house.store.comeBack();

        assertThat(second.brings(help)).isEqualTo(200);
        anna.awaitText(HELP);
    }

    @Test
    void whatAnotherProcessIsAtIsToComeAgainAndIsTakenOverWhenThatDied() throws Exception {
        long help = says("/help");
        house.inbox.claim(
                new Source("telegram:123456"),
                Set.of(new MessageId(help)),
                new Claimant.Independent(new Holder("died")),
                Duration.ofSeconds(60));

        assertThat(first.brings(help)).isEqualTo(503);
        house.clock.advance(Duration.ofSeconds(61));

        assertThat(first.brings(help)).isEqualTo(200);
        anna.awaitText(HELP);
    }

    @Test
    void withoutTheSecretNothingIsDone() throws Exception {
        long help = says("/help");
        String update = telegram.webhook().json(help);

        assertThat(post(update)).isEqualTo(401);
        assertThat(post(update, "wrong")).isEqualTo(401);
        assertThat(post(update, telegram.webhook().secret() + "x")).isEqualTo(401);

        assertThat(first.brings(help)).as("it was not even claimed").isEqualTo(200);
        anna.awaitText(HELP);
        assertThat(anna.chat().fromBot()).hasSize(1);
    }

    @Test
    void aBodyThatIsTooLargeOrHasNoSecretIsRefusedBeforeItIsRead() throws Exception {
        assertThat(answerTo(head(secretHeader(), "Content-Length: 10485760"))).contains("413");
        assertThat(answerTo(head(Webhook.SECRET_HEADER + ": wrong", "Content-Length: 100")))
                .contains("401");
        assertThat(answerTo(head("Content-Length: 10485760"))).contains("401");
        assertThat(answerTo(head(secretHeader(), "Content-Length: 99999999999999")))
                .contains("4");
    }

    @Test
    void aBodyOfUnknownLengthIsReadUpToTheCapOnly() throws Exception {
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";

        assertThat(answerTo(head(secretHeader(), "Transfer-Encoding: chunked") + chunk.repeat(17)))
                .contains("413");
    }

    @Test
    void elsewhereNothingIsFound() throws Exception {
        HttpRequest get = HttpRequest.newBuilder(first.url).build();
        HttpRequest other = HttpRequest.newBuilder(URI.create(first.url + "/else"))
                .header(Webhook.SECRET_HEADER, telegram.webhook().secret())
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        var answer = client.send(get, BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertThat(client.send(other, BodyHandlers.discarding()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{}", "{\"update_id\":\"x\"}", "{\"update_id\":7,\"message\":{}}"})
    void whatCannotBeReadIsPassedOverForElseItWouldComeForEver(String body) throws Exception {
        assertThat(post(body, telegram.webhook().secret())).isEqualTo(200);
    }

    @Test
    void aDeeplyNestedUpdateStopsNothing() throws Exception {
        String nested = "{\"update_id\":7,\"x\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";

        assertThat(post(nested, telegram.webhook().secret())).isEqualTo(200);
        assertThat(first.brings(says("/help"))).isEqualTo(200);
    }

    @Test
    void whoEndsLeavesTheWebhookToTheOthers() throws Exception {
        first.bot.close();

        assertThat(first.bot.awaitEnd(Duration.ofSeconds(5))).isTrue();
        assertThat(telegram.countCalls("deleteWebhook")).isZero();
        assertThat(second.brings(says("/help"))).isEqualTo(200);
        anna.awaitText(HELP);
    }

    @Test
    void aWebhookThatTelegramRefusesIsTriedAgain() {
        first.bot.close();
        telegram.faults().next(2, "setWebhook", Fault.badRequest("bad webhook: getaddrinfo"));

        Replica third = new Replica("third");
        third.start();

        assertThat(telegram.webhook().url()).isEqualTo(third.url.toString());
        assertThat(logged.lines()).anyMatch(line -> line.contains("the webhook could not be set"));
        third.close();
    }

    @Test
    void theLogHoldsNeitherTheSecretNorAPersonsWords() throws Exception {
        String secret = telegram.webhook().secret();
        telegram.faults().next("setWebhook", Fault.badRequest("bad webhook"));
        Replica third = new Replica("third");
        third.start();
        post("канарейка", secret);
        post("{\"update_id\":7,\"message\":\"канарейка\"}", secret);
        third.close();

        assertThat(logged.lines())
                .isNotEmpty()
                .noneMatch(line -> line.contains(secret))
                .noneMatch(line -> line.contains("канарейка"));
    }

    @Test
    void whoAsksForUpdatesAgainRemovesTheWebhook() {
        first.bot.close();
        second.bot.close();

        house.start();
        anna.says("/help");

        anna.awaitText(HELP);
        assertThat(telegram.webhook().url()).isEmpty();
    }
}
