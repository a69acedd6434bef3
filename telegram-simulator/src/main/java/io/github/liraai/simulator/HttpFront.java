package io.github.liraai.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.liraai.simulator.internal.wire.Answer;
import io.github.liraai.simulator.internal.wire.ApiFailure;
import io.github.liraai.simulator.internal.wire.BodyReader;
import io.github.liraai.simulator.internal.wire.Parameters;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The HTTP side: {@code /bot{token}/{method}} and {@code /file/bot{token}/{path}} on loopback. */
final class HttpFront implements AutoCloseable {
    private static final int WAITING_CONNECTIONS = 4096;

    private final World world;
    private final BotApi api;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    HttpFront(World world, BotApi api) throws IOException {
        this.world = world;
        this.api = api;
        prepareServer();
        this.server = HttpServer.create(
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), world.settings().port()),
                WAITING_CONNECTIONS);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
    }

    /** The JDK's server knows these only as system properties: without them small answers wait 40 ms for Nagle. */
    private static void prepareServer() {
        preset("sun.net.httpserver.nodelay", "true");
        preset("sun.net.httpserver.maxIdleConnections", "20000");
        preset("sun.net.httpserver.idleInterval", "600");
    }

    private static void preset(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    void start() {
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<Answer> answer = answer(exchange);
            if (answer.isPresent()) {
                write(exchange, answer.get());
            }
        } catch (InterruptedException e) {
            // Closing; the connection goes with it.
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Answer> answer(HttpExchange exchange) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        String bot = "/bot" + world.settings().token() + "/";
        if (path.startsWith(bot)) {
            try {
                return api.handle(path.substring(bot.length()), parameters(exchange));
            } catch (ApiFailure failure) {
                return Optional.of(failure.answer());
            }
        }
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        if (path.startsWith("/file" + bot)) {
            return Optional.of(download(path.substring("/file".length() + bot.length())));
        }
        boolean wrongToken = path.startsWith("/bot") || path.startsWith("/file/bot");
        return Optional.of(
                (wrongToken ? new ApiFailure(401, "Unauthorized") : new ApiFailure(404, "Not Found")).answer());
    }

    private Parameters parameters(HttpExchange exchange) throws IOException {
        @Nullable String type = exchange.getRequestHeaders().getFirst("Content-Type");
        @Nullable String length = exchange.getRequestHeaders().getFirst("Content-Length");
        return BodyReader.read(
                exchange.getRequestURI().getRawQuery(),
                type,
                length == null ? 64 * 1024 : Long.parseLong(length),
                exchange.getRequestBody(),
                world.files().policy());
    }

    private Answer download(String path) {
        Optional<SentFile> file = world.files().byPath(path);
        return file.flatMap(SentFile::findBytes)
                .map(bytes -> new Answer(200, file.get().mediaType(), bytes, null))
                .orElseGet(() -> new ApiFailure(404, "Not Found").answer());
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(answer.body());
        }
    }

    @Override
    public void close() {
        api.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
