package io.github.liraai.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.liraai.core.generation.RunGeneration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Processes on one database have to share the folder of the pictures. */
class SharedSpoolTest {
    @RegisterExtension
    static final TestStore STORE = new PostgresTestStore();

    @TempDir
    private Path folder;

    @AfterEach
    void forgetTheFolders() {
        STORE.sql("DELETE FROM spool_place", Map.of());
    }

    private void startIn(String name) {
        try (PersistentStore store = PersistentStore.open(at(name))) {
            store.engine().start(id -> new RunGeneration.Result.Done());
        }
    }

    private PersistenceSettings at(String name) {
        PersistenceSettings usual = STORE.settings(folder);
        return new PersistenceSettings(usual.database(), folder.resolve(name), usual.engine(), usual.clock());
    }

    @Test
    void aSecondProcessWithAnotherFolderIsRefusedAndToldWhatToDo() throws Exception {
        startIn("shared");
        startIn("shared");
        String id = Files.readString(folder.resolve("shared/.lira-spool"));

        assertThatExceptionOfType(SpoolElsewhereException.class)
                .isThrownBy(() -> startIn("other"))
                .withMessageContaining(id)
                .withMessageContaining(folder.resolve("other").toString());
    }

    @Test
    void commandsOfTheOwnerNeedNotBeGivenInThatFolder() {
        startIn("shared");

        try (PersistentStore store = PersistentStore.open(at("elsewhere"))) {
            assertThat(store.ledger().verify()).isEmpty();
        }
    }

    @Test
    void theRemedyForALostFolderWorks() throws Exception {
        startIn("lost");
        String id = Files.readString(folder.resolve("lost/.lira-spool"));
        Path found = Files.createDirectories(folder.resolve("found"));
        Files.writeString(found.resolve(".lira-spool"), id + "\n");

        startIn("found");

        assertThat(found.resolve(".lira-spool")).hasContent(id);
    }
}
