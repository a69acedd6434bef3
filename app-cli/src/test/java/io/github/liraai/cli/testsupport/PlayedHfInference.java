package io.github.liraai.cli.testsupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays hf-inference on loopback: a small PNG of its own for each prompt, misbehaviour on request, and a memory of what it was
 * asked. Thread-safe.
 *
 * <p>Requests are told apart by their prompt, so tests may run side by side against one server.
 */
public final class PlayedHfInference implements AutoCloseable {
    private static final Pattern INPUTS = Pattern.compile("\"inputs\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<Request> requests = new ConcurrentLinkedQueue<>();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private volatile Behaviour usual = (exchange, picture) -> send(exchange, 200, "image/png", picture);

    /** Starts one that paints. */
    public PlayedHfInference() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Starts one that answers whatever it is asked in one way. */
    public static PlayedHfInference thatAlways(Behaviour behaviour) {
        PlayedHfInference played = new PlayedHfInference();
        played.usual = behaviour;
        return played;
    }

    /** One request as it came; the prompt is empty where there is none. */
    public record Request(String method, String path, String authorization, String prompt, String body) {}

    /** How a request is answered. */
    @FunctionalInterface
    public interface Behaviour {
        /** Answers; {@code picture} is the one that belongs to the prompt. */
        void answer(HttpExchange exchange, byte[] picture) throws IOException, InterruptedException;
    }

    /** Tells where it listens. */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers a prompt in another way than usual. */
    public void when(String prompt, Behaviour behaviour) {
        behaviours.put(prompt, behaviour);
    }

    /** Holds the answer to a prompt back until the latch is open. */
    public void holdBack(String prompt, CountDownLatch latch) {
        when(prompt, (exchange, picture) -> {
            if (latch.await(150, TimeUnit.SECONDS)) {
                send(exchange, 200, "image/png", picture);
            }
        });
    }

    /** Answers a prompt with a status and a body. */
    public void fail(String prompt, int status, String contentType, String body) {
        when(prompt, (exchange, picture) -> send(exchange, status, contentType, body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Lists what it was asked, in order. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Lists what it was asked with a prompt. */
    public List<Request> requestsFor(String prompt) {
        return requestsWhere(request -> request.prompt().equals(prompt));
    }

    /** Lists some of what it was asked. */
    public List<Request> requestsWhere(Predicate<Request> which) {
        return requests.stream().filter(which).toList();
    }

    /** Gives the one picture that belongs to a prompt. */
    public static byte[] pictureFor(String prompt) {
        return SmallPng.of(8, 8, prompt.hashCode() | 0xFF000000, "Prompt\0" + Integer.toHexString(prompt.hashCode()));
    }

    /** Sends an answer. */
    public static void send(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** Announces a whole picture and sends it without its end. */
    public static void sendCutOff(HttpExchange exchange, byte[] picture) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "image/png");
        exchange.sendResponseHeaders(200, picture.length);
        exchange.getResponseBody().write(picture, 0, picture.length - 20);
        // Or nothing of it would go out, since the exchange is closed before its end.
        exchange.getResponseBody().flush();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String prompt = promptOf(body);
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    authorization == null ? "" : authorization,
                    prompt,
                    body));
            behaviours.getOrDefault(prompt, usual).answer(exchange, pictureFor(prompt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String promptOf(String body) {
        Matcher matcher = INPUTS.matcher(body);
        return matcher.find()
                ? matcher.group(1).replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\")
                : "";
    }
}
