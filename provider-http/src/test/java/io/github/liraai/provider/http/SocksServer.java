package io.github.liraai.provider.http;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A SOCKS 5 proxy on loopback that does what a script says. */
final class SocksServer implements AutoCloseable {
    /** The address that a proxy says it connects from. */
    static final int[] FROM_IPV4 = {1, 127, 0, 0, 1, 0, 80};

    /** What it was asked for: the kind of address, the address, the port. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Script script;

    SocksServer(Script script) throws IOException {
        this.script = script;
        Thread.ofVirtual().start(this::accept);
    }

    /** What happens on a connection; it is closed afterwards. */
    @FunctionalInterface
    interface Script {
        void play(Talk talk) throws Exception;
    }

    /** Takes no password and forwards everything to one server, whatever name it is asked for. */
    static Script forwardingTo(int port) {
        return talk -> {
            talk.greet(0);
            talk.readRequest();
            talk.reply(0, FROM_IPV4);
            talk.forwardTo(port);
        };
    }

    HttpProxy proxy() {
        return new HttpProxy(HttpProxy.Kind.SOCKS5, "127.0.0.1", listening.getLocalPort(), null);
    }

    HttpProxy proxy(String user, String password) {
        return new HttpProxy(
                HttpProxy.Kind.SOCKS5,
                "127.0.0.1",
                listening.getLocalPort(),
                new HttpProxy.Credentials(user, Secret.of(password)));
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
            script.play(new Talk(client));
        } catch (IOException | InterruptedException e) {
            // The client went away, which is what some tests are about.
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** One connection. */
    final class Talk {
        private final Socket client;
        private final DataInputStream in;

        private Talk(Socket client) throws IOException {
            this.client = client;
            this.in = new DataInputStream(client.getInputStream());
        }

        /** Reads what the client offers, and chooses. */
        List<Integer> greet(int method) throws IOException {
            expect(5);
            List<Integer> offered = new CopyOnWriteArrayList<>();
            for (int count = in.readUnsignedByte(); count > 0; count--) {
                offered.add(in.readUnsignedByte());
            }
            send(5, method);
            return offered;
        }

        /** Reads user and password, and answers with a status. */
        String readSignature(int status) throws IOException {
            expect(1);
            String read = counted() + "|" + counted();
            send(1, status);
            return read;
        }

        void readRequest() throws IOException {
            expect(5);
            expect(1);
            expect(0);
            String address = switch (in.readUnsignedByte()) {
                case 1 -> "4 " + InetAddress.getByAddress(in.readNBytes(4)).getHostAddress();
                case 3 -> "name " + counted();
                case 4 -> "6 " + InetAddress.getByAddress(in.readNBytes(16)).getHostAddress();
                default -> "unknown";
            };
            asked.add(address + " " + in.readUnsignedShort());
        }

        void reply(int code, int... from) throws IOException {
            send(5, code, 0);
            send(from);
        }

        void send(int... bytes) throws IOException {
            byte[] message = new byte[bytes.length];
            for (int at = 0; at < bytes.length; at++) {
                message[at] = (byte) bytes[at];
            }
            OutputStream out = client.getOutputStream();
            out.write(message);
            out.flush();
        }

        void stall() throws InterruptedException {
            closed.await();
        }

        void forwardTo(int port) throws IOException, InterruptedException {
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
                open.add(server);
                Thread back = Thread.ofVirtual().start(() -> forward(server, client));
                forward(client, server);
                back.join();
            }
        }

        private String counted() throws IOException {
            return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
        }

        private void expect(int value) throws IOException {
            int read = in.readUnsignedByte();
            if (read != value) {
                asked.add("not SOCKS: " + read);
                throw new IOException("not SOCKS as expected: " + read);
            }
        }
    }

    private static void forward(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // One of the two went away.
        }
    }
}
