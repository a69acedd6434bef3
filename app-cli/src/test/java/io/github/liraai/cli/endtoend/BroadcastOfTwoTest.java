package io.github.liraai.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.github.liraai.cli.endtoend.Fleet.Replica;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.persistence.PersistenceSettings;
import io.github.liraai.persistence.PersistentStore;
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

/** A broadcast of two real processes on one database, of which one is frozen in the middle of it and the other killed. */
@Timeout(300)
class BroadcastOfTwoTest {
    private static final int PEOPLE = 900;
    private static final long FIRST = 10_001;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TEXT = "Мы переезжаем, скоро вернёмся!";

    @TempDir
    private Path folder;

    private TelegramSimulator telegram;
    private PlayedHfInference painter;
    private Fleet fleet;
    private Replica first;
    private Replica second;

    @BeforeEach
    void startTwo() throws Exception {
        telegram = TelegramSimulator.builder().patience(PATIENCE).start();
        painter = new PlayedHfInference();
        fleet = Fleet.in(folder, telegram, painter).with("LIRA_TELEGRAM_PACE", "free");
        first = fleet.asking("first");
        second = fleet.asking("second");
        peopleCame();
    }

    @AfterEach
    void stopAll() throws Exception {
        fleet.close();
        painter.close();
        telegram.close();
    }

    private void peopleCame() {
        var settings = PersistenceSettings.of(fleet.database(), folder.resolve("spool"));
        try (PersistentStore store = PersistentStore.open(settings)) {
            for (long id = FIRST; id < FIRST + PEOPLE; id++) {
                store.directory()
                        .meet(
                                new UserId(Long.toString(id)),
                                new Profile("Person " + id, null, "ru"),
                                new LevelName("user"),
                                Instant.now());
                telegram.user(id).join();
            }
        }
    }

    /** Whichever of the two is sending, it is stopped at one of the two moments. */
    @Test
    void whenOneIsFrozenAndTheOtherKilledEachGetsItOnceOrIsListed() throws Exception {
        fleet.lira("broadcast", "send", "--yes", "--text", TEXT);
        awaitSent(PEOPLE / 3);

        first.process().freeze();
        awaitSent(PEOPLE * 2 / 3);
        first.process().wake();
        second.process().kill();
        Config shown = awaitDone();

        List<String> unknown = shown.getStringList("unknownIds");
        assertThat(unknown).hasSizeLessThanOrEqualTo(2);
        assertThat(shown.getInt("recipients")).isEqualTo(PEOPLE);
        assertThat(shown.getInt("delivered") + unknown.size()).isEqualTo(PEOPLE);
        assertThat(misled(unknown)).isEmpty();
    }

    private void awaitSent(int people) throws InterruptedException {
        Fleet.awaitTrue(people + " got it", PATIENCE, () -> telegram.countCalls("sendMessage") > people);
    }

    private Config awaitDone() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        Config shown = shown();
        while (!shown.getString("stage").equals("done")) {
            assertThat(Instant.now()).as("done in time, is still %s", shown).isBefore(end);
            shown = shown();
        }
        return shown;
    }

    private Config shown() throws Exception {
        return ConfigFactory.parseString(fleet.lira("broadcast", "show", "1", "--json"));
    }

    private List<String> misled(List<String> unknown) {
        List<String> misled = new ArrayList<>();
        for (long id = FIRST; id < FIRST + PEOPLE; id++) {
            int got = telegram.user(id).chat().fromBot().size();
            boolean isRight = got == 1 || (got == 0 && unknown.contains(Long.toString(id)));
            if (!isRight) {
                misled.add(id + " got it " + got + " times");
            }
        }
        return misled;
    }
}
