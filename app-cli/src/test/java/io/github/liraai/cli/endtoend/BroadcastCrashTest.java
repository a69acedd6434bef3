package io.github.liraai.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.persistence.DatabaseSettings;
import io.github.liraai.persistence.PersistenceSettings;
import io.github.liraai.persistence.PersistentStore;
import io.github.liraai.simulator.Fault;
import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.SimulatedUser;
import io.github.liraai.simulator.TelegramSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A broadcast of the real process, which is killed in the middle of it and started again. */
@Timeout(240)
class BroadcastCrashTest {
    private static final int PEOPLE = 1000;
    private static final int BLOCKED_EACH = 20;
    private static final long FIRST = 10_001;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TEXT = "Мы переезжаем, скоро вернёмся!";

    @TempDir
    private Path folder;

    private TelegramSimulator telegram;
    private PlayedHfInference painter;
    private Operator operator;
    private SimulatedUser boss;

    @BeforeEach
    void startTheBot() throws Exception {
        telegram =
                TelegramSimulator.builder().patience(PATIENCE).keepCalls(10_000).start();
        painter = new PlayedHfInference();
        peopleCame();
        operator = new Operator(folder, telegram, painter)
                .with("LIRA_ADMIN_IDS", "1")
                .with("LIRA_TELEGRAM_PACE", "free");
        operator.startBot();
        boss = telegram.user(1).named("Boss").speaking("ru");
    }

    @AfterEach
    void stopTheBot() throws Exception {
        operator.close();
        painter.close();
        telegram.close();
    }

    private void peopleCame() {
        Path data = folder.resolve("data");
        var settings = PersistenceSettings.of(DatabaseSettings.file(data.resolve("lira")), data.resolve("spool"));
        try (PersistentStore store = PersistentStore.open(settings)) {
            for (long id = FIRST; id < FIRST + PEOPLE; id++) {
                store.directory()
                        .meet(
                                new UserId(Long.toString(id)),
                                new Profile("Person " + id, null, "ru"),
                                new LevelName("user"),
                                Instant.now());
                telegram.user(id).join();
                if (hasBlocked(id)) {
                    telegram.user(id).blocksBot();
                }
            }
        }
    }

    private static boolean hasBlocked(long id) {
        return id % BLOCKED_EACH == 0;
    }

    @Test
    void whoeverIsKilledInTheMiddleSendsToEachOnceOrListsThem() throws Exception {
        waitOnce(FIRST + 101);
        waitOnce(FIRST + 801);
        boss.says("/admin broadcast " + TEXT);
        SimulatedMessage preview = boss.awaitText(TEXT);
        boss.tapsData("a:mg:1").awaitAnswer();
        awaitSent(PEOPLE / 2);

        operator.killBot();
        operator.startBot();
        boss.awaitMessage(
                message -> message.id() == preview.id() && message.text().contains("закончена"));

        Config shown = shown();
        List<String> unknown = shown.getStringList("unknownIds");
        assertThat(unknown).hasSizeLessThanOrEqualTo(1);
        assertThat(shown.getString("stage")).isEqualTo("done");
        assertThat(shown.getInt("recipients")).isEqualTo(PEOPLE + 1);
        assertThat(shown.getInt("delivered") + shown.getInt("blocked") + unknown.size())
                .isEqualTo(PEOPLE + 1);
        assertThat(shown.getInt("blocked")).isBetween(PEOPLE / BLOCKED_EACH - 1, PEOPLE / BLOCKED_EACH);
        assertThat(misled(unknown)).isEmpty();
        assertThat(telegram.faults().areUsedUp()).isTrue();
        assertThat(operator.printed()).doesNotContain(TEXT);
    }

    /** Lists those who got it twice, or not at all without being listed. */
    private List<String> misled(List<String> unknown) {
        List<String> misled = new ArrayList<>();
        for (long id = FIRST; id < FIRST + PEOPLE; id++) {
            int got = got(id);
            boolean mayMiss = hasBlocked(id) || unknown.contains(Long.toString(id));
            boolean isRight = got == 1 || (got == 0 && mayMiss);
            if (!isRight) {
                misled.add(id + " got it " + got + " times");
            }
        }
        return misled;
    }

    private int got(long id) {
        return (int) telegram.user(id).chat().fromBot().stream()
                .filter(message -> message.text().equals(TEXT))
                .count();
    }

    private void waitOnce(long id) {
        telegram.faults()
                .nextWhere(
                        1,
                        "sendMessage",
                        call -> Long.toString(id).equals(call.get("chat_id")),
                        Fault.tooManyRequests(1));
    }

    private void awaitSent(int people) throws InterruptedException {
        operator.awaitTrue("half of them got it", () -> telegram.countCalls("sendMessage") > people);
    }

    private Config shown() throws Exception {
        Operator.Ended ended = operator.lira("broadcast", "show", "1", "--json");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        return ConfigFactory.parseString(ended.out());
    }

    @Test
    void aMessageOfTheCommandLineIsSentByTheRunningBotAndItsResultIsTold() throws Exception {
        long reachable = FIRST + 1;
        long blocked = FIRST + BLOCKED_EACH - FIRST % BLOCKED_EACH;

        Operator.Ended delivered = operator.lira("users", "message", Long.toString(reachable), TEXT, "--json");
        Operator.Ended closed = operator.lira("users", "message", Long.toString(blocked), TEXT);

        assertThat(delivered.exitCode()).as(delivered.err()).isZero();
        assertThat(ConfigFactory.parseString(delivered.out()).getInt("delivered"))
                .isEqualTo(1);
        assertThat(got(reachable)).isEqualTo(1);
        assertThat(closed.exitCode()).isEqualTo(1);
        assertThat(closed.out()).contains("blocked: 1");
    }
}
