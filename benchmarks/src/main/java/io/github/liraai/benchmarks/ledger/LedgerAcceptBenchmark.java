package io.github.liraai.benchmarks.ledger;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.GenerationLedger.Acceptance;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.persistence.DatabaseSettings;
import io.github.liraai.persistence.PersistenceSettings;
import io.github.liraai.persistence.PersistentStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Measures the atomic step that every prompt takes, on an H2 file whose every commit is on the disk when it returns. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx512m")
public class LedgerAcceptBenchmark {
    private static final int USERS = 1000;
    private static final DailyLimit LIMIT = DailyLimit.of(1_000_000_000);
    private static final QuotaDay DAY = new QuotaDay(LocalDate.of(2026, 11, 23));
    private static final Prompt PROMPT = new Prompt("котик на подоконнике, вечернее солнце");
    private static final List<ModelKey> PLAN = List.of(new ModelKey("hf-sd3-medium"));

    private final AtomicLong numbers = new AtomicLong();
    private Optional<Path> folder = Optional.empty();
    private Optional<PersistentStore> store = Optional.empty();

    /** Opens a new database. */
    @Setup
    public void open() {
        try {
            Path fresh = Files.createTempDirectory("lira-jmh");
            folder = Optional.of(fresh);
            DatabaseSettings database = DatabaseSettings.file(fresh.resolve("lira"));
            store = Optional.of(PersistentStore.open(PersistenceSettings.of(database, fresh.resolve("spool"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes and deletes the database. */
    @TearDown
    public void close() throws IOException {
        store.orElseThrow().close();
        try (Stream<Path> files = Files.walk(folder.orElseThrow())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Accepts, one caller. */
    @Benchmark
    public Acceptance accept() {
        return ledger().accept(nextJob(), LIMIT);
    }

    /** Accepts, sixteen callers. */
    @Benchmark
    @Threads(16)
    public Acceptance acceptBySixteen() {
        return ledger().accept(nextJob(), LIMIT);
    }

    /** Accepts and settles, one caller. */
    @Benchmark
    public Optional<StoredJob> acceptAndSettle() {
        return acceptThenSettle();
    }

    /** Accepts and settles, sixteen callers. */
    @Benchmark
    @Threads(16)
    public Optional<StoredJob> acceptAndSettleBySixteen() {
        return acceptThenSettle();
    }

    private Optional<StoredJob> acceptThenSettle() {
        if (ledger().accept(nextJob(), LIMIT) instanceof Acceptance.Accepted accepted) {
            return ledger().settle(accepted.job(), PictureCount.ONE, new JobState.Finished(PictureCount.ONE, null));
        }
        throw new IllegalStateException("a fresh job within the limit must be accepted");
    }

    private GenerationLedger ledger() {
        return store.orElseThrow().ledger();
    }

    private GenerationJob nextJob() {
        long number = numbers.incrementAndGet();
        return new GenerationJob(
                new RequestKey("jmh:" + number),
                new UserId("telegram:" + (number % USERS + 1)),
                new ReplyAddress("chat:1"),
                PROMPT,
                PLAN,
                PictureOptions.defaults(),
                DAY,
                Instant.parse("2026-11-23T09:00:00Z"));
    }
}
