package io.github.liraai.benchmarks.load;

import io.github.liraai.simulator.TelegramSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.stream.Stream;

/** A bot process with a Telegram, a provider and people of its own, in a folder that is deleted with it. For one thread. */
final class LoadedBot implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration DRAIN_PATIENCE = Duration.ofSeconds(90);

    private final Deque<Closing> opened = new ArrayDeque<>();
    private final SlowProvider provider;
    private final TelegramSimulator telegram;
    private final Crowd crowd;
    private final BotProcess process;
    private final Duration drainPatience;
    private final long startMillis;

    private LoadedBot(LoadPlan plan, UniquePictures pictures) throws IOException, InterruptedException {
        this.drainPatience = DRAIN_PATIENCE.plus(plan.delay());
        try {
            Path folder = Files.createTempDirectory("lira-load");
            opened.push(() -> delete(folder));
            this.provider = new SlowProvider(pictures);
            opened.push(provider::close);
            this.telegram = TelegramSimulator.builder()
                    .keepBytes(0)
                    .keepMessages(4)
                    .keepCalls(1)
                    .start();
            opened.push(telegram::close);
            this.crowd = new Crowd(telegram, provider, pictures, Math.max(plan.users(), plan.warmupUsers()));
            long started = System.nanoTime();
            this.process = BotProcess.start(plan, folder, environment(telegram, provider));
            opened.push(process::close);
            this.startMillis = awaitFirstPoll(started);
        } catch (IOException | InterruptedException | RuntimeException e) {
            closeAfter(e);
            throw e;
        }
    }

    /** Something to be closed. */
    @FunctionalInterface
    private interface Closing {
        void close() throws IOException;
    }

    /** Starts the bot and waits until it asks for updates. */
    static LoadedBot start(LoadPlan plan, UniquePictures pictures) throws IOException, InterruptedException {
        // The JDK's server reads these once: without them small answers wait 40 ms for Nagle.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "20000");
        return new LoadedBot(plan, pictures);
    }

    private static Map<String, String> environment(TelegramSimulator telegram, SlowProvider provider) {
        return Map.of(
                "TELEGRAM_API_URL",
                telegram.baseUrl().toString(),
                "TELEGRAM_BOT_TOKEN",
                telegram.token(),
                "HF_BASE_URL",
                provider.url(),
                "HF_HUB_URL",
                provider.url(),
                "HF_TOKEN",
                "hf_of_the_load_run");
    }

    private long awaitFirstPoll(long started) throws IOException, InterruptedException {
        while (!telegram.updates().isPolled()) {
            if (!process.isAlive() || System.nanoTime() - started > START_PATIENCE.toNanos()) {
                throw new IOException("the bot did not begin to poll:\n" + process.lastWords());
            }
            Thread.sleep(5);
        }
        return (System.nanoTime() - started) / 1_000_000;
    }

    SlowProvider provider() {
        return provider;
    }

    Crowd crowd() {
        return crowd;
    }

    BotProcess process() {
        return process;
    }

    /** From the start of the process to its first open poll. */
    long startMillis() {
        return startMillis;
    }

    /** Has people ask again and again for so long, and waits until the last has got a picture or patience runs out. */
    void keepBusy(int users, Duration duration) throws InterruptedException {
        crowd.ask(users, true);
        Thread.sleep(duration);
        crowd.stop();
        awaitQuiet(drainPatience);
    }

    /** Waits until nobody waits for a picture any more. */
    void awaitQuiet(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (crowd.waiting() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
    }

    @Override
    public void close() throws IOException {
        IOException trouble = new IOException("not everything of a run could be closed");
        closeAfter(trouble);
        if (trouble.getSuppressed().length > 0) {
            throw trouble;
        }
    }

    /** Closes all that is open, the latest first; what goes wrong with it is kept with the trouble that came before. */
    private void closeAfter(Exception trouble) {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (IOException | RuntimeException e) {
                trouble.addSuppressed(e);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
