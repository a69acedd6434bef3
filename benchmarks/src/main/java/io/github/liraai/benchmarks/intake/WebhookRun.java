package io.github.liraai.benchmarks.intake;

import io.github.liraai.simulator.TelegramSimulator;
import io.github.liraai.simulator.Webhook;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Brings updates to the real bot process as fast as it takes them, and counts those that it accepts. Each is a different text of one of
 * many people, to which the bot says something.
 */
public final class WebhookRun {
    private static final String USAGE = "webhook [SECONDS [WARMUP-SECONDS [CLIENTS [JDBC-URL [DATABASE-USER]]]]]";

    private final TelegramSimulator telegram;
    private final URI hook;
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile boolean over;

    private WebhookRun(TelegramSimulator telegram, URI hook) {
        this.telegram = telegram;
        this.hook = hook;
    }

    /** Runs as the arguments say, and prints a line. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 5 || List.of(arguments).contains("--help")) {
            System.out.println(USAGE);
            return;
        }
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "20000");
        long seconds = number(arguments, 0, 15);
        long warmup = number(arguments, 1, 30);
        int clients = (int) number(arguments, 2, 64);
        Path folder = Files.createTempDirectory("lira-webhook");
        String database = arguments.length > 3 ? arguments[3] : "jdbc:h2:file:" + folder.resolve("lira");
        String user = arguments.length > 4 ? arguments[4] : "lira";
        try (TelegramSimulator telegram = TelegramSimulator.builder()
                .webhookByHand()
                .keepMessages(4)
                .keepCalls(1)
                .start()) {
            Process bot = start(folder, telegram, Map.of("LIRA_DB_URL", database, "LIRA_DB_USER", user));
            try {
                WebhookRun run = new WebhookRun(telegram, URI.create(awaitHook(telegram, bot)));
                run.bring(clients, Duration.ofSeconds(warmup));
                long before = run.accepted.get();
                double cpuBefore = cpuSeconds(bot);
                run.bring(clients, Duration.ofSeconds(seconds));
                long accepted = run.accepted.get() - before;
                System.out.printf(
                        Locale.ROOT,
                        "%d updates/s accepted, %.2f ms of bot CPU each, %d clients, %d refused in all, %s%n",
                        accepted / seconds,
                        (cpuSeconds(bot) - cpuBefore) * 1000 / Math.max(1, accepted),
                        clients,
                        run.refused.get(),
                        database.replaceFirst("[;?].*", ""));
            } finally {
                bot.destroy();
                if (!bot.waitFor(30, TimeUnit.SECONDS)) {
                    bot.destroyForcibly();
                }
            }
        }
    }

    /** Gives the processor time so far, from {@code /proc} (so Linux only). */
    private static double cpuSeconds(Process bot) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + bot.pid() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }

    private static long number(String[] arguments, int position, long otherwise) {
        return arguments.length > position ? Long.parseLong(arguments[position]) : otherwise;
    }

    private static Process start(Path folder, TelegramSimulator telegram, Map<String, String> settings)
            throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        Path.of("app-cli/target/lira.jar").toAbsolutePath().toString(),
                        "run",
                        "--webhook",
                        "http://127.0.0.1:" + port + "/hook",
                        "--listen",
                        "127.0.0.1:" + port)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("bot.out").toFile());
        builder.environment().put("TELEGRAM_API_URL", telegram.baseUrl().toString());
        builder.environment().put("TELEGRAM_BOT_TOKEN", telegram.token());
        builder.environment().put("HF_TOKEN", "hf_of_the_load_run");
        builder.environment().putAll(settings);
        return builder.start();
    }

    private static String awaitHook(TelegramSimulator telegram, Process bot) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (telegram.webhook().url().isEmpty()) {
            if (!bot.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("the bot did not set its webhook");
            }
            Thread.sleep(20);
        }
        return telegram.webhook().url();
    }

    private void bring(int clients, Duration time) throws InterruptedException {
        over = false;
        CountDownLatch ended = new CountDownLatch(clients);
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                threads.execute(() -> {
                    while (!over) {
                        bringOne(client);
                    }
                    ended.countDown();
                });
            }
            Thread.sleep(time);
            over = true;
            ended.await();
        }
    }

    private void bringOne(HttpClient client) {
        long number = numbers.incrementAndGet();
        long person = 1_000_000 + number % 1000;
        String update = """
                {"update_id":%d,"message":{"message_id":%d,"date":1700000000,"text":"hello %d",
                "from":{"id":%d,"is_bot":false,"first_name":"User","language_code":"en"},
                "chat":{"id":%d,"type":"private","first_name":"User"}}}""".formatted(number, number, number, person, person);
        HttpRequest request = HttpRequest.newBuilder(hook)
                .timeout(Duration.ofSeconds(60))
                .header(Webhook.SECRET_HEADER, telegram.webhook().secret())
                .POST(BodyPublishers.ofString(update))
                .build();
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            (status == 200 ? accepted : refused).incrementAndGet();
        } catch (IOException e) {
            refused.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            over = true;
        }
    }
}
