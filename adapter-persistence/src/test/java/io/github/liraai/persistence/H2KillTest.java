package io.github.liraai.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.RunGeneration;
import io.github.liraai.core.quota.PictureCount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills real processes at work upon an H2 file. */
@Timeout(120)
class H2KillTest {
    private static final int KILLS = Integer.getInteger("lira.kills", 5);

    private PersistentStore open(Path folder) {
        return PersistentStore.open(new H2TestStore().settings(folder));
    }

    @Test
    void nothingAcknowledgedIsLostAndAllAgrees(@TempDir Path folder) throws Exception {
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildProcess child = ChildProcess.working(folder)) {
                acknowledged.addAll(child.lines(40 + 30 * kill));
                acknowledged.addAll(child.kill());
            }

            try (PersistentStore store = open(folder)) {
                assertThat(store.ledger().verify()).isEmpty();
                acknowledged.forEach(line -> isKept(store.ledger(), line.split(" ")));
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * 40).anyMatch(line -> line.startsWith("noted"));
    }

    private static void isKept(GenerationLedger ledger, String[] words) {
        if (words[0].equals("accepted")) {
            assertThat(ledger.find(new JobId(words[1]))).as(words[1]).isPresent();
        }
        if (words[0].equals("noted")) {
            assertThat(ledger.find(new JobId(words[1])).orElseThrow().note())
                    .as(words[1])
                    .isEqualTo(ChildProcess.NOTE);
        }
        if (words[0].equals("settled")) {
            JobState kept = ledger.find(new JobId(words[1])).orElseThrow().state();
            assertThat(kept).as(words[1]).isEqualTo(new Finished(new PictureCount(Integer.parseInt(words[2])), null));
        }
    }

    @Test
    void whatWasBeingRunGoesOnAtOnceAfterTheRestart(@TempDir Path folder) throws Exception {
        Set<String> interrupted;
        try (ChildProcess child = ChildProcess.running(folder)) {
            interrupted = child.lines(21).stream()
                    .filter(line -> line.startsWith("running"))
                    .map(line -> line.substring(8))
                    .collect(Collectors.toSet());
            child.kill();
        }
        Set<String> ran = ConcurrentHashMap.newKeySet();
        CountDownLatch all = new CountDownLatch(interrupted.size());

        // By the heartbeat it would take 40 seconds at the least.
        var patient = new H2TestStore().settings(folder).withEngine(EngineSettings.DEFAULT);
        try (PersistentStore store = PersistentStore.open(patient)) {
            store.engine().start(id -> {
                ran.add(id.value());
                all.countDown();
                return new RunGeneration.Result.Done();
            });

            assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(interrupted).hasSize(20);
        assertThat(ran).isEqualTo(interrupted);
    }

    @Test
    void aSecondProcessIsRefusedAndToldWhy(@TempDir Path folder) throws Exception {
        try (ChildProcess child = ChildProcess.working(folder)) {
            assertThat(child.lines(1)).containsExactly("open");

            assertThatExceptionOfType(DatabaseInUseException.class)
                    .isThrownBy(() -> open(folder))
                    .withMessageContaining("another process")
                    .withMessageContaining(folder.toString());
        }
    }
}
