package io.github.liraai.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.cli.testsupport.LiraProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A data folder that cannot be used is told in one line, by the real program, whose error stream holds the log too. */
@Timeout(120)
class StoreTroubleTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    /** Bug: a trace of 40 lines after "there was no database yet, a new one is made". */
    @ParameterizedTest
    @CsvSource({
        "file, users list, not writable, or set LIRA_DB_URL",
        "file, run, not writable, or set LIRA_DB_URL",
        "folder, users list, it is a folder, or set LIRA_DB_URL",
        "spool, ledger verify, the folder of its pictures is not writable, or set LIRA_SPOOL",
        "damaged, users list, a backup, check LIRA_DB_URL"
    })
    void itIsOneLineWithARemedy(String trouble, String line, String reason, String remedy) throws Exception {
        make(trouble);

        try (LiraProcess lira = LiraProcess.start(folder, environment(), line.split(" "))) {
            assertThat(lira.awaitExit(PATIENCE)).isEqualTo(1);
            List<String> said = lira.err()
                    .lines()
                    .filter(each -> !each.contains("working on the store") && !each.contains("starting"))
                    .toList();
            assertThat(said)
                    .singleElement()
                    .asString()
                    .startsWith("lira: the database cannot be used: ")
                    .contains(reason, remedy)
                    .doesNotContain("a new one");
        }
    }

    /** Bug: a trace of the pool's, with the url and the password in it, after a warning of the driver's. */
    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:abc/lira?password=canary, users list",
        "jdbc:postgresql://db:abc/lira?password=canary, run",
        "jdbc:postgresql://db/lira?password=canary%w0rd, users list",
        "jdbc:postgresql://db/lira?password=canary%w0rd, run",
        "jdbc:postgresql://lira:canary@db:99999/lira, ledger verify"
    })
    void aUrlThatTheDriverCannotReadIsOneLineToo(String url, String line) throws Exception {
        try (LiraProcess lira = LiraProcess.start(folder, environment(url), line.split(" "))) {
            assertThat(lira.awaitExit(PATIENCE)).isEqualTo(1);
            assertThat(lira.err()
                            .lines()
                            .filter(each -> !each.contains("working on the store") && !each.contains("starting")))
                    .singleElement()
                    .asString()
                    .startsWith("lira: the database cannot be used: ")
                    .contains("jdbc:postgresql://db", "its driver cannot read the url", "check LIRA_DB_URL")
                    .doesNotContain("canary");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://db:abc/lira", "jdbc:postgresql://db/lira?password=canary%w0rd"})
    void checkTellsAUrlThatTheDriverCannotRead(String url) throws Exception {
        try (LiraProcess lira = LiraProcess.start(folder, environment(url), "check")) {
            assertThat(lira.awaitExit(PATIENCE)).isEqualTo(1);
            assertThat(lira.out())
                    .as("%s", lira)
                    .contains("Database: ❌ could not open the database", "→ check LIRA_DB_URL");
            assertThat(lira.toString()).doesNotContain("canary", "\tat ", "WARNING");
        }
    }

    private static Map<String, String> environment(String url) {
        Map<String, String> environment = new HashMap<>(environment());
        environment.put("LIRA_DB_URL", url);
        return environment;
    }

    private void make(String trouble) throws IOException {
        Path data = folder.resolve("data");
        switch (trouble) {
            case "file" -> Files.writeString(data, "not a folder");
            case "folder" -> Files.createDirectories(data.resolve("lira.mv.db/x"));
            case "spool" -> Files.writeString(Files.createDirectory(data).resolve("spool"), "not a folder");
            default -> Files.writeString(Files.createDirectory(data).resolve("lira.mv.db"), "not a database");
        }
    }

    private static Map<String, String> environment() {
        return Map.of(
                "TELEGRAM_BOT_TOKEN",
                "123456:AAtest-token-of-nobody-at-all-here",
                "TELEGRAM_API_URL",
                "http://127.0.0.1:1");
    }
}
