package io.github.liraai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.github.liraai.cli.testsupport.LiraProcess;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.TelegramSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real process at work, and its owner's commands while it runs. */
@Timeout(180)
@SuppressWarnings("try") // a bot that runs meanwhile need not be spoken to
class RunningBotTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOKEN = "123456:AAtest-token-of-the-simulator";
    private static final String KEY = "hf_canary_key_of_this_test";
    private static final GoldenCase PICTURE = GoldenCase.read("hf-hf-inference-prompt-only");

    @TempDir
    Path folder;

    private TelegramSimulator telegram;
    private PlayedHfInference provider;

    RunningBotTest() {
        telegram = TelegramSimulator.builder().token(TOKEN).patience(PATIENCE).start();
        provider = PlayedHfInference.thatAlways(
                (exchange, picture) -> GoldenLine.send(PICTURE.create().orElseThrow(), exchange));
    }

    @BeforeEach
    void quietEnvironment() {
        assertThat(folder).isEmptyDirectory();
    }

    @AfterEach
    void stop() {
        telegram.close();
        provider.close();
    }

    @Test
    void thePictureArrivesAndTheOwnersCommandsWorkMeanwhile() throws Exception {
        try (LiraProcess bot = start()) {
            SimulatedUser anna = play();

            Config shown = settled(anna);
            assertThat(shown.getString("level")).isEqualTo("user");
            assertThat(shown.getInt("used")).isEqualTo(1);
            assertThat(shown.getInt("held")).isZero();
            assertThat(shown.getInt("limit")).isEqualTo(3);
            assertThat(cli("users", "set-level", "1001", "subscriber").exitCode())
                    .isZero();
            assertThat(show(anna).getInt("limit")).isEqualTo(5);
            assertThat(cli("users", "set-level", "1001", "boss").err()).contains("there are: user, subscriber, admin");
            assertThat(cli("users", "show", "77", "--json").out()).contains("\"level\":\"admin\"", "\"limit\":null");
            assertThat(cli("users", "list").out().lines()).hasSize(3);
            assertThat(cli("ledger", "verify").out()).contains("✅");
            assertThat(cli("users", "block", "1001", "--json").out()).contains("\"blocked\":true");
            assertThat(cli("users", "unblock", "1001", "--json").out()).contains("\"blocked\":false");
            assertThat(cli("users", "show", "404").exitCode()).isEqualTo(1);
            assertThat(cli("check").out()).contains("held by the running bot");
            assertThat(cli("check").out())
                    .contains(
                            "API Key: ✅\n",
                            "Client: ✅\n",
                            "Models: ['hf-sd3-medium', 'hf-flux-schnell', 'hf-flux-dev']\n");
            assertThatOnlyTheOwnerReachesTheSocket();
            assertThat(bot.err()).doesNotContain("WARN", "ERROR");
        }
    }

    @Test
    void itEndsInGoodOrderAndLeavesALogWithoutSecrets() throws Exception {
        try (LiraProcess bot = start()) {
            play();

            bot.terminate();
            int exitCode = bot.awaitExit(Duration.ofSeconds(15));

            assertThat(exitCode).isEqualTo(143);
            String log = Files.readString(folder.resolve("logs/bot.log"));
            assertThat(log)
                    .contains("✅ HF клиент инициализирован (Stable Diffusion 3, FLUX.1 schnell, FLUX.1 dev)")
                    .contains("GEMINI_API_KEY не задан, недоступны: Gemini 3.1 Flash Image")
                    .contains("🎨 Генерация изображения для пользователя 1001: котик")
                    .contains("🎨 HF запрос (hf-sd3-medium): котик")
                    .contains("✅ HF успешно: 633 байт")
                    .contains("model_key=hf-sd3-medium")
                    .doesNotContain(KEY)
                    .doesNotContain(TOKEN);
            assertThat(bot.out() + bot.err()).doesNotContain(KEY, TOKEN);
            assertThat(folder.resolve("data/lira.control")).doesNotExist();
            assertThat(cli("ledger", "verify").exitCode()).isZero();
        }
    }

    @Test
    void aProviderThatNeverAnswersDoesNotKeepItFromEnding() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (PlayedHfInference silent = PlayedHfInference.thatAlways((exchange, picture) -> {
            asked.countDown();
            awaitQuietly(ended);
        })) {
            Map<String, String> environment = environment();
            environment.put("HF_BASE_URL", silent.baseUrl());
            try (LiraProcess bot = LiraProcess.start(folder, environment, "run")) {
                bot.awaitErr("the bot runs", PATIENCE);
                askForAKitten();
                assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();

                bot.terminate();

                assertThat(bot.awaitExit(Duration.ofSeconds(15))).isEqualTo(143);
                assertThat(cli("ledger", "verify").exitCode()).isZero();
            }
            ended.countDown();
        }
    }

    @Test
    void theSocketOfAKilledBotIsInNobodysWay() throws Exception {
        try (LiraProcess bot = start()) {
            bot.kill();
        }
        assertThat(folder.resolve("data/lira.control/socket")).exists();

        assertThat(cli("users", "set-level", "5", "subscriber").exitCode()).isZero();
        try (LiraProcess again = start()) {
            assertThat(cli("users", "show", "5", "--json").out()).contains("\"level\":\"subscriber\"");
        }
    }

    @Test
    void aSecondBotOnTheSameFileIsRefusedWithAReason() throws Exception {
        try (LiraProcess first = start();
                LiraProcess second = LiraProcess.start(folder, environment(), "run")) {
            assertThat(second.awaitExit(PATIENCE)).isEqualTo(1);
            assertThat(second.err()).contains("another process has the database open");
        }
    }

    @Test
    void healthTellsWhetherPollsAndStoreAnswer() throws Exception {
        try (LiraProcess bot = start()) {
            play();
            String address = healthAddress();

            assertThat(get(address + "/healthz")).isEqualTo(200);
            assertThat(get(address + "/readyz")).isEqualTo(200);
            assertThat(get(address + "/readyz/else")).isEqualTo(404);
        }
    }

    @Test
    void aRefusedTokenEndsItWithAReason() throws Exception {
        Map<String, String> environment = environment();
        environment.put("TELEGRAM_BOT_TOKEN", "999999:not-the-token-of-the-simulator");
        try (LiraProcess bot = LiraProcess.start(folder, environment, "run")) {
            assertThat(bot.awaitExit(PATIENCE)).isEqualTo(1);
            assertThat(bot.err()).contains("Telegram refuses the token");
        }
    }

    @Test
    void withoutATokenItSaysWhatToSet() {
        Captured captured = Captured.run(folder, Map.of(), "run");

        assertThat(captured.exitCode()).isEqualTo(2);
        assertThat(captured.err()).contains("TELEGRAM_BOT_TOKEN is not set").contains("@BotFather");
    }

    /** Bug: it was taken, and the bot asked Telegram with it. */
    @ParameterizedTest
    @ValueSource(strings = {"garbage", "123456", "123456:", "123456:a b", ":AAtest-token-of-nobody-at-all-here"})
    void aTokenThatIsNoneIsToldBeforeAnythingIsDone(String token) throws IOException {
        Captured captured = Captured.run(folder, Map.of("TELEGRAM_BOT_TOKEN", token), "run");

        assertThat(captured.exitCode()).isEqualTo(2);
        assertThat(captured.err()).contains("TELEGRAM_BOT_TOKEN").doesNotContain("\tat ");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private LiraProcess start() throws Exception {
        LiraProcess bot = LiraProcess.start(folder, environment(), "run");
        bot.awaitErr("the bot runs", PATIENCE);
        return bot;
    }

    private Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "TELEGRAM_BOT_TOKEN",
                TOKEN,
                "TELEGRAM_API_URL",
                telegram.baseUrl().toString(),
                "HF_TOKEN",
                KEY,
                "HF_BASE_URL",
                provider.baseUrl(),
                "LIRA_ADMIN_IDS",
                "77",
                "LIRA_HTTP_PORT",
                "0"));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(120, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SimulatedUser play() {
        SimulatedUser anna = askForAKitten();
        var photo = anna.awaitPhoto(PATIENCE);
        assertThat(photo.file().orElseThrow().sha256())
                .isEqualTo(PICTURE.sha256().orElseThrow());
        return anna;
    }

    private SimulatedUser askForAKitten() {
        SimulatedUser anna = telegram.user(1001).named("Анна").speaking("ru");
        anna.says("/start");
        anna.taps("🎨 Генерация");
        anna.tapsData("img_hf-sd3-medium");
        anna.awaitMessage(
                message -> message.isText()
                        && message.buttons().stream().noneMatch(button -> "img_hf-sd3-medium".equals(button.data())),
                PATIENCE);
        anna.says("котик");
        return anna;
    }

    private Config show(SimulatedUser user) {
        return ConfigFactory.parseString(
                cli("users", "show", Long.toString(user.id()), "--json").out());
    }

    /** The picture is in the chat a moment before it is charged. */
    private Config settled(SimulatedUser user) {
        Instant deadline = Instant.now().plus(PATIENCE);
        Config shown = show(user);
        while (shown.getInt("held") > 0) {
            assertThat(Instant.now()).as("settled in time").isBefore(deadline);
            shown = show(user);
        }
        return shown;
    }

    private Captured cli(String... args) {
        return Captured.run(folder, environment(), args);
    }

    private void assertThatOnlyTheOwnerReachesTheSocket() throws IOException {
        Path place = folder.resolve("data/lira.control");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.resolve("socket"))))
                .isEqualTo("rw-------");
    }

    private String healthAddress() throws IOException {
        String log = Files.readString(folder.resolve("logs/bot.log"));
        Matcher address =
                Pattern.compile("http://127\\.0\\.0\\.1:\\d+(?=/healthz)").matcher(log);
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private static int get(String url) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
