package io.github.liraai.testkit.generation;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server on loopback that misbehaves in ways no HTTP server would: it reads one request from each connection, 4 MiB of it at the
 * most, then does what a script says. Thread-safe.
 */
public final class ScriptedHttpServer implements AutoCloseable {
    private static final int BACKLOG = 256;
    private static final int MOST_READ = 1 << 22;

    private final ServerSocket listening;
    private final Script script;
    private final Thread accepting;
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    /**
     * Starts it on a free port.
     *
     * @param script what it does, called on a thread of its own for each connection
     * @throws UncheckedIOException when it cannot listen
     */
    public ScriptedHttpServer(Script script) {
        this.script = script;
        try {
            this.listening = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("no server on loopback", e);
        }
        this.accepting = Thread.ofVirtual().start(this::accept);
    }

    /** What happens after a request was read. */
    @FunctionalInterface
    public interface Script {
        /**
         * Answers, or does not; the connection closes afterwards.
         *
         * @throws IOException when the client went away, which is nobody's fault; likewise an interrupt
         */
        void play(HttpAsk ask, Wire wire) throws IOException, InterruptedException;
    }

    /** The way back to the client; what is not written when a script ends is not, and the connection closes. */
    public final class Wire {
        private final Socket socket;
        private final OutputStream out;
        private final AtomicLong written = new AtomicLong();

        private Wire(Socket socket) throws IOException {
            this.socket = socket;
            this.out = socket.getOutputStream();
        }

        /** Writes characters of Latin-1 as they are. */
        public void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        /** Writes bytes as they are. */
        public void write(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
            written.addAndGet(bytes.length);
        }

        /** Writes a whole answer. */
        public void reply(HttpReply reply) throws IOException {
            promise(reply);
            write(reply.body());
        }

        /** Writes an answer that tells its whole length, and half of its body. */
        public void replyHalf(HttpReply reply) throws IOException {
            promise(reply);
            write(PictureBombs.half(reply.body()));
        }

        private void promise(HttpReply reply) throws IOException {
            write(reply.head() + "Content-Length: " + reply.body().length + "\r\n\r\n");
        }

        /** Says nothing more, and keeps the connection open until the server closes. */
        public void stall() throws InterruptedException {
            closed.await();
        }

        /** Tears the connection instead of closing it. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Counts the bytes written so far. */
        public long written() {
            return written.get();
        }
    }

    /** Tells its port. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Tells its address, without a slash at its end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** Counts the connections made so far. */
    public int connections() {
        return connections.get();
    }

    /** Lists what scripts threw that was not the network's doing. */
    public List<Throwable> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            listening.close();
            // Until the thread that accepts is gone, the machine may still take connections.
            accepting.join(Duration.ofSeconds(5));
            for (Socket socket : open) {
                socket.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("a server on loopback does not close", e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            script.play(read(new BufferedInputStream(socket.getInputStream())), new Wire(socket));
        } catch (IOException | InterruptedException e) {
            // The client went away, which is what some checks are about.
        } catch (RuntimeException | Error e) {
            failures.add(e);
        } finally {
            open.remove(socket);
        }
    }

    private HttpAsk read(InputStream in) throws IOException {
        String[] head = head(in).split("\r\n", -1);
        String[] line = head[0].split(" ", 3);
        if (line.length < 3) {
            throw new IOException("no request");
        }
        Map<String, String> headers = new HashMap<>();
        for (int each = 1; each < head.length; each++) {
            int colon = head[each].indexOf(':');
            if (colon > 0) {
                headers.put(
                        head[each].substring(0, colon).toLowerCase(Locale.ROOT),
                        head[each].substring(colon + 1).strip());
            }
        }
        return new HttpAsk(line[0], line[1], headers, body(in, headers), url(), "");
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int read = in.read();
            if (read < 0 || head.length() > MOST_READ) {
                throw new IOException("no request");
            }
            head.append((char) read);
        }
        return head.toString();
    }

    private static String body(InputStream in, Map<String, String> headers) throws IOException {
        byte[] body;
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            body = chunks(in);
        } else {
            int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            body = in.readNBytes(Math.min(length, MOST_READ));
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (body.size() < MOST_READ) {
            int length = Integer.parseInt(line(in), 16);
            body.write(in.readNBytes(length));
            line(in);
            if (length == 0) {
                break;
            }
        }
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("a chunk is cut off");
            }
            line.append((char) read);
        }
        return line.toString().strip();
    }
}
