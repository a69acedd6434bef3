package io.github.liraai.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.cli.Captured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check} and {@code run} agree on where a log can be. */
@Timeout(60)
class LogPlaceTest {
    private static final String TELEGRAM_TOKEN = "123456:AAtest-token-of-nobody-at-all-here";

    @TempDir
    Path folder;

    /** Bug: all of these were well for check, and the bot then wrote no log. */
    @ParameterizedTest
    @ValueSource(strings = {"logs/bot.log", "/", "file/bot.log"})
    void aPlaceThatTakesNoLogIsFoundByCheckAndRefusedByRun(String place) throws IOException {
        Files.createDirectories(folder.resolve("logs/bot.log"));
        Files.writeString(folder.resolve("file"), "not a folder");

        assertThatItIsRefused(place);
    }

    /** Whoever may do everything may still not write everywhere. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatTakesNoFilesIsFoundByTrying() {
        assertThatItIsRefused("/proc/x/bot.log");
    }

    @Test
    void checkLeavesAnExistingLogAsItIs() throws IOException {
        Files.writeString(folder.resolve("bot.log"), "a line\n");

        assertThat(check("bot.log").out()).contains("Log: ✅");

        assertThat(folder.resolve("bot.log")).hasContent("a line\n");
    }

    private void assertThatItIsRefused(String place) {
        assertThat(check(place).out()).contains("Log: ❌ cannot be written: ");

        Captured run = Captured.run(
                folder,
                Map.of(
                        "LIRA_LOG_FILE",
                        place,
                        "TELEGRAM_BOT_TOKEN",
                        TELEGRAM_TOKEN,
                        "TELEGRAM_API_URL",
                        "http://127.0.0.1:1"),
                "run");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("LIRA_LOG_FILE: the log cannot be written");
    }

    private Captured check(String place) {
        return Captured.run(folder, Map.of("LIRA_LOG_FILE", place), "check");
    }
}
