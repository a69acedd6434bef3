package io.github.liraai.persistence;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.JobFixture.anyJobOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.quota.DailyLimit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How an embedded database that is never written over gets its space back. */
@Timeout(120)
class H2SpaceTest {
    private static final long GROWN = 64L * 1024 * 1024;

    @Test
    void aGrownFileIsCopiedWhileEverybodyGoesOnWorking(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("lira.mv.db");
        List<GenerationJob> acknowledged = new ArrayList<>();
        AtomicBoolean stop = new AtomicBoolean();
        try (PersistentStore store = PersistentStore.open(new H2TestStore().settings(folder))) {
            grow(store, file);
            Thread worker = Thread.ofVirtual().start(() -> {
                while (!stop.get()) {
                    GenerationJob job = anyJobOf(anyUser());
                    store.ledger().accept(job, DailyLimit.of(3));
                    acknowledged.add(job);
                }
            });

            boolean copied = store.database().reclaimSpace();

            stop.set(true);
            worker.join();
            assertThat(copied).isTrue();
            assertThat(Files.size(file)).isLessThan(GROWN / 4);
            assertThat(store.database().reclaimSpace()).isFalse();
            assertThat(store.ledger().verify()).isEmpty();
        }
        try (PersistentStore again = PersistentStore.open(new H2TestStore().settings(folder))) {
            assertThat(acknowledged)
                    .allMatch(job -> again.ledger().find(job.id()).isPresent());
            assertThat(again.ledger().verify()).isEmpty();
        }
    }

    @Test
    void aBackupUnderWayIsNotCutOff(@TempDir Path folder) throws Exception {
        PersistenceSettings settings = new H2TestStore().settings(folder);
        try (PersistentStore store = PersistentStore.open(settings)) {
            grow(store, folder.resolve("lira.mv.db"));
            try (Connection backup = DriverManager.getConnection(
                    settings.database().safeUrl(),
                    settings.database().user(),
                    settings.database().password())) {
                assertThat(store.database().reclaimSpace()).isFalse();
                assertThat(backup.isValid(5)).isTrue();
            }
            assertThat(store.database().reclaimSpace()).isTrue();
        }
    }

    private static void grow(PersistentStore store, Path file) throws Exception {
        while (Files.size(file) < GROWN) {
            store.database().inTransaction("grow", handle -> {
                handle.execute(
                        "CREATE TABLE ballast AS SELECT x, RANDOM_UUID() u, SPACE(1000) || x s FROM SYSTEM_RANGE(1, 20000)");
                return handle.execute("DROP TABLE ballast");
            });
        }
    }
}
