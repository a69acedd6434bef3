package io.github.liraai.persistence;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithAcceptedAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger.Acceptance.Accepted;
import io.github.liraai.core.quota.DailyLimit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that is accepted shares a write of H2's file with its own first step. */
class AcceptTogetherTest {
    private final DueSignal signal = new DueSignal();

    @TempDir
    private Path folder;

    private DatabaseSettings settings;
    private Path file;

    @BeforeEach
    void settings() {
        settings = new H2TestStore().settings(folder).database();
        file = settings.h2File().orElseThrow();
    }

    private static GenerationJob anyJob() {
        return anyJobWithAcceptedAt(anyUser(), Instant.now());
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theEngineHearsOfAJobBeforeItIsInTheFileAndTheCallerAfterwards() {
        AtomicLong whenHeard = new AtomicLong();
        signal.listen(() -> whenHeard.set(size()));
        try (Database database = Database.open(settings)) {
            JdbiGenerationLedger ledger = new JdbiGenerationLedger(database, signal);
            long before = size();

            assertThat(ledger.accept(anyJob(), DailyLimit.of(3))).isInstanceOf(Accepted.class);

            assertThat(whenHeard).hasValue(before);
            assertThat(size()).isGreaterThan(before);
        }
    }

    @Test
    void theEngineHearsOfNothingThatWasNotAccepted() {
        AtomicInteger heard = new AtomicInteger();
        GenerationJob job = anyJob();
        try (Database database = Database.open(settings)) {
            JdbiGenerationLedger ledger = new JdbiGenerationLedger(database, signal);
            ledger.accept(job, DailyLimit.unlimited());
            signal.listen(heard::incrementAndGet);

            ledger.accept(job, DailyLimit.unlimited());
            ledger.accept(anyJob(), DailyLimit.of(0));

            assertThat(heard).hasValue(0);
        }
    }
}
