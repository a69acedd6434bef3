package io.github.liraai.provider.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;

/** A server that misbehaves in ways no HTTP server would: it reads a request, then does what a script says. */
final class RawServer implements AutoCloseable {
    final AtomicInteger connections = new AtomicInteger();
    final AtomicInteger requests = new AtomicInteger();
    private final ServerSocket listening;
    private final Script script;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    RawServer(Script script) throws IOException {
        this.listening = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        this.script = script;
        Thread.ofVirtual().start(this::accept);
    }

    /** What happens after a request was read. */
    @FunctionalInterface
    interface Script {
        void play(OutputStream out, RawServer server) throws Exception;
    }

    HttpUrl url(String scheme) {
        return new HttpUrl.Builder()
                .scheme(scheme)
                .host("127.0.0.1")
                .port(listening.getLocalPort())
                .build();
    }

    HttpUrl url() {
        return url("http");
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Says nothing more, and keeps the connection open. */
    void stall() throws InterruptedException {
        closed.await();
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listening.close();
        for (Socket socket : open) {
            socket.close();
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
            readRequest(new BufferedInputStream(socket.getInputStream()));
            requests.incrementAndGet();
            script.play(socket.getOutputStream(), this);
        } catch (IOException e) {
            // The client went away, which is what some tests are about.
        } catch (Exception e) {
            throw new UncheckedIOException(new IOException(e));
        } finally {
            open.remove(socket);
        }
    }

    private static void readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = in.read();
            if (read < 0) {
                throw new IOException("no request");
            }
            head.append((char) read);
        }
        String lower = head.toString().toLowerCase(Locale.ROOT);
        int at = lower.indexOf("content-length:");
        if (at >= 0) {
            in.skipNBytes(Long.parseLong(
                    lower.substring(at + 15, lower.indexOf("\r\n", at)).strip()));
        }
    }
}
