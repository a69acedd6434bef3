package io.github.liraai.cli.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.liraai.cli.output.SecretFence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogSetupTest {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.liraai.Test");

    @TempDir
    Path folder;

    @AfterEach
    void quiet() {
        new LogSetup(new SecretFence(List.of()), ZoneId.of("UTC")).warningsOnly();
    }

    @Test
    void anEventIsOneLineAndNobodyCanForgeAnother() throws IOException {
        log(() -> LOG.info("user says {}", "a\n2026-11-23 00:00:00.000+00 INFO Forged: b\u001b[31m"));

        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .matches(
                                "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+00:00 INFO Test: user says a\\\\n2026.*")
                        .contains("?[31m"));
    }

    @Test
    void anExceptionIsSetInAndItsSecretsAreMasked() throws IOException {
        log(() -> LOG.warn("failed", new IOException("no way\nto hunter22")));

        assertThat(lines()).first().asString().endsWith("WARN Test: failed");
        assertThat(lines().subList(1, lines().size())).isNotEmpty().allMatch(line -> line.startsWith("    "));
        assertThat(String.join("\n", lines())).doesNotContain("hunter22").contains("***");
    }

    @Test
    void detailsOfOurOwnAreLoggedAndThoseOfLibrariesAreNot() throws IOException {
        log(() -> {
            LOG.debug("ours");
            LoggerFactory.getLogger("com.example").debug("theirs");
            LoggerFactory.getLogger("com.zaxxer.hikari.pool").info("pool");
        });

        assertThat(lines()).singleElement().asString().endsWith("DEBUG Test: ours");
    }

    /** Bug: the appender complained to itself, and the bot ran without a log. */
    @Test
    void aFolderWhereTheLogShouldBeIsTold() throws IOException {
        Files.createDirectories(file());
        LogSetup log = new LogSetup(new SecretFence(List.of()), ZoneId.of("UTC"));

        assertThatIOException().isThrownBy(() -> log.file(file(), 30)).withMessageContaining("it is a folder");
        assertThatIOException().isThrownBy(() -> log.file(Path.of("/"), 30));
    }

    /** Bug: prompts stood in old files for a month, however short they were to be kept. */
    @Test
    void filesOlderThanTheDaysGoAtTheStart() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        Path kept = old(today.minusDays(1));
        Path gone = old(today.minusDays(3));
        LogSetup log = new LogSetup(new SecretFence(List.of()), ZoneId.of("UTC"));

        log.file(file(), 3);
        LOG.info("начало");

        for (int tries = 0; Files.exists(gone) && tries < 100; tries++) {
            Thread.sleep(50);
        }
        log.stop();
        assertThat(gone).doesNotExist();
        assertThat(kept).exists();
    }

    /** Bug: Logback looks back only a month or so beyond the days, and what was older stayed for good. */
    @Test
    void filesThatAreMuchOlderGoAtTheStartToo() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        Path gone = old(today.minusDays(400));
        Path kept = old(today.minusDays(29));
        Path another = Files.writeString(folder.resolve("logs/bot.log.2020-01-01.txt"), "");

        log(() -> LOG.info("начало"));

        assertThat(gone).doesNotExist();
        assertThat(kept).exists();
        assertThat(another).exists();
    }

    /** Bug: everybody on the machine could read the prompts in it. */
    @Test
    void nobodyElseCanReadTheLog() throws Exception {
        log(() -> LOG.info("котик"));

        assertThat(rights(folder.resolve("logs"))).isEqualTo("rwx------");
        assertThat(rights(file())).isEqualTo("rw-------");
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Path old(LocalDate day) throws IOException {
        Files.createDirectories(folder.resolve("logs"));
        return Files.writeString(folder.resolve("logs/bot.log." + day + ".0.gz"), "");
    }

    private void log(Runnable work) throws IOException {
        LogSetup log = new LogSetup(new SecretFence(List.of("hunter22")), ZoneId.of("UTC"));
        log.file(file(), 30);
        work.run();
        log.stop();
    }

    private Path file() {
        return folder.resolve("logs/bot.log");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file());
    }
}
