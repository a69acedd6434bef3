package io.github.liraai.cli.testsupport;

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
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP proxy on loopback that wants a user and a password. Whatever host is asked for in absolute form, it asks the one server it
 * was given; tunnels it does not open. Thread-safe.
 */
public final class PlayedProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final int serverPort;
    private final String signature;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** Starts one in front of a server on loopback. */
    public PlayedProxy(int serverPort, String user, String password) {
        this.serverPort = serverPort;
        this.signature =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        try {
            this.listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** Tells where it listens. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Lists the request lines that came, each with the status that the proxy itself answered, or {@code passed}. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                threads.execute(() -> serve(client));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(Socket client) {
        open.add(client);
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            Head head = Head.read(in);
            byte[] body = in.readNBytes(Integer.parseInt(head.header("content-length", "0")));
            if (!head.header("proxy-authorization", "").equals(signature)) {
                refuse(client, head, "407 Proxy Authentication Required");
            } else if (method(head).equals("CONNECT")) {
                refuse(client, head, "502 Bad Gateway");
            } else {
                requests.add(head.line() + " passed");
                pass(client, head, body);
            }
        } catch (IOException e) {
            // One side is gone, and the other goes with it.
        } finally {
            open.remove(client);
        }
    }

    private void refuse(Socket client, Head head, String status) throws IOException {
        requests.add(head.line() + " " + status.substring(0, 3));
        String answer = "HTTP/1.1 " + status + "\r\nProxy-Authenticate: Basic realm=\"played\"\r\n"
                + "Content-Length: 0\r\nConnection: close\r\n\r\n";
        client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void pass(Socket client, Head head, byte[] body) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
            open.add(server);
            OutputStream out = server.getOutputStream();
            out.write(head.passedOn(method(head) + " " + path(head) + " HTTP/1.1"));
            out.write(body);
            out.flush();
            InputStream answer = new BufferedInputStream(server.getInputStream());
            Head answered = Head.read(answer);
            client.getOutputStream().write(answered.passedOn(answered.line()));
            answer.transferTo(client.getOutputStream());
            open.remove(server);
        }
    }

    private static String method(Head request) {
        return request.line().substring(0, request.line().indexOf(' '));
    }

    /** The server expects only the path where the proxy is told the whole address. */
    private static String path(Head request) {
        String line = request.line();
        return URI.create(line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' ')))
                .getRawPath();
    }

    /** The lines before the body. */
    private record Head(List<String> lines) {
        static Head read(InputStream in) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("the client is gone");
                }
                bytes.write(next);
            }
            return new Head(bytes.toString(StandardCharsets.ISO_8859_1).lines().toList());
        }

        String line() {
            return lines.getFirst();
        }

        String header(String name, String otherwise) {
            return lines.stream()
                    .skip(1)
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        }

        /** Writes them for the other side of this proxy, without what was meant for it; each connection is for one request. */
        byte[] passedOn(String firstLine) {
            StringBuilder head = new StringBuilder(firstLine + "\r\nConnection: close\r\n");
            lines.stream()
                    .skip(1)
                    .filter(line -> !line.isEmpty())
                    .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("proxy-"))
                    .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("connection:"))
                    .forEach(line -> head.append(line).append("\r\n"));
            return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
