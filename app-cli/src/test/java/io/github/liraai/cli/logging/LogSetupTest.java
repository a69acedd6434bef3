package io.github.liraai.cli.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.liraai.cli.output.SecretFence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
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

    /** Bug: from the first roll on everybody could read it, and what was packed, in a folder that was there before. */
    @Test
    void nobodyElseCanReadWhatIsRolledEither() throws Exception {
        Files.createDirectory(
                folder.resolve("logs"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        String line = "к".repeat(5_000);

        log(() -> IntStream.range(0, 2_500).forEach(number -> LOG.info("{} {}", number, line)));

        List<Path> files = files();
        assertThat(files)
                .hasSizeGreaterThan(2)
                .allSatisfy(each -> assertThat(rights(each)).isEqualTo("rw-------"));
        assertThat(files)
                .filteredOn(each -> !each.equals(file()))
                .allSatisfy(each ->
                        assertThat(each.getFileName().toString()).matches("bot\\.log\\.[0-9-]{10}\\.[0-9]+\\.gz"));
        assertThat(linesOf(files)).isEqualTo(2_500);
    }

    /** Bug: what a killed program had not packed yet stayed for good. */
    @Test
    void whatIsNotPackedGoesWithItsDayAndIsClosed() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        Path gone = old("bot.log." + today.minusDays(40) + ".0");
        Path kept = old("bot.log." + today.minusDays(3) + ".0");

        log(() -> LOG.info("начало"));

        assertThat(gone).doesNotExist();
        assertThat(rights(kept)).isEqualTo("rw-------");
    }

    private static long linesOf(List<Path> files) throws IOException {
        long lines = 0;
        for (Path file : files) {
            try (InputStream bytes = Files.newInputStream(file)) {
                InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                lines += new String(text.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .count();
            }
        }
        return lines;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("logs"))) {
            return files.sorted().toList();
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Path old(LocalDate day) throws IOException {
        return old("bot.log." + day + ".0.gz");
    }

    private Path old(String name) throws IOException {
        Path logs = Files.createDirectories(folder.resolve("logs"));
        return Files.writeString(logs.resolve(name), "");
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
