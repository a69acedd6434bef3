package io.github.liraai.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.cli.settings.SettingName;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.cli.testsupport.PlayedProxy;
import io.github.liraai.simulator.Fault;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.TelegramSimulator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With a canary in every secret, nothing that fails may sing: no output, no log, no stack trace holds one. */
@Timeout(420)
class CanaryTest {
    private static final String TOKEN = "7777777:CANARY-telegram";
    private static final String USER = "lira";
    private static final String PASSWORD = "CANARY-of-the-proxy";
    private static final String WITH_SECRETS = "http://lira:CANARY-user@127.0.0.1:1/x?key=CANARY-key";

    /** The word itself, and in Base64 wherever it stands: alone, or behind a user as in {@code Proxy-Authorization}. */
    private static final String[] SONGS = Stream.concat(
                    Stream.of("CANARY"), IntStream.range(0, 3).mapToObj(CanaryTest::inBase64After))
            .toArray(String[]::new);

    @TempDir
    private Path folder;

    @TempDir
    private Path vault;

    @Test
    void aCanarySingsInBase64Too() {
        for (String user : List.of("", "lira:", "a:", "bc:", "котик:")) {
            String header = "Basic " + base64(user + PASSWORD);

            assertThat(SONGS).as(header).anyMatch(header::contains);
        }
    }

    @Test
    void noSecretIsInAnythingTheFailureSuitePrints() throws Exception {
        try (var telegram = TelegramSimulator.builder()
                        .token(TOKEN)
                        .patience(Duration.ofSeconds(20))
                        .start();
                var painter = new PlayedHfInference();
                var toTelegram = new PlayedProxy(telegram.baseUrl().getPort(), USER, PASSWORD);
                var toThePainter = new PlayedProxy(URI.create(painter.baseUrl()).getPort(), USER, PASSWORD);
                var operator = new Operator(folder, telegram, painter)) {
            Map<SettingName, String> secrets = secrets(toTelegram, toThePainter);
            assertThat(secrets.values()).allMatch(secret -> secret.contains("CANARY"));
            secrets.forEach((name, secret) -> operator.with(name.name(), secret));
            operator.startBot();

            everyTelegramFailure(telegram);
            everyRefusalAndFault(telegram, painter);
            // Anew, or the provider would be left alone after so many faults, and the rest never be sent.
            operator.stopBot();
            operator.startBot();
            everyBrokenAnswer(telegram, painter);
            operator.killBot();
            operator.startBot();
            operator.lira("check", "--online");
            operator.lira("users", "list");
            operator.lira("ledger", "verify", "--json");
            operator.stopBot();
            failuresWithoutABot(operator, painter);
            failuresWithSecretsInFiles(operator, secrets);
            refusedAddresses(operator);
            secretsInTheWrongPlace(operator, secrets);

            assertThat(toTelegram.requests()).isNotEmpty();
            assertThat(toThePainter.requests()).isNotEmpty();
            assertThat(operator.printed()).contains("котик").doesNotContain(SONGS);
            assertThat(filesWithACanary()).isEmpty();
        }
    }

