package io.github.liraai.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class LookTest {
    private static final Finding LATE = Finding.bad("Late", "nothing came", "try again");

    @Test
    void whoeverTakesTooLongIsLeftBehindAndTheOthersAreTold() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Look hanging = new Look(Duration.ofMillis(100), LATE, () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ended.set(true);
            return List.of();
        });
        Look quick = look(() -> List.of(Finding.well("One", "fine"), Finding.well("Two", "fine")));

        assertThat(Look.atAll(List.of(hanging, quick)))
                .extracting(Finding::name)
                .containsExactly("Late", "One", "Two");
        assertThat(ended).isFalse();
        never.countDown();
    }

    @Test
    void theyLookAtTheSameTime() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Look waiting = look(() -> {
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of(Finding.well("Met", "fine"));
        });

        assertThat(Look.atAll(List.of(waiting, waiting))).hasSize(2);
    }

    @Test
    void aFaultInALookIsNotHidden() {
        IllegalStateException fault = new IllegalStateException("a fault");

        assertThat(catchThrowable(() -> Look.atAll(List.of(look(() -> {
                    throw fault;
                })))))
                .hasCause(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "0, OK, 'right, by that of there'",
        "29, OK, 'right, by that of there'",
        "-29, OK, 'right, by that of there'",
        "31, WARNING, it is 31 s ahead of that of there",
        "-180, WARNING, it is 3 min behind that of there",
        "10800, WARNING, it is 3 h ahead of that of there"
    })
    void aClockThatIsOffByMoreThanHalfAMinuteIsTold(long seconds, Finding.State state, String detail) {
        assertThat(ClockLook.judged(Duration.ofSeconds(seconds), "there"))
                .extracting(Finding::state, Finding::detail)
                .containsExactly(state, detail);
    }

    @ParameterizedTest
    @CsvSource({
        "50, ERROR, 50 MiB free for the database and log: too little to work with",
        "500, WARNING, 500 MiB free for the database and log",
        "2048, OK, 2.0 GiB free for the database and log"
    })
    void roomIsJudgedByWhatABotNeeds(long mebibytes, Finding.State state, String detail) {
        assertThat(DiskLook.judged(mebibytes * 1024 * 1024, List.of("database", "log")))
                .extracting(Finding::state, Finding::detail)
                .containsExactly(state, detail);
    }

    @Test
    void whatPicturesTakeIsToldWithHowLongTheyStay(@TempDir Path folder) throws IOException {
        Path job = Files.createDirectory(folder.resolve("job"));
        Files.write(job.resolve("1"), new byte[2 * 1024 * 1024]);
        Files.write(job.resolve("2"), new byte[1024 * 1024]);

        assertThat(DiskLook.taken(folder, Duration.ofDays(30)))
                .isEqualTo(Finding.well(
                        "Disk", "3 MiB taken by pictures, originals stay 30 days (LIRA_KEEP_PICTURES_DAYS)"));
        assertThat(DiskLook.taken(folder.resolve("none yet"), Duration.ZERO))
                .isEqualTo(Finding.well("Disk", "0 MiB taken by pictures, originals go as they arrive"));
    }

    private static Look look(Supplier<List<Finding>> work) {
        return new Look(Duration.ofSeconds(10), LATE, work);
    }
}
