package io.github.liraai.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.TelegramSimulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A model that its provider no longer serves leaves the menu, and its administrators are told once. */
@Timeout(120)
class ModelGoneTest {
    private static final Duration QUIET = Duration.ofSeconds(7);

    @TempDir
    private Path folder;

    private final TelegramSimulator telegram =
            TelegramSimulator.builder().patience(Duration.ofSeconds(30)).start();
    private final PlayedHfInference provider = PlayedHfInference.thatAlways((exchange, picture) -> answer(exchange));
    private Operator operator;

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(folder.resolve("lira.conf"), """
                models {
                  gone { title = "Gone", provider = openai, model = cats-1 }
                  here { title = "Here", provider = offline, model = painter }
                }
                """);
        operator = new Operator(folder, telegram, provider)
                .with("LIRA_ADMIN_IDS", "1001")
                .with("OPENAI_API_KEY", "sk-test")
                .with("OPENAI_BASE_URL", provider.baseUrl() + "/v1");
    }

    @AfterEach
    void close() throws Exception {
        operator.close();
        provider.close();
        telegram.close();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        PlayedHfInference.send(
                exchange,
                404,
                "application/json",
                "{\"error\":{\"message\":\"The model `cats-1` does not exist\",\"code\":\"model_not_found\"}}"
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void leavesTheMenuAcrossRestartsAndAdministratorsAreToldOnce() throws Exception {
        operator.startBot();
        SimulatedUser admin = telegram.user(1001).named("Анна").speaking("ru").join();
        SimulatedUser boris = telegram.user(1002).named("Boris").speaking("en").join();
        assertThat(offered(boris)).contains("img_gone");

        boris.tapsData("img_gone").awaitAnswer();
        boris.awaitText("Describe");
        boris.says("a kitten");

        assertThat(admin.awaitText("Модели «Gone» у провайдера openai больше нет")
                        .text())
                .contains("из меню она убрана");
        assertThat(offered(boris)).contains("img_here").doesNotContain("img_gone");

        operator.killBot();
        operator.startBot();

        assertThat(offered(boris)).contains("img_here").doesNotContain("img_gone");
        admin.hearsNothingFor(QUIET);
        assertThat(boris.chat().transcript()).doesNotContain("cats-1", "openai");
        assertThat(operator.ledgerVerify().exitCode()).isZero();
    }

    @Test
    void probingTellsItWithoutBuying() throws Exception {
        Operator.Ended probed = operator.lira("models", "probe");

        assertThat(probed.exitCode()).isEqualTo(1);
        assertThat(probed.out())
                .contains("gone: ❌ not served: HTTP 404", "   → name another model in lira.conf", "here: ✅ served");
        assertThat(provider.requests())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.method()).isEqualTo("GET"));
        assertThat(operator.lira("models", "probe", "here", "--json").out()).contains("\"ok\":true");
        Operator.Ended unknown = operator.lira("models", "probe", "hare");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no model hare", "here");
        assertThat(operator.printed()).doesNotContain("sk-test");
    }

    private static List<String> offered(SimulatedUser user) {
        user.says("/models");
        SimulatedMessage menu = user.awaitMessage(
                message -> message.buttons().stream().anyMatch(button -> "img_here".equals(button.data())));
        return menu.buttons().stream().map(button -> button.data()).toList();
    }
}
