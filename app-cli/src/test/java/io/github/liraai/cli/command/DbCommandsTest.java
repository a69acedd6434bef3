package io.github.liraai.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.cli.Captured;
import io.github.liraai.cli.control.ControlAnswer;
import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.cli.settings.SettingSources;
import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.generation.JobId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands on the database as a whole and its repair, upon a store that no bot has open. */
@Timeout(60)
class DbCommandsTest {
    @TempDir
    Path folder;

    private Captured lira(String... args) {
        return Captured.run(folder, Map.of(), args);
    }

    private Captured elsewhere(String... args) throws IOException {
        Path other = Files.createDirectories(folder.resolve("elsewhere"));
        return Captured.run(other, Map.of(), args);
    }

    @Test
    void theSchemaIsMadeOnceAndThenThere() {
        assertThat(lira("db", "migrate").out()).contains("the schema was made, at version ");
        assertThat(lira("db", "migrate").out()).contains("already");
    }

    @Test
    void whatWasBackedUpIsRestoredElsewhere() throws IOException {
        JobId painted = new FilledFolder(folder).painted("7", Instant.now());

        Captured backedUp = lira("db", "backup", "mine.zip");
        Captured restored = elsewhere("db", "restore", "../mine.zip");

        assertThat(backedUp.exitCode()).as(backedUp.err()).isZero();
        assertThat(backedUp.out()).contains(folder.resolve("mine.zip").toString(), "pictures of unfinished jobs: 1");
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("job_picture", "✅");
        assertThat(elsewhere("jobs", "show", painted.value()).out()).contains("state: PAINTED");
        assertThat(elsewhere("ledger", "verify").exitCode()).isZero();
    }

    @Test
    void nothingIsOverwrittenUnlessThatIsSaid() throws IOException {
        new FilledFolder(folder).waiting("7", Instant.now());
        assertThat(lira("db", "backup", "mine.zip").exitCode()).isZero();
        new FilledFolder(folder.resolve("elsewhere")).waiting("8", Instant.now());

        assertThat(lira("db", "backup", "mine.zip").exitCode()).isEqualTo(3);
        assertThat(lira("db", "backup", "mine.zip", "--replace", "--json").out())
                .contains("\"rows\":{\"member\":0");
        assertThat(elsewhere("db", "restore", "../mine.zip"))
                .returns(3, Captured::exitCode)
                .satisfies(said -> assertThat(said.err()).contains("holds data already", "--replace"));
        assertThat(elsewhere("db", "restore", "../mine.zip", "--replace", "--json")
                        .out())
                .contains("\"ok\":true");
    }

    @Test
    void whatIsNoBackupIsRefusedWithAReason() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "dear operator");

        Captured letter = lira("db", "restore", "letter.txt");
        Captured missing = lira("db", "restore", "missing.zip");

        assertThat(letter.exitCode()).isEqualTo(3);
        assertThat(letter.err()).contains("not a backup of Lira");
        assertThat(missing.err()).contains("no such file");
    }

    @Test
    void whereThereIsNoDatabaseNoneIsMadeForABackup() {
        Captured captured = lira("db", "backup", "mine.zip");

        assertThat(captured.exitCode()).isEqualTo(1);
        assertThat(captured.err()).contains("there is no database yet");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aBackupIntoAFolderThatIsNotThereIsAFailureWithAReason() {
        new FilledFolder(folder).waiting("7", Instant.now());

        Captured captured = lira("db", "backup", "no/such/mine.zip");

        assertThat(captured.exitCode()).isEqualTo(1);
        assertThat(captured.err()).contains("no backup was made", "folder is not there");
    }

    /** The bot may have been started in another folder than the caller's. */
    @Test
    void theBotIsToldWhereTheCallersFileIs() {
        List<String> asked = new ArrayList<>();
        CommandTree.StoreRoute route = args -> {
            asked.addAll(args);
            return Optional.of(new ControlAnswer(0, "", ""));
        };

        CommandTree.local(new OutsideDesk(folder), route).execute("db", "backup", "--json", "sub/mine.zip");

        assertThat(asked)
                .containsExactly(
                        "db",
                        "backup",
                        "--json",
                        "--",
                        folder.resolve("sub/mine.zip").toString());
    }

    /** A caller for whom the bot does all the work. */
    record OutsideDesk(Path folder) implements Desk {
        @Override
        public Shell shell() {
            PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
            return new Shell(folder, Map.of(), new BufferedReader(Reader.nullReader()), nowhere, nowhere, false);
        }

        @Override
        public SettingSources sources() {
            throw new AssertionError("not asked for");
        }

        @Override
        public Configuration configuration() {
            throw new AssertionError("not asked for");
        }

        @Override
        public boolean hasStore() {
            return false;
        }

        @Override
        public int inOffice(ToIntFunction<Office> work) {
            throw new AssertionError("not asked for");
        }
    }
}
