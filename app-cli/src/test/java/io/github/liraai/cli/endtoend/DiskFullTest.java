package io.github.liraai.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.TelegramSimulator;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A bot whose files cannot grow any more, and later can again: to the process, that is what a full disk is. */
@Timeout(120)
class DiskFullTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Test
    void whileTheDiskIsFullPeopleAreToldAndAfterwardsEverythingGoesOnWithoutARestart(@TempDir Path folder)
            throws Exception {
        int port = freePort();
        try (TelegramSimulator telegram =
                        TelegramSimulator.builder().patience(PATIENCE).start();
                PlayedHfInference painter = new PlayedHfInference();
                Operator operator = new Operator(folder, telegram, painter).with("LIRA_HTTP_PORT", "" + port)) {
            operator.startBot();
            SimulatedUser anna = telegram.user(1001).named("Анна").speaking("ru");
            anna.says("/generate котик до");
            anna.awaitPhoto();
            operator.awaitUser(1001, user -> user.getInt("charged") == 1);

            limitFiles(operator.pid(), Long.toString(Files.size(folder.resolve("data/lira.mv.db"))));
            anna.says("/generate котик во время");
            anna.awaitText("не потеряна");
            operator.awaitTrue("it is not ready", () -> readiness(port) == 503);
            assertThat(painter.requestsFor("котик во время")).isEmpty();

            limitFiles(operator.pid(), "unlimited");
            assertThat(anna.awaitPhoto().bytes()).isEqualTo(PlayedHfInference.pictureFor("котик во время"));
            operator.awaitTrue("it is ready again", () -> readiness(port) == 200);
            operator.awaitUser(1001, user -> user.getInt("charged") == 2 && user.getInt("held") == 0);
            assertThat(operator.ledgerVerify().exitCode()).isZero();
        }
    }

    /** The soft limit only, which can be raised again. */
    private static void limitFiles(long pid, String bytes) throws Exception {
        Process limit = new ProcessBuilder("prlimit", "--pid", Long.toString(pid), "--fsize=" + bytes + ":unlimited")
                .redirectErrorStream(true)
                .start();
        assertThat(limit.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(limit.exitValue())
                .as(new String(limit.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
    }

    private static int readiness(int port) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
