package io.github.liraai.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.github.liraai.cli.testsupport.LiraProcess;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.simulator.TelegramSimulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Somebody who runs the real program in a folder of theirs: starts, kills and stops the bot, and gives commands beside it. */
final class Operator implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LONGEST_COMMAND = Duration.ofSeconds(90);

    private final Path folder;
    private final TelegramSimulator telegram;
    private final Map<String, String> environment = new TreeMap<>();
    private final List<LiraProcess> started = new ArrayList<>();
    private @Nullable LiraProcess bot;

    Operator(Path folder, TelegramSimulator telegram, PlayedHfInference painter) {
        this.folder = folder;
        this.telegram = telegram;
        environment.put("TELEGRAM_API_URL", telegram.baseUrl().toString());
        environment.put("TELEGRAM_BOT_TOKEN", telegram.token());
        environment.put("HF_BASE_URL", painter.baseUrl());
        environment.put("HF_HUB_URL", painter.baseUrl());
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
        LiraProcess process = start("run");
        bot = process;
        awaitTrue("the bot polls", () -> {
            assertThat(process.isAlive())
                    .as(() -> "the bot lives; it said:\n" + printed())
                    .isTrue();
            return telegram.countCalls("getMe") > greetings
                    && telegram.updates().isPolled();
        });
    }

    /** Tells the number of the bot's process. */
    long pid() {
        return running().pid();
    }

    /** Ends the bot the hard way, as {@code kill -9} does. */
    void killBot() throws InterruptedException {
        running().kill();
    }

    /** Ends the bot with SIGTERM; tells how long it took. */
    Duration stopBot() throws InterruptedException {
        LiraProcess process = running();
        Instant began = Instant.now();
        process.terminate();
        process.awaitExit(Duration.ofSeconds(20));
        return Duration.between(began, Instant.now());
    }

    /** Runs one command to its end. */
    Ended lira(String... arguments) throws Exception {
        try (LiraProcess process = start(arguments)) {
            int exitCode = process.awaitExit(LONGEST_COMMAND);
            return new Ended(exitCode, process.out(), process.err());
        }
    }

    /** Starts a command and does not wait for it. */
    LiraProcess start(String... arguments) throws IOException {
        LiraProcess process = LiraProcess.start(folder, environment, arguments);
        started.add(process);
        return process;
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
            if (Instant.now().isAfter(end)) {
                fail("not in time: " + what + "; printed so far:\n" + printed());
            }
            Thread.sleep(10);
        }
    }

    /** Gives everything that was printed or logged so far. */
    String printed() {
        StringBuilder all = new StringBuilder();
        started.forEach(process -> all.append(process).append('\n'));
        LivingFolder.forEachFile(folder, (file, content) -> {
            if (file.toString().endsWith(".log")) {
                all.append("== ")
                        .append(file.getFileName())
                        .append('\n')
                        .append(new String(content, StandardCharsets.UTF_8));
            }
        });
        return all.toString();
    }

    @Override
    public void close() {
        started.forEach(LiraProcess::close);
    }

    private LiraProcess running() {
        LiraProcess process = bot;
        if (process == null) {
            throw new IllegalStateException("the bot was not started");
        }
        return process;
    }
}
