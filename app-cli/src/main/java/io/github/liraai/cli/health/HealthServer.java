package io.github.liraai.cli.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.liraai.cli.output.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Answers {@code /healthz} and {@code /readyz} on loopback with 200 or 503 and a line of JSON. Thread-safe.
 *
 * <p>Nothing that it tells is secret, yet it is reachable from this machine only.
 */
public final class HealthServer implements AutoCloseable {
    private static final int BACKLOG = 16;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private HealthServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Begins to listen.
     *
     * @param port the port, 0 for a free one
     * @param alive whether the process should go on
     * @param ready whether it can do its work now
     * @throws IOException when the port cannot be had
     */
    public static HealthServer start(int port, Supplier<Health> alive, Supplier<Health> ready) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        HealthServer health = new HealthServer(HttpServer.create(address, BACKLOG));
        health.serve("/healthz", alive);
        health.serve("/readyz", ready);
        health.server.setExecutor(health.threads);
        health.server.start();
        return health;
    }

    /** Tells the port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(String path, Supplier<Health> health) {
        server.createContext(path, exchange -> {
            if (exchange.getRequestURI().getPath().equals(path)) {
                answer(exchange, health.get());
            } else {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
            }
        });
    }

    private static void answer(HttpExchange exchange, Health health) throws IOException {
        byte[] body = (Json.of(health.details()) + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        boolean withBody = !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(health.good() ? 200 : 503, withBody ? body.length : -1);
        try (exchange) {
            if (withBody) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
