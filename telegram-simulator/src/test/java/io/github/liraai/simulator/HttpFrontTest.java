package io.github.liraai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.liraai.simulator.internal.wire.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HttpFrontTest {
    private final TelegramSimulator telegram = TelegramSimulator.builder()
            .token("777:AAA-secret_x")
            .botName("CatBot")
            .keepCalls(3)
            .start();
    private final BotSide bot = new BotSide(telegram);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        telegram.close();
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(telegram.baseUrl() + path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aWrongTokenIsUnauthorized() throws Exception {
        HttpResponse<String> response = post("/bot777:wrong/getMe", "application/json", "{}");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo("{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
    }

    @Test
    void anUnknownMethodIsNotFound() throws Exception {
        BotSide.Reply reply = bot.call("flyToTheMoon", body -> {});

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.description()).isEqualTo("Not Found: method not found");
    }

    @Test
    void methodNamesHaveNoCase() throws Exception {
        JsonNode me = bot.call("GETME", body -> {}).result();

        assertThat(me.path("id").asLong()).isEqualTo(777);
        assertThat(me.path("username").asText()).isEqualTo("CatBot");
        assertThat(telegram.calls("getme")).extracting(Call::method).containsExactly("getMe");
    }

    @Test
    void parametersComeAsJsonFormOrQuery() throws Exception {
        telegram.user(5).named("Eva").join();
        String path = "/bot777:AAA-secret_x/sendMessage";
        String form = "application/x-www-form-urlencoded";

        post(path, "application/json; charset=utf-8", "{\"chat_id\":\"5\",\"text\":\"json ёж\"}");
        post(path, form, "chat_id=5&text=form+%D1%91%D0%B6");
        bot.get(telegram.baseUrl() + path + "?chat_id=5&text=query");
        HttpResponse<String> broken = post(path, "application/json", "{nonsense");

        assertThat(telegram.user(5).chat().visible())
                .extracting(SimulatedMessage::text)
                .containsExactly("json ёж", "form ёж", "query");
        assertThat(broken.statusCode()).isEqualTo(400);
    }

    @Test
    void aMultipartBodyMayComeInPieces() throws Exception {
        telegram.user(5).join();
        byte[] picture = Pictures.png(500, 500, 300_000);
        // Line ends and dashes near the end of the buffer must not be taken for a delimiter.
        for (int i = 1000; i < picture.length - 4; i += 997) {
            picture[i] = '\r';
            picture[i + 1] = '\n';
            picture[i + 2] = '-';
            picture[i + 3] = '-';
        }

        bot.photo(5, picture, "in pieces").result();

        assertThat(telegram.user(5).chat().photos().getFirst().bytes()).isEqualTo(picture);
    }

    @Test
    void aMultipartBodyThatStopsIsRefused() throws Exception {
        HttpResponse<String> response = post(
                "/bot777:AAA-secret_x/sendPhoto",
                "multipart/form-data; boundary=xyz",
                "--xyz\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n5");

        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void theLogKeepsTheLastCallsWithoutBytes() throws Exception {
        telegram.user(5).join();
        List<Call> heard = new CopyOnWriteArrayList<>();
        telegram.listen(new SimulatorListener() {
            @Override
            public void called(Call call) {
                heard.add(call);
            }
        });
        bot.photo(5, Pictures.anyPng(), "a caption");
        bot.send(5, "");
        bot.send(5, "one");
        bot.send(5, "two");

        assertThat(heard).hasSize(4);
        assertThat(telegram.calls()).hasSize(3).isEqualTo(heard.subList(1, 4));
        assertThat(telegram.calls("sendMessage").getFirst().failure()).isEqualTo("Bad Request: message text is empty");
        assertThat(heard.getFirst().parameters())
                .containsEntry("caption", "a caption")
                .containsEntry("cat.png", "<cat.png, 4000 bytes>");
        assertThat(heard.getFirst().succeeded()).isTrue();
        assertThat(telegram.countCalls("sendMessage")).isEqualTo(3);
        assertThat(telegram.countCalls("sendPhoto")).isEqualTo(1);
        assertThat(telegram.awaitCall("sendmessage", Call::succeeded, Duration.ofSeconds(1))
                        .parameter("text"))
                .contains("one");
    }

    @Test
    void commandsAreKeptByScopeAndLanguage() throws Exception {
        String commands = "[{\"command\":\"start\",\"description\":\"Начать\"}]";
        bot.call("setMyCommands", body -> body.put("commands", commands).put("language_code", "ru"));
        bot.call(
                "setMyCommands",
                body -> body.put("commands", commands)
                        .set("scope", Json.object().put("type", "chat").put("chat_id", "5")));

        JsonNode russian = bot.call("getMyCommands", body -> body.put("language_code", "ru"))
                .result();
        JsonNode others = bot.call("getMyCommands", body -> {}).result();
        bot.call("deleteMyCommands", body -> body.put("language_code", "ru"));

        assertThat(russian.path(0).path("command").asText()).isEqualTo("start");
        assertThat(others).isEmpty();
        assertThat(telegram.commands("{\"type\":\"default\"}", "ru")).isEmpty();
        assertThat(telegram.commands("{\"type\":\"chat\",\"chat_id\":5}", "")).isEqualTo(Map.of("start", "Начать"));
        assertThat(bot.call(
                                "setMyCommands",
                                body -> body.put("commands", "[{\"command\":\"рисунок\",\"description\":\"x\"}]"))
                        .description())
                .isEqualTo("Bad Request: BOT_COMMAND_INVALID");
    }

    @Test
    void onlyTheNewestBytesAreKept() throws Exception {
        try (TelegramSimulator small =
                TelegramSimulator.builder().keepBytes(10_000).start()) {
            BotSide other = new BotSide(small);
            small.user(5).join();
            for (int i = 0; i < 3; i++) {
                other.photo(5, Pictures.anyPng(), "");
            }

            List<Boolean> kept = new ArrayList<>();
            for (SimulatedMessage photo : small.user(5).chat().photos()) {
                SentFile file = photo.file().orElseThrow();
                kept.add(file.hasBytes());
                assertThat(file.size()).isEqualTo(4_000);
                assertThat(file.sha256()).hasSize(64);
            }
            assertThat(kept).containsExactly(false, true, true);
        }
    }

    @Test
    void manyUsersDoNotGetInEachOthersWay() throws Exception {
        int users = 50;
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        for (int i = 1; i <= users; i++) {
            long id = i;
            SimulatedUser user = telegram.user(id).named("User " + id).join();
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    for (int turn = 0; turn < 10; turn++) {
                        user.says("turn " + turn);
                        bot.send(id, "answer " + turn);
                        user.awaitText("answer " + turn);
                    }
                } catch (Exception | AssertionError e) {
                    failures.add(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(failures).isEmpty();
        assertThat(telegram.updates().lastId()).isEqualTo(users * 10L);
        assertThat(telegram.user(7).chat().visible()).hasSize(20);
    }
}
