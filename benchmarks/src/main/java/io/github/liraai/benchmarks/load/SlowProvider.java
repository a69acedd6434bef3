package io.github.liraai.benchmarks.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays hf-inference on loopback: every request gets, after a while, the picture of the number in its prompt. Thread-safe.
 */
final class SlowProvider implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("number (\\d{1,18})");
    private static final int WAITING_CONNECTIONS = 8192;

    private final UniquePictures pictures;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Long, Long> holdNanos = new ConcurrentHashMap<>();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private volatile Duration delay = Duration.ZERO;

    SlowProvider(UniquePictures pictures) throws IOException {
        this.pictures = pictures;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), WAITING_CONNECTIONS);
        server.createContext("/hf-inference/models/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /** Gives what goes into {@code HF_BASE_URL}. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Takes so long from now on. */
    void take(Duration time) {
        delay = time;
    }

    /** Counts the requests so far. */
    long calls() {
        return calls.get();
    }

    /** Counts the requests for a picture that had been bought before. */
    long repeated() {
        return repeated.get();
    }

    /** Tells, once, how long the picture of a number was held back, in nanoseconds; 0 when it was never asked for. */
    long takeHoldNanos(long number) {
        return Optional.ofNullable(holdNanos.remove(number)).orElse(0L);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.incrementAndGet();
            Matcher number = NUMBER.matcher(body);
            if (!number.find()) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            answer(exchange, Long.parseLong(number.group(1)));
        } catch (InterruptedException e) {
            // Closing; the connection goes with it.
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, long number) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Duration time = delay;
        if (!time.isZero()) {
            Thread.sleep(time);
        }
        if (holdNanos.put(number, System.nanoTime() - began) != null) {
            repeated.incrementAndGet();
        }
        exchange.getResponseHeaders().set("Content-Type", "image/png");
        exchange.sendResponseHeaders(200, pictures.bytes());
        try (OutputStream out = exchange.getResponseBody()) {
            pictures.write(number, out);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
