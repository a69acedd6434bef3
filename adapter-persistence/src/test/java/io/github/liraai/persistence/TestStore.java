package io.github.liraai.persistence;

import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.testkit.generation.JobFixture;
import io.github.liraai.testkit.generation.PictureFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real store for the tests of a class, emptied before each, that they close, open again and look behind. To be registered as a
 * static field, because opening takes longer than emptying.
 */
abstract class TestStore implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    /** As ordinary, but quick to notice and to end. */
    static final EngineSettings ENGINE = new EngineSettings(
            5000,
            Duration.ofMillis(200),
            Duration.ofSeconds(1),
            20,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            AtOnce.DEFAULT);

    private static final List<String> TABLES = List.of(
            "member",
            "audit_entry",
            "preference",
            "prompt_wait",
            "quota_usage",
            "job",
            "job_picture",
            "scheduled_tasks",
            "spool_place",
            "inbox_message",
            "lease",
            "model_outage",
            "model_outage_told",
            "news",
            "maintenance",
            "pause",
            "cap_use",
            "cap_news",
            "button_tap",
            "closed_place",
            "mailing",
            "mailing_recipient",
            "mailing_wait");

    private @Nullable Path folder;
    private @Nullable PersistentStore store;

    /** Gives the settings of a store in a folder. */
    abstract PersistenceSettings settings(Path folder);

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("lira-test");
        open();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (store().engine().isRunning()) {
            reopened();
        }
        TABLES.forEach(table -> sql("DELETE FROM " + table, Map.of()));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        store().close();
        deleteAll(folder());
    }

    Path folder() {
        return Objects.requireNonNull(folder);
    }

    PersistentStore store() {
        return Objects.requireNonNull(store);
    }

    PersistentStore reopened() {
        store().close();
        return open();
    }

    /** Opens the store anew with limits of its own, until it is opened again. */
    PersistentStore reopened(AtOnce atOnce) {
        store().close();
        PersistentStore opened = PersistentStore.open(settings(folder()).withEngine(ENGINE.withAtOnce(atOnce)));
        store = opened;
        return opened;
    }

    /** Paints a job with one picture, however it stands. */
    StoredJob painted(StoredJob job) {
        return painted(store().ledger(), job);
    }

    /** Paints a job with one picture, however it stands. */
    static StoredJob painted(GenerationLedger ledger, StoredJob job) {
        return ledger.advance(job, new Painted(JobFixture.MODEL, List.of(PictureFixture.anyPicture()), 0))
                .orElseThrow();
    }

    /** Runs an operator's SQL; values go in as parameters. */
    int sql(String statement, Map<String, ?> values) {
        return store().database()
                .inTransaction(
                        "run a test's SQL",
                        handle -> handle.createUpdate(statement).bindMap(values).execute());
    }

    /** Reads numbers with SQL. */
    List<Integer> numbers(String query) {
        return store().database()
                .read(
                        "read for a test",
                        handle -> handle.createQuery(query).mapTo(Integer.class).list());
    }

    static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private PersistentStore open() {
        PersistentStore opened = PersistentStore.open(settings(folder()));
        store = opened;
        return opened;
    }
}
