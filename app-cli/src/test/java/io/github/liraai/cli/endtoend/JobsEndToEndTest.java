package io.github.liraai.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.simulator.Fault;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.TelegramSimulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The operator's commands on jobs and database, through the control socket of a real bot at work. */
@Timeout(180)
class JobsEndToEndTest {
    @TempDir
    private Path folder;

    @Test
    void jobsAreSeenAndGivenUpAndTheDatabaseIsBackedUpWhileTheBotWorks() throws Exception {
        try (var telegram = TelegramSimulator.builder()
                        .patience(Duration.ofSeconds(20))
                        .start();
                var painter = new PlayedHfInference();
                var operator = new Operator(folder, telegram, painter)) {
            operator.startBot();
            SimulatedUser anna =
                    telegram.user(1001).named("Анна").speaking("ru").join();

            CountDownLatch gate = whatIsBeingPaintedIsLetFinish(operator, painter, anna);
            whatCannotBeDeliveredIsGivenUp(operator, telegram, anna, gate);
            whatIsKeptIsBackedUp(operator);
        }
    }

    private static CountDownLatch whatIsBeingPaintedIsLetFinish(
            Operator operator, PlayedHfInference painter, SimulatedUser anna) throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        painter.holdBack("тайный котик", gate);
        anna.says("/generate тайный котик");
        operator.awaitTrue(
                "the provider was called",
                () -> !painter.requestsFor("тайный котик").isEmpty());

        Config job = onlyJob(operator);
        String id = job.getString("id");

        assertThat(job.getString("state")).isEqualTo("CALLING");
        assertThat(job.getBoolean("running")).isTrue();
        assertThat(operator.lira("jobs", "retry", id).exitCode()).isEqualTo(3);
        assertThat(operator.lira("jobs", "cancel", id).exitCode()).isEqualTo(3);
        Operator.Ended shown = operator.lira("jobs", "show", id);
        assertThat(shown.out()).contains("pickedBy: lira-", "lastHeartbeat: 2").doesNotContain("котик");
        return gate;
    }

    private static void whatCannotBeDeliveredIsGivenUp(
            Operator operator, TelegramSimulator telegram, SimulatedUser anna, CountDownLatch gate) throws Exception {
        telegram.faults().always("sendPhoto", Fault.internalServerError());
        gate.countDown();
        operator.awaitTrue("delivery was tried", () -> telegram.countCalls("sendPhoto") > 0);
        String id = onlyJob(operator).getString("id");

        // Refused while a delivery is under way, which it is now and then.
        Instant end = Instant.now().plusSeconds(60);
        Operator.Ended ended = operator.lira("jobs", "cancel", id, "--json");
        while (ended.exitCode() == 3 && Instant.now().isBefore(end)) {
            ended = operator.lira("jobs", "cancel", id, "--json");
        }

        assertThat(ended.exitCode()).as("%s", ended).isZero();
        assertThat(ended.out()).contains("error:undeliverable");
        operator.awaitUser(1001, user -> user.getInt("used") == 0 && user.getInt("held") == 0);
        anna.awaitMessage(message -> message.isText() && !message.text().startsWith("🎨 Генерирую изображение"));
        telegram.faults().clear();
    }

    private void whatIsKeptIsBackedUp(Operator operator) throws Exception {
        Operator.Ended backedUp = operator.lira("db", "backup", "b.zip", "--json");
        assertThat(backedUp.exitCode()).as("%s", backedUp).isZero();
        assertThat(ConfigFactory.parseString(backedUp.out()).getInt("rows.job")).isEqualTo(1);
        assertThat(Files.size(folder.resolve("b.zip"))).isPositive();
        assertThat(operator.lira("db", "migrate").out()).contains("already");
        Operator.Ended restored = operator.lira("db", "restore", "b.zip", "--replace");
        assertThat(restored.exitCode()).isEqualTo(3);
        assertThat(restored.err()).contains("while the bot runs");
        assertThat(operator.lira("ledger", "verify", "--repair", "--json").out())
                .contains("\"ok\":true");

        operator.stopBot();

        assertThat(operator.lira("db", "restore", "b.zip", "--replace").exitCode())
                .isZero();
    }

    private static Config onlyJob(Operator operator) throws Exception {
        Operator.Ended ended = operator.lira("jobs", "list", "--json");
        assertThat(ended.exitCode()).as("%s", ended).isZero();
        List<? extends Config> jobs =
                ConfigFactory.parseString("{ jobs = " + ended.out() + " }").getConfigList("jobs");
        assertThat(jobs).hasSize(1);
        return jobs.getFirst();
    }
}
