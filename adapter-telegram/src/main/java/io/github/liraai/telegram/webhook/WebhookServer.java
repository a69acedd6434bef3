package io.github.liraai.telegram.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.liraai.telegram.api.UpdateJson;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for updates. What does not bear the secret is refused before a byte of its body is read. Thread-safe.
 *
 * <p>It answers 200 when an update need not come again, 503 when it is to come again, 401 without the secret, 404 and 405 elsewhere, 413
 * when it is too large.
 */
final class WebhookServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookServer.class);
    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
    private static final int LARGEST = 1024 * 1024;
    private static final int BACKLOG = 1024;

    private final String path;
    private final WebhookSecret secret;
    private final Predicate<JsonNode> receiver;
    private final Semaphore places;
    private final int allPlaces;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("telegram-webhook-", 0).factory());
    private volatile boolean closing;

    static {
        // The JDK's server knows these only as system properties, read once.
        preset("sun.net.httpserver.nodelay", "true");
        preset("sun.net.httpserver.maxReqTime", "10");
        preset("sun.net.httpserver.idleInterval", "60");
    }

    /**
     * Prepares it.
     *
     * @param receiver takes an update in, and answers whether it need not come again
     * @param atOnce how many updates are handled at once; more are to come again
     * @throws IOException when it cannot listen there
     */
    WebhookServer(WebhookSettings settings, WebhookSecret secret, Predicate<JsonNode> receiver, int atOnce)
            throws IOException {
        this.path = settings.path();
        this.secret = secret;
        this.receiver = receiver;
        this.allPlaces = atOnce;
        this.places = new Semaphore(atOnce);
        this.server = HttpServer.create(settings.listen(), BACKLOG);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
    }

    void start() {
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Refuses what comes from now on, so that it is brought again, perhaps elsewhere. */
    void refuse() {
        closing = true;
    }

    /** Waits until what is at hand is answered; tells whether it is. */
    boolean awaitCalm(Duration patience) throws InterruptedException {
        boolean calm = places.tryAcquire(allPlaces, patience.toNanos(), TimeUnit.NANOSECONDS);
        if (calm) {
            places.release(allPlaces);
        }
        return calm;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = judge(exchange);
            if (status == 405) {
                exchange.getResponseHeaders().set("Allow", "POST");
            }
            if (status == 503) {
                exchange.getResponseHeaders().set("Retry-After", "1");
            }
            if (status != 200) {
                exchange.getResponseHeaders().set("Connection", "close");
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private int judge(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        if (!path.equals(exchange.getRequestURI().getPath())) {
            return 404;
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            return 405;
        }
        if (!secret.isSame(headers.getFirst(SECRET))) {
            return 401;
        }
        if (isTooLarge(headers.getFirst("Content-Length"))) {
            return 413;
        }
        if (closing || !places.tryAcquire()) {
            return 503;
        }
        try {
            return take(exchange);
        } finally {
            places.release();
        }
    }

    private int take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return 413;
        }
        Optional<JsonNode> update = UpdateJson.read(body);
        if (update.isEmpty()) {
            // It would come again for ever, and never be better.
            LOG.warn("An update that cannot be read was passed over, {} bytes", body.length);
            return 200;
        }
        return receiver.test(update.get()) ? 200 : 503;
    }

    private static boolean isTooLarge(@Nullable String length) {
        return length != null && (!length.matches("\\d{1,9}") || Integer.parseInt(length) > LARGEST);
    }

    private static void preset(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
