package io.github.liraai.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.cli.endtoend.Fleet.Replica;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.TelegramSimulator;
import io.github.liraai.simulator.Webhook;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on one database to which Telegram brings updates; every test has people of its own. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookEndToEndTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int PEOPLE = 6;
    private static final int LIMIT = 5;

    /** Far below what is measured on a machine with nothing else to do, so that a busy one passes, too. */
    private static final double LEAST_A_SECOND = 50;

    private TelegramSimulator telegram;
    private PlayedHfInference painter;
    private Fleet fleet;
    private Replica first;
    private Replica second;

    @BeforeAll
    void startTwo(@TempDir Path folder) throws Exception {
        telegram = TelegramSimulator.builder()
                .webhookByHand()
                .token("123456:AAtest-token-of-the-simulator")
                .patience(PATIENCE)
                .start();
        painter = new PlayedHfInference();
        Files.writeString(folder.resolve("lira.conf"), "levels.user = " + LIMIT);
        fleet = Fleet.in(folder, telegram, painter);
        first = fleet.listening("first");
        second = fleet.listening("second");
    }

    @AfterAll
    void stopAll() throws Exception {
        fleet.close();
        painter.close();
        telegram.close();
    }

    private record Bringing(long update, Replica to) {}

    @Test
    void whatIsBroughtThreeTimesOutOfOrderToTwoProcessesIsOneJobOnePictureAndOneStatusMessage() throws Exception {
        List<SimulatedUser> people = new ArrayList<>();
        List<Bringing> bringings = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            SimulatedUser user = telegram.user(2000 + i).speaking("ru").join();
            people.add(user);
            user.says("/generate котик " + i);
            long update = telegram.updates().lastId();
            bringings.addAll(
                    List.of(new Bringing(update, first), new Bringing(update, second), new Bringing(update, first)));
        }
        Collections.shuffle(bringings, new Random(7));

        bring(bringings);

        for (int i = 0; i < PEOPLE; i++) {
            people.get(i).awaitPhoto();
            assertThat(painter.requestsFor("котик " + i)).hasSize(1);
            SimulatedUser user = people.get(i);
            Fleet.awaitTrue("the status message is counted", PATIENCE, () -> statuses(user) >= 1);
            assertThat(statuses(user)).isEqualTo(1);
            assertThat(people.get(i).chat().photos()).hasSize(1);
        }
        assertThat(telegram.updates().unconfirmed()).isZero();
        assertThat(fleet.verify()).isZero();
    }

    @Test
    void withoutTheSecretNothingIsRunAndTooMuchIsNotRead() throws Exception {
        SimulatedUser anna = telegram.user(1001).speaking("ru").join();
        anna.says("/generate лисёнок");
        String update = telegram.webhook().json(telegram.updates().lastId());
        String secret = telegram.webhook().secret();

        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(post(client, update, "")).isEqualTo(401);
            assertThat(post(client, update, secret.substring(1))).isEqualTo(401);
        }
        assertThat(firstLine("Content-Length: 10485760\r\n" + Webhook.SECRET_HEADER + ": " + secret))
                .contains(" 413 ");
        assertThat(firstLine("Content-Length: 10485760")).contains(" 401 ");

        assertThat(painter.requestsFor("лисёнок")).isEmpty();
        assertThat(anna.chat().fromBot()).isEmpty();
        assertThat(first.logged() + first.process().err()).doesNotContain(secret, telegram.token());
        assertThatWhoSendsNoBodyIsCutOff(secret);
        bring(List.of(new Bringing(telegram.updates().lastId(), first)));
        anna.awaitPhoto();
    }

    @Test
    void sixtyFourRequestsOfOnePersonAtOnceToThreeProcessesMakeAsManyPicturesAsTheLimit() throws Exception {
        List<Replica> three = List.of(first, second, fleet.listening("third"));
        SimulatedUser greedy = telegram.user(3001).speaking("ru").join();
        List<Bringing> bringings = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            greedy.says("/generate ещё котик " + i);
            bringings.add(new Bringing(telegram.updates().lastId(), three.get(i % 3)));
        }

        int paintedBefore = painter.requests().size();
        bring(bringings);

        Fleet.awaitTrue("five pictures", PATIENCE, () -> greedy.chat().photos().size() == LIMIT);
        assertThat(painter.requests()).hasSize(paintedBefore + LIMIT);
        assertThat(fleet.verify()).isZero();
        assertThat(greedy.chat().photos()).hasSize(LIMIT);
    }

    @Test
    void aBurstIsAcceptedQuickly() throws Exception {
        int count = 1500;
        List<Bringing> bringings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            telegram.user(10_000 + i % 300).says("привет " + i);
            bringings.add(new Bringing(telegram.updates().lastId(), i % 2 == 0 ? first : second));
        }

        long began = System.nanoTime();
        bring(bringings);
        double perSecond = count / ((System.nanoTime() - began) / 1e9);

        assertThat(telegram.updates().unconfirmed()).isZero();
        assertThat(perSecond).as("updates accepted a second").isGreaterThan(LEAST_A_SECOND);
    }

    /** Brings updates side by side, each until it is accepted, as Telegram does. */
    private void bring(List<Bringing> bringings) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            List<Future<Boolean>> all =
                    threads.invokeAll(bringings.stream().map(each -> task(each)).toList());
            for (Future<Boolean> each : all) {
                assertThat(each.get(2, TimeUnit.MINUTES)).isTrue();
            }
        }
    }

    private Callable<Boolean> task(Bringing bringing) {
        return () -> {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                int status = telegram.webhook()
                        .bring(bringing.update(), bringing.to().url());
                if (status == 200) {
                    return true;
                }
                assertThat(status).isEqualTo(503);
                Thread.sleep(50);
            }
            return false;
        };
    }

    private long statuses(SimulatedUser user) {
        return telegram.calls("sendMessage").stream()
                .filter(call -> call.parameter("chat_id").orElse("").equals(Long.toString(user.id())))
                .filter(call -> call.parameter("text").orElse("").contains("🎨 Генерирую"))
                .count();
    }

    private int post(HttpClient client, String body, String secret) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(first.url())
                .timeout(PATIENCE)
                .header(Webhook.SECRET_HEADER, secret)
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private String firstLine(String headers) throws IOException {
        try (Socket socket = opened(headers)) {
            return line(socket.getInputStream());
        }
    }

    private void assertThatWhoSendsNoBodyIsCutOff(String secret) throws IOException {
        try (Socket socket = opened("Content-Length: 100\r\n" + Webhook.SECRET_HEADER + ": " + secret)) {
            assertThat(line(socket.getInputStream())).isEmpty();
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
    }

    private Socket opened(String headers) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), first.url().getPort());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        String head = "POST /hook HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }
}
