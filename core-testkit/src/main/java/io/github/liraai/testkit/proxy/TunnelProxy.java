package io.github.liraai.testkit.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A proxy on loopback that knows one user, and one server by a name that nobody else knows, at every port. It forwards what passes and
 * writes down what it was asked. Thread-safe.
 */
public abstract class TunnelProxy implements AutoCloseable {
    /** The only user it knows. */
    public static final String USER = "lira";

    /** That user's password. */
    public static final String PASSWORD = "pass:word1";

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final String host;
    private final int serverPort;

    /** Listens for those who want to go to {@code host}, and leads them to a port on loopback. */
    TunnelProxy(String host, int serverPort) throws IOException {
        this.host = host;
        this.serverPort = serverPort;
        Thread.ofVirtual().start(this::accept);
    }

    /** Tells where it listens. */
    public final int port() {
        return listening.getLocalPort();
    }

    /** Lists what it was asked for, a line for each connection. */
    public final List<String> asked() {
        return List.copyOf(asked);
    }

    /** Does what comes before the forwarding; answers whether the client may pass. */
    abstract boolean admit(InputStream in, OutputStream out) throws IOException;

    final void noteAsked(String what) {
        asked.add(what);
    }

    final boolean isKnown(String user, String password) {
        return USER.equals(user) && PASSWORD.equals(password);
    }

    final boolean reaches(String name) {
        return host.equals(name);
    }

    @Override
    public final void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private void serve(Socket client) {
        try (client) {
            if (!admit(client.getInputStream(), client.getOutputStream())) {
                return;
            }
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
                open.add(server);
                Thread back = Thread.ofVirtual().start(() -> forward(server, client));
                forward(client, server);
                back.join();
            }
        } catch (IOException | InterruptedException e) {
            // One of the two went away.
        }
    }

    private static void forward(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // One of the two went away.
        }
    }
}
