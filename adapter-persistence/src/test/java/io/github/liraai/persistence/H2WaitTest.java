package io.github.liraai.persistence;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.JobFixture.anyJobWithAcceptedAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.GenerationLedger.Acceptance.Accepted;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.Receipt;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.intake.Claimant;
import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.intake.MessageId;
import io.github.liraai.core.intake.Source;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.testkit.generation.JobFixture;
import io.github.liraai.testkit.generation.PictureFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is in H2's file when a call returns. */
class H2WaitTest {
    private static final Source SOURCE = new Source("telegram:1");
    private static final Claimant BOT = new Claimant.Independent(new Holder("bot"));
    private static final int TRIES = 20;

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
    void aMarkIsInTheFileWhenItReturns() {
        try (Database database = Database.open(settings)) {
            JdbiInbox inbox = new JdbiInbox(database);

            assertThat(marks(inbox, message -> inbox.markHandled(SOURCE, Set.of(message), BOT)))
                    .as("whether it was in the file")
                    .hasSize(TRIES)
                    .containsOnly(true);
        }
    }

    @Test
    void nobodyWaitsForTheMarkOfWhatMayBeHandledAgain() {
        try (Database database = Database.open(settings)) {
            JdbiInbox inbox = new JdbiInbox(database);

            // Now and then something else is written at that very moment.
            assertThat(marks(inbox, message -> inbox.markRepeatable(SOURCE, Set.of(message), BOT)))
                    .as("whether it was in the file")
                    .hasSize(TRIES)
                    .contains(false);
        }
    }

    /** Marks messages one after the other; tells of each whether the file had grown when its mark returned. */
    private List<Boolean> marks(JdbiInbox inbox, Function<MessageId, Set<MessageId>> mark) {
        List<Boolean> written = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            MessageId flushing = new MessageId(2L * i);
            MessageId message = new MessageId(2L * i + 1);
            inbox.claim(SOURCE, Set.of(flushing, message), BOT, Duration.ofMinutes(1));
            inbox.markHandled(SOURCE, Set.of(flushing), BOT);
            long before = size();
            assertThat(mark.apply(message)).containsExactly(message);
            written.add(size() > before);
        }
        return written;
    }

    @Test
    @Timeout(60)
    void theEndOfADeliveredJobLeavesOthersAMomentToWriteForItAndIsInTheFileWhenItReturns() throws InterruptedException {
        List<Boolean> whenEnded = new ArrayList<>();
        List<Boolean> whenReturned = new ArrayList<>();
        try (Database database = Database.open(settings)) {
            JdbiGenerationLedger ledger = new JdbiGenerationLedger(database, signal);
            for (int i = 0; i < TRIES; i++) {
                StoredJob painted = painted(ledger);
                long before = size();
                Thread settling = Thread.startVirtualThread(() -> {
                    Receipt receipt = new Receipt(Instant.now(), List.of());
                    assertThat(ledger.settleDelivered(painted, PictureCount.ONE, receipt))
                            .isPresent();
                    whenReturned.add(size() > before);
                });
                while (settling.isAlive()
                        && ledger.find(painted.job().id()).orElseThrow().state().holds()) {
                    Thread.onSpinWait();
                }
                whenEnded.add(size() > before);
                settling.join();
            }
        }

        // Now and then this thread sees the end too late.
        assertThat(whenEnded)
                .as("whether it was in the file when it was to be seen")
                .contains(false);
        assertThat(whenReturned)
                .as("whether it was in the file when it returned")
                .hasSize(TRIES)
                .containsOnly(true);
    }

    private static StoredJob painted(GenerationLedger ledger) {
        StoredJob fresh = ((Accepted) ledger.accept(anyJob(), DailyLimit.of(3))).job();
        StoredJob calling =
                ledger.advance(fresh, new Calling(0, 1, Instant.now(), null)).orElseThrow();
        return ledger.advance(calling, new Painted(JobFixture.MODEL, List.of(PictureFixture.anyPicture()), 0))
                .orElseThrow();
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
