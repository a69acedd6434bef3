package io.github.liraai.cli.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Plays hf-inference on loopback: a small PNG of its own for each prompt, and misbehaviour on request.
 *
 * <p>Requests are told apart by their prompt, so tests may run side by side against one server.
 */
final class PaintingServer implements AutoCloseable {
    private static final Pattern INPUTS = Pattern.compile("\"inputs\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final HttpServer server;
    private final ConcurrentLinkedQueue<Request> requests = new ConcurrentLinkedQueue<>();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();

    PaintingServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** One request as it came. */
    record Request(String method, String path, String authorization, String prompt, String body) {}

    /** How a prompt is answered. */
    @FunctionalInterface
    interface Behaviour {
        void answer(HttpExchange exchange, byte[] picture) throws IOException, InterruptedException;
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers a prompt in another way than with its picture. */
    void when(String prompt, Behaviour behaviour) {
        behaviours.put(prompt, behaviour);
    }

    /** Holds the answer to a prompt back until the latch is open. */
    void holdBack(String prompt, CountDownLatch latch) {
        when(prompt, (exchange, picture) -> {
            if (latch.await(60, TimeUnit.SECONDS)) {
                send(exchange, 200, "image/png", picture);
            }
        });
    }

    /** Answers a prompt with a status and a body. */
    void fail(String prompt, int status, String contentType, String body) {
        when(prompt, (exchange, picture) -> send(exchange, status, contentType, body.getBytes(StandardCharsets.UTF_8)));
    }

    List<Request> requestsFor(String prompt) {
        return requestsWhere(request -> request.prompt().equals(prompt));
    }

    List<Request> requestsWhere(Predicate<Request> which) {
        return requests.stream().filter(which).toList();
    }

    /** The one picture that belongs to a prompt. */
    static byte[] pictureFor(String prompt) {
        try {
            return png(8, 8, prompt.hashCode() | 0xFF000000, "Prompt\0" + Integer.toHexString(prompt.hashCode()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void send(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
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
            Behaviour usual = (sent, picture) -> send(sent, 200, "image/png", picture);
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

    private static byte[] png(int width, int height, int argb, String text) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .put((byte) 2)
                        .array());
        chunk(file, "tEXt", text.getBytes(StandardCharsets.ISO_8859_1));
        byte[] rows = new byte[height * (1 + width * 3)];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * (1 + width * 3) + 1 + x * 3;
                rows[at] = (byte) (argb >> 16);
                rows[at + 1] = (byte) (argb >> 8);
                rows[at + 2] = (byte) argb;
            }
        }
        Deflater deflater = new Deflater();
        deflater.setInput(rows);
        deflater.finish();
        byte[] packed = new byte[rows.length + 64];
        int length = deflater.deflate(packed);
        deflater.end();
        chunk(file, "IDAT", java.util.Arrays.copyOf(packed, length));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(name);
        file.writeBytes(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
