package io.github.liraai.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.cli.endtoend.Fleet.Replica;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.TelegramSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two real processes on one database: one asks for updates, the other takes over when that is gone. */
@Timeout(180)
class TakeoverTest {
    private static final Duration PROMISED = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String HELP = "Как получить картинку";
    private static final String TURN = "it is this process's turn";

    @TempDir
    private Path folder;

    private TelegramSimulator telegram;
    private PlayedHfInference painter;
    private Fleet fleet;
    private SimulatedUser anna;
    private Replica first;
    private Replica second;

    @BeforeEach
    void startTwo() throws Exception {
        telegram = TelegramSimulator.builder().patience(PATIENCE).start();
        painter = new PlayedHfInference();
        fleet = Fleet.in(folder, telegram, painter);
        anna = telegram.user(1001).named("Анна").speaking("ru").join();
        first = fleet.asking("first");
        first.awaitLog(TURN);
        second = fleet.asking("second");
        second.awaitLog("stands by");
        anna.says("/help");
        anna.awaitText(HELP);
        assertThat(second.logged()).doesNotContain(TURN);
        Fleet.awaitTrue(
                "a question is open",
                PATIENCE,
                () -> telegram.updates().isPolled() && telegram.updates().unconfirmed() == 0);
    }

    @AfterEach
    void stopAll() throws Exception {
        fleet.close();
        painter.close();
        telegram.close();
    }

    @Test
    void whenTheOneThatAsksIsKilledTheOtherAsksWithinFifteenSeconds() throws Exception {
        first.process().kill();
        Instant killed = Instant.now();
        anna.says("/generate котик");

        second.awaitLog(TURN);

        assertThat(Duration.between(killed, Instant.now())).isLessThan(PROMISED);
        anna.awaitPhoto();
        assertThat(painter.requestsFor("котик")).hasSize(1);
        assertThat(second.logged()).doesNotContain("ANOTHER PROCESS");
        assertThat(fleet.verify()).isZero();
    }

    @Test
    void whenTheOneThatAsksIsStoppedTheOtherGoesOnAtOnce() throws Exception {
        first.process().terminate();
        Instant told = Instant.now();

        second.awaitLog(TURN);

        assertThat(Duration.between(told, Instant.now())).isLessThan(Duration.ofSeconds(6));
        anna.says("/help");
        anna.awaitText(HELP);
        assertThat(first.process().awaitExit(PATIENCE)).isEqualTo(143);
    }

    @Test
    void whoIsFrozenWithUpdatesInItsHandsIsReplacedAndWakesToDoNothingTwice() throws Exception {
        first.process().freeze();
        Instant frozen = Instant.now();
        // The question of the frozen process is open: these go into its hands.
        anna.says("/generate котик");
        anna.says("/help");
        anna.says("/stats");

        second.awaitLog(TURN);
        assertThat(Duration.between(frozen, Instant.now())).isLessThan(PROMISED);
        anna.awaitPhoto();
        anna.awaitText(HELP);
        anna.awaitText("Ваш лимит");

        first.process().wake();
        first.awaitLog("stands by");
        anna.says("/help");
        anna.awaitText(HELP);
        Fleet.awaitTrue("all is confirmed", PATIENCE, () -> telegram.updates().unconfirmed() == 0);
        // A call is counted a moment after its message is in the chat.
        Fleet.awaitTrue("all is said", PATIENCE, () -> said(HELP) >= 3);

        assertThat(painter.requestsFor("котик")).hasSize(1);
        assertThat(said("🎨 Генерирую")).isEqualTo(1);
        assertThat(said("Ваш лимит")).isEqualTo(1);
        assertThat(said(HELP)).isEqualTo(3);
        assertThat(anna.chat().photos()).hasSize(1);
        assertThat(conflicts()).isLessThanOrEqualTo(2);
        assertThat(first.logged() + second.logged()).doesNotContain("ANOTHER PROCESS");
        assertThat(fleet.verify()).isZero();
    }

    private long said(String text) {
        return telegram.calls("sendMessage").stream()
                .filter(call -> call.parameter("text").orElse("").contains(text))
                .count();
    }

    private long conflicts() {
        return telegram.calls("getUpdates").stream()
                .filter(call -> call.status() == 409)
                .count();
    }
}
