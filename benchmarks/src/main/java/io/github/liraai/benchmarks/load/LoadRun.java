package io.github.liraai.benchmarks.load;

import io.github.liraai.simulator.TelegramSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Loads the real bot process with people on a simulated Telegram and measures. */
public final class LoadRun {
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration DRAIN_PATIENCE = Duration.ofSeconds(90);

    private final LoadPlan plan;

    private LoadRun(LoadPlan plan) {
        this.plan = plan;
    }

    /** Runs as the arguments say; prints a line of text and a line of JSON. Exits with 0 when everybody got his own picture. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.println(LoadPlan.USAGE);
            return;
        }
        LoadPlan plan;
        try {
            plan = LoadPlan.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + System.lineSeparator() + LoadPlan.USAGE);
            System.exit(2);
            return;
        }
        // The JDK's server reads these once: without them small answers wait 40 ms for Nagle.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "20000");
        LoadReport report = run(plan);
        System.out.println(report.line());
        System.out.println(report.json());
        System.exit(report.isClean() ? 0 : 1);
    }

    /** Runs a plan in a folder that is deleted afterwards. */
    static LoadReport run(LoadPlan plan) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("lira-load");
        try {
            return new LoadRun(plan).measure(folder);
        } finally {
            delete(folder);
        }
    }

    private LoadReport measure(Path folder) throws IOException, InterruptedException {
        UniquePictures pictures = new UniquePictures(plan.pictureBytes());
        try (SlowProvider provider = new SlowProvider(pictures);
                TelegramSimulator telegram = TelegramSimulator.builder()
                        .keepBytes(0)
                        .keepMessages(4)
                        .keepCalls(1)
                        .start()) {
            Crowd crowd = new Crowd(telegram, provider, pictures, Math.max(plan.users(), plan.warmupUsers()));
            long started = System.nanoTime();
            BotProcess bot = BotProcess.start(plan, folder, environment(telegram, provider));
            try (bot) {
                long startMillis = awaitFirstPoll(telegram, bot, started);
                warmUp(crowd);
                provider.take(plan.delay());
                return load(crowd, provider, bot, startMillis);
            }
        }
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

    private static long awaitFirstPoll(TelegramSimulator telegram, BotProcess bot, long started)
            throws IOException, InterruptedException {
        while (!telegram.updates().isPolled()) {
            if (!bot.isAlive() || System.nanoTime() - started > START_PATIENCE.toNanos()) {
                throw new IOException("the bot did not begin to poll:\n" + bot.lastWords());
            }
            Thread.sleep(5);
        }
        return (System.nanoTime() - started) / 1_000_000;
    }

    private void warmUp(Crowd crowd) throws InterruptedException {
        if (plan.warmup().isZero()) {
            return;
        }
        crowd.ask(plan.warmupUsers(), true);
        Thread.sleep(plan.warmup());
        crowd.stop();
        awaitQuiet(crowd, DRAIN_PATIENCE);
    }

    private LoadReport load(Crowd crowd, SlowProvider provider, BotProcess bot, long startMillis)
            throws IOException, InterruptedException {
        Tally tally = crowd.countAnew();
        double loopbackBefore = Loopback.medianMillis(plan.pictureBytes());
        double cpuBefore = bot.cpuSeconds();
        long began = System.nanoTime();
        boolean closed = plan.mode() == LoadPlan.Mode.CLOSED;
        crowd.ask(plan.users(), closed);
        if (closed) {
            Thread.sleep(plan.duration());
            crowd.stop();
        }
        awaitQuiet(
                crowd,
                closed ? DRAIN_PATIENCE.plus(plan.delay()) : plan.duration().plus(plan.delay()));
        double cpu = bot.cpuSeconds() - cpuBefore;
        double peak = bot.peakMebibytes();
        int lost = crowd.waiting();
        bot.close();
        return new LoadReport(
                plan,
                tally,
                (tally.lastPicture() - began) / 1e9,
                lost,
                provider.repeated(),
                cpu * 1000 / Math.max(1, tally.pictures()),
                peak,
                startMillis,
                (loopbackBefore + Loopback.medianMillis(plan.pictureBytes())) / 2,
                bot.ledgerIsSound());
    }

    private static void awaitQuiet(Crowd crowd, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (crowd.waiting() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(5);
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
