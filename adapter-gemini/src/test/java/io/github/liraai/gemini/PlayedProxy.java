package io.github.liraai.gemini;

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
 * A proxy on loopback that knows one user, and one server by a name that nobody else knows. It forwards what passes and writes down
 * what it was asked.
 */
abstract class PlayedProxy implements AutoCloseable {
    static final String USER = "lira";
    static final String PASSWORD = "pass:word1";
    static final String HOST = "generativelanguage.example.test";

    /** What it was asked for and by whom, one line for each connection. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int serverPort;

    PlayedProxy(int serverPort) throws IOException {
        this.serverPort = serverPort;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Does what comes before the forwarding; answers whether the client may pass. */
    abstract boolean admit(InputStream in, OutputStream out) throws IOException;

    boolean isKnown(String user, String password) {
        return USER.equals(user) && PASSWORD.equals(password);
    }

    @Override
    public void close() throws IOException {
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
