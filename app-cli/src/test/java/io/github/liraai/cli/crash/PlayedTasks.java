package io.github.liraai.cli.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Plays a provider with task ids on loopback: an order is paid and done some moments later; it remembers every order. Thread-safe. */
final class PlayedTasks implements AutoCloseable {
    static final int NOT_YET = 202;

    private static final Duration PAINTING = Duration.ofMillis(150);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Order> orders = new ConcurrentHashMap<>();

    private record Order(String prompt, long doneAt) {}

    PlayedTasks() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Counts how often a prompt was ordered, and paid. */
    int ordersOf(String prompt) {
        return (int) orders.values().stream()
                .filter(order -> order.prompt().equals(prompt))
                .count();
    }

    /** Lists the prompts that were ordered more than once. */
    List<String> orderedTwice() {
        Map<String, Integer> counts = new ConcurrentHashMap<>();
        orders.values().forEach(order -> counts.merge(order.prompt(), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("POST")) {
                String prompt = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                String task = "task-" + (orders.size() + 1) + "-" + System.nanoTime();
                orders.put(task, new Order(prompt, System.nanoTime() + PAINTING.toNanos()));
                PlayedHfInference.send(exchange, 200, "text/plain", task.getBytes(StandardCharsets.UTF_8));
                return;
            }
            Order order = orders.get(exchange.getRequestURI().getPath().substring(1));
            if (order == null) {
                exchange.sendResponseHeaders(404, -1);
            } else if (System.nanoTime() - order.doneAt() < 0) {
                exchange.sendResponseHeaders(NOT_YET, -1);
            } else {
                PlayedHfInference.send(exchange, 200, "image/png", PlayedHfInference.pictureFor(order.prompt()));
            }
        }
    }
}
