package io.github.liraai.persistence;

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
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real store, empty at the beginning of each test, that tests close, open again and look behind. */
abstract class TestStore implements BeforeEachCallback, AfterEachCallback {
    /** As ordinary, but quick to notice and to end. */
    static final EngineSettings ENGINE = new EngineSettings(
            5000, Duration.ofMillis(200), Duration.ofSeconds(1), 4, Duration.ofSeconds(5), Duration.ofMinutes(5));

    private @Nullable Path folder;
    private @Nullable PersistentStore store;

    /** Gives the settings of a store in a folder. */
    abstract PersistenceSettings settings(Path folder);

    /** Empties what the test before may have left. */
    abstract void empty(PersistentStore opened);

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("lira-test");
        open();
        empty(store());
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
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

    PersistentStore open() {
        PersistentStore opened = PersistentStore.open(settings(folder()));
        store = opened;
        return opened;
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
}