    /** The letters of Base64 that the word alone decides when so many bytes more than a multiple of three stand before it. */
    private static String inBase64After(int bytes) {
        String encoded = base64("x".repeat(bytes) + "CANARY");
        return encoded.substring((bytes * 8 + 5) / 6, (bytes + 6) * 8 / 6);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A new setting that is secret is among them without anybody thinking of it. */
    private static Map<SettingName, String> secrets(PlayedProxy toTelegram, PlayedProxy toThePainter) {
        Map<SettingName, String> secrets = new EnumMap<>(SettingName.class);
        for (SettingName name : SettingName.values()) {
            if (name.isSecret()) {
                secrets.put(
                        name,
                        switch (name) {
                            case TELEGRAM_BOT_TOKEN -> TOKEN;
                            case HF_TOKEN, HUGGINGFACE_API_KEY -> "hf_CANARY";
                            case TELEGRAM_PROXY -> proxy(toTelegram.port());
                            case HF_PROXY -> proxy(toThePainter.port());
                            default -> name.name().endsWith("_PROXY") ? proxy(1) : "CANARY-" + name;
                        });
            }
        }
        return secrets;
    }

    private static String proxy(int port) {
        return "http://" + USER + ":" + PASSWORD + "@127.0.0.1:" + port;
    }

    private static void everyRefusalAndFault(TelegramSimulator telegram, PlayedHfInference painter) throws Exception {
        List<String> prompts = new ArrayList<>();
        for (int status : List.of(400, 401, 402, 403, 429, 500, 503)) {
            String prompt = "котик " + status;
            painter.fail(prompt, status, "application/json", "{\"error\":\"trouble with hf_CANARY\"}");
            prompts.add(prompt);
        }
        everybodyIsAnswered(telegram, 3000, prompts);
        assertThatAllWereSent(painter, prompts);
    }

    private static void everyBrokenAnswer(TelegramSimulator telegram, PlayedHfInference painter) throws Exception {
        painter.fail("котик html", 200, "text/html", "<html>hf_CANARY</html>");
        painter.fail("котик html 500", 500, "text/html", "<html>stack trace with hf_CANARY</html>");
        painter.when("котик обрыв", (exchange, picture) -> exchange.close());
        painter.when("котик огрызок", PlayedHfInference::sendCutOff);
        List<String> prompts = List.of("котик html", "котик html 500", "котик обрыв", "котик огрызок");
        everybodyIsAnswered(telegram, 3200, prompts);
        assertThatAllWereSent(painter, prompts);

        // Comes last, for a model that is gone is offered to nobody.
        painter.fail("котик 404", 404, "application/json", "{\"error\":\"hf_CANARY is not there\"}");
        everybodyIsAnswered(telegram, 3300, List.of("котик 404"));
        assertThatAllWereSent(painter, List.of("котик 404"));
    }

    private static void assertThatAllWereSent(PlayedHfInference painter, List<String> prompts) {
        assertThat(prompts)
                .allSatisfy(prompt ->
                        assertThat(painter.requestsFor(prompt)).as(prompt).isNotEmpty());
    }

    private static void everybodyIsAnswered(TelegramSimulator telegram, long firstUser, List<String> prompts)
            throws Exception {
        List<SimulatedUser> users = new ArrayList<>();
        for (String prompt : prompts) {
            SimulatedUser user = telegram.user(firstUser + users.size())
                    .named("Анна")
                    .speaking("ru")
                    .join();
            user.says("/generate " + prompt);
            users.add(user);
        }
        for (SimulatedUser user : users) {
            user.awaitMessage(
                    message -> message.isText() && !message.text().startsWith("🎨 Генерирую"), Duration.ofSeconds(75));
        }
    }

    private static void everyTelegramFailure(TelegramSimulator telegram) throws Exception {
        SimulatedUser user = telegram.user(3100).named("Борис").speaking("ru").join();
        telegram.faults().next("getUpdates", Fault.badGateway());
        telegram.faults().next("getUpdates", Fault.dropBeforeEffect());
        telegram.faults().next("sendPhoto", Fault.tooManyRequests(1));
        telegram.faults().next("sendPhoto", Fault.dropBeforeEffect());
        telegram.faults().next("sendMessage", Fault.internalServerError());
        telegram.updates().inject("{\"update_id\": 0, \"message\": {\"chat\": \"nonsense\"}}");
        user.says("/generate котик");
        user.awaitPhoto(Duration.ofSeconds(60));
    }

    private static void failuresWithoutABot(Operator operator, PlayedHfInference painter) throws Exception {
        for (int status : List.of(403, 410)) {
            painter.fail("кот " + status, status, "application/json", "{\"error\":\"hf_CANARY may not\"}");
            operator.lira("generate", "кот " + status, "--json");
            assertThat(painter.requestsFor("кот " + status)).isNotEmpty();
        }
        operator.lira("generate", "котик", "--seed", "nonsense");
        operator.with("HF_BASE_URL", "http://127.0.0.1:1").lira("generate", "котик", "--timeout", "2");
        operator.with("TELEGRAM_API_URL", "http://127.0.0.1:1/with/a/prefix").lira("run");
        operator.with("LIRA_DB_URL", "jdbc:postgresql://127.0.0.1:1/lira?password=CANARY-in-the-url")
                .lira("users", "list");
        operator.lira("check");
    }

    private void failuresWithSecretsInFiles(Operator operator, Map<SettingName, String> secrets) throws Exception {
        for (var secret : secrets.entrySet()) {
            Path file = Files.writeString(vault.resolve(secret.getKey().name()), secret.getValue() + "\n");
            operator.with(secret.getKey().name(), "").with(secret.getKey() + "_FILE", file.toString());
        }
        operator.lira("check");
        operator.lira("generate", "котик", "--timeout", "2");
        operator.with("HF_TOKEN_FILE", "hf_CANARY").lira("check");
        operator.with("HF_TOKEN_FILE", "");
        operator.with("HF_TOKEN", "hf_CANARY");
    }

    private static void refusedAddresses(Operator operator) throws Exception {
        for (SettingName name : SettingName.values()) {
            if (name.name().endsWith("_URL")) {
                operator.with(name.name(), WITH_SECRETS).lira("check");
                operator.with(name.name(), "");
            }
        }
        assertThat(operator.with("TELEGRAM_API_URL", WITH_SECRETS).lira("run").err())
                .contains("TELEGRAM_API_URL = http://***@127.0.0.1:1/x?***");
        operator.with("LIRA_DB_URL", "postgres://lira:CANARY-password@127.0.0.1:1/lira")
                .lira("users", "list");
    }

    /** Bug: the error repeated them. */
    private static void secretsInTheWrongPlace(Operator operator, Map<SettingName, String> secrets) throws Exception {
        operator.with("TELEGRAM_API_URL", "").with("LIRA_DB_URL", "");
        for (SettingName name :
                List.of(SettingName.HF_BASE_URL, SettingName.LIRA_ADMIN_IDS, SettingName.LIRA_TIME_ZONE)) {
            for (SettingName secret :
                    List.of(SettingName.HF_TOKEN, SettingName.TELEGRAM_BOT_TOKEN, SettingName.KIE_API_KEY)) {
                String value = String.valueOf(secrets.get(secret));
                operator.with(secret + "_FILE", "").with(secret.name(), value).with(name.name(), value);
                assertThat(operator.lira("check").out()).contains(name + " = ***");
                assertThat(operator.lira("users", "list").err()).contains(name + " = ***");
            }
            operator.with(name.name(), "");
        }
    }

    private List<String> filesWithACanary() {
        List<String> found = new ArrayList<>();
        LivingFolder.forEachFile(folder, (file, content) -> {
            String text = new String(content, StandardCharsets.ISO_8859_1);
            if (Stream.of(SONGS).anyMatch(text::contains)) {
                found.add(file.toString());
            }
        });
        return found;
    }
}
