package io.github.liraai.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.github.liraai.simulator.TelegramSimulator;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who runs the real program in a folder of theirs: starts, kills and stops the bot, and gives commands beside it.
 *
 * <p>Everything the program prints is kept in the folder, in files that end in {@code .out} and {@code .err}.
 */
final class Operator implements AutoCloseable {
    static final String MAIN = "io.github.liraai.cli.Main";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final TelegramSimulator telegram;
    private final Map<String, String> environment = new TreeMap<>();
    private @Nullable Process bot;
    private int started;

    Operator(Path folder, TelegramSimulator telegram, PaintingServer painter) {
        this.folder = folder;
        this.telegram = telegram;
        environment.put("TELEGRAM_API_URL", telegram.baseUrl().toString());
        environment.put("TELEGRAM_BOT_TOKEN", telegram.token());
        environment.put("HF_BASE_URL", painter.baseUrl());
        environment.put("HF_TOKEN", "hf_test_token");
    }

    /** What a command printed and how it ended. */
    record Ended(int exitCode, String out, String err) {}

    /** Sets a variable for what is started from now on. */
    Operator with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Starts the bot and waits until it has made itself known to Telegram and asks for updates. */
    void startBot() throws Exception {
        long greetings = telegram.countCalls("getMe");
        Process process = start(List.of("run"));
        bot = process;
        awaitTrue("the bot polls", () -> {
            assertThat(process.isAlive())
                    .as("the bot lives; it said:%n%s", printed())
                    .isTrue();
            return telegram.countCalls("getMe") > greetings
                    && telegram.updates().isPolled();
        });
    }

    /** Ends the bot the hard way, as {@code kill -9} does. */
    void killBot() throws InterruptedException {
        Process process = running();
        process.destroyForcibly();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    /** Ends the bot with SIGTERM; tells how long it took. */
    Duration stopBot() throws InterruptedException {
        Process process = running();
        Instant began = Instant.now();
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("the bot ends").isTrue();
        return Duration.between(began, Instant.now());
    }

    /** Runs one command to its end. */
    Ended lira(String... arguments) throws Exception {
        Process process = start(List.of(arguments));
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            fail("the command did not end: " + List.of(arguments));
        }
        String name = fileName(started);
        return new Ended(process.exitValue(), read(name + ".out"), read(name + ".err"));
    }

    /** Asks for a user as JSON. */
    Config user(long id) throws Exception {
        Ended ended = lira("users", "show", Long.toString(id), "--json");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        return ConfigFactory.parseString(ended.out());
    }

    /** Waits until a user is as expected. */
    void awaitUser(long id, Predicate<Config> expected) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        Config user = user(id);
        while (!expected.test(user)) {
            assertThat(Instant.now()).as("user in time, is still %s", user).isBefore(end);
            user = user(id);
        }
    }

    Ended ledgerVerify() throws Exception {
        return lira("ledger", "verify");
    }

    void awaitTrue(String what, BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("in time: %s", what).isBefore(end);
            Thread.sleep(10);
        }
    }

    /** Gives everything that was printed or logged so far. */
    String printed() {
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            List<Path> texts = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(out|err|log)"))
                    .toList();
            for (Path file : texts) {
                all.append("== ").append(file.getFileName()).append('\n').append(Files.readString(file));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all.toString();
    }

    @Override
    public void close() {
        Process process = bot;
        if (process != null) {
            process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }
    }

    private Process running() {
        Process process = bot;
        if (process == null) {
            throw new IllegalStateException("the bot was not started");
        }
        return process;
    }

    private Process start(List<String> arguments) throws IOException {
        started++;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                MAIN));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("(LIRA|HF|TELEGRAM|GEMINI|REPLICATE|KIE|OPENAI)_.*|HUGGINGFACE_.*"));
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.redirectOutput(file(fileName(started) + ".out"));
        builder.redirectError(file(fileName(started) + ".err"));
        return builder.start();
    }

    private static String fileName(int number) {
        return "process-" + number;
    }

    private File file(String name) {
        return folder.resolve(name).toFile();
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }
}
