package io.github.liraai.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server on loopback that plays a provider, and remembers what it was asked. */
final class PlayedProvider implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** A request that came. */
    record Asked(String method, String path, String authorization, String body) {}

    /** Answers a request. */
    @FunctionalInterface
    interface Role {
        void answer(HttpExchange exchange, int number) throws IOException;
    }

    private PlayedProvider(HttpServer server) {
        this.server = server;
    }

    static PlayedProvider start(Role role) throws IOException {
        PlayedProvider provider =
                new PlayedProvider(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50));
        provider.server.createContext("/", exchange -> {
            provider.asked.add(read(exchange));
            try (exchange) {
                role.answer(exchange, provider.asked.size());
            }
        });
        provider.server.setExecutor(provider.threads);
        provider.server.start();
        return provider;
    }

    static void send(HttpExchange exchange, GoldenCase.Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static Asked read(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                authorization == null ? "" : authorization,
                body);
    }
}
