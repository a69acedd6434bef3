package io.github.liraai.benchmarks.load;

import io.github.liraai.simulator.TelegramSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** A bot process with a Telegram, a provider and people of its own, in a folder that is deleted with it. For one thread. */
final class LoadedBot implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration DRAIN_PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final SlowProvider provider;
    private final TelegramSimulator telegram;
    private final Crowd crowd;
    private final BotProcess process;
    private final Duration drainPatience;
    private final long startMillis;

    private LoadedBot(LoadPlan plan, UniquePictures pictures) throws IOException, InterruptedException {
        this.folder = Files.createTempDirectory("lira-load");
        this.provider = new SlowProvider(pictures);
        this.telegram = TelegramSimulator.builder()
                .keepBytes(0)
                .keepMessages(4)
                .keepCalls(1)
                .start();
        this.crowd = new Crowd(telegram, provider, pictures, Math.max(plan.users(), plan.warmupUsers()));
        this.drainPatience = DRAIN_PATIENCE.plus(plan.delay());
        long started = System.nanoTime();
        this.process = BotProcess.start(plan, folder, environment(telegram, provider));
        this.startMillis = awaitFirstPoll(started);
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
                String lastWords = process.lastWords();
                close();
                throw new IOException("the bot did not begin to poll:\n" + lastWords);
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
        process.close();
        telegram.close();
        provider.close();
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
