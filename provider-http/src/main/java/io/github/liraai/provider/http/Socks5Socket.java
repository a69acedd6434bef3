package io.github.liraai.provider.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A socket whose {@code connect} goes to a SOCKS 5 proxy and has it connect to the server: by the server's name where there is one,
 * which is never looked up here (RFC 1928; user and password by RFC 1929). Once connected, it is an ordinary socket.
 */
final class Socks5Socket extends Socket {
    private static final int VERSION = 5;
    private static final int CONNECT = 1;
    private static final int IPV4 = 1;
    private static final int NAME = 3;
    private static final int IPV6 = 4;
    private static final int NO_SIGNATURE = 0;
    private static final int USER_AND_PASSWORD = 2;
    private static final int SIGNATURE_VERSION = 1;
    private static final int LONGEST_NAME = 255;
    /** When nobody says how long connecting may take; a day is never meant. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpProxy proxy;

    Socks5Socket(HttpProxy proxy) {
        // Otherwise the JDK would go to this proxy through one that the machine's system properties name.
        super(Proxy.NO_PROXY);
        this.proxy = proxy;
    }

    @Override
    public void connect(SocketAddress server) throws IOException {
        connect(server, 0);
    }

    /**
     * Connects through the proxy.
     *
     * @param server the server; its name, if it has one, is the proxy's to look up
     * @param timeout milliseconds for all of it, or zero for half a minute
     */
    @Override
    public void connect(SocketAddress server, int timeout) throws IOException {
        if (!(server instanceof InetSocketAddress there)) {
            throw new IllegalArgumentException("server must be an internet address");
        }
        Deadline deadline = Deadline.in(timeout == 0 ? PATIENCE : Duration.ofMillis(timeout));
        int usual = getSoTimeout();
        try {
            reachProxy(deadline);
            greet(deadline);
            ask(there, deadline);
            setSoTimeout(usual);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void reachProxy(Deadline deadline) throws IOException {
        InetSocketAddress address = new InetSocketAddress(proxy.host(), proxy.port());
        if (address.isUnresolved()) {
            throw new UnknownHostException("the proxy's name is not known: " + proxy.host());
        }
        try {
            super.connect(address, millisLeft(deadline));
        } catch (ConnectException e) {
            // Not as it is: OkHttp would say that the server cannot be reached.
            throw new IOException("the proxy " + proxy.host() + ":" + proxy.port() + " cannot be reached", e);
        }
    }

    private void greet(Deadline deadline) throws IOException {
        HttpProxy.Credentials credentials = proxy.credentials();
        send(
                credentials == null
                        ? new byte[] {VERSION, 1, NO_SIGNATURE}
                        : new byte[] {VERSION, 2, NO_SIGNATURE, USER_AND_PASSWORD});
        requireSocks5(read(deadline));
        switch (read(deadline)) {
            case NO_SIGNATURE -> {
                // Nothing more to say.
            }
            case USER_AND_PASSWORD -> {
                if (credentials == null) {
                    throw new ProtocolException("the proxy asks in a way that it was not offered");
                }
                signIn(credentials, deadline);
            }
            default ->
                throw new ProxyRefusedException(
                        credentials == null
                                ? "the proxy wants a user and a password"
                                : "the proxy takes no user and password");
        }
    }

    private void signIn(HttpProxy.Credentials credentials, Deadline deadline) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write(SIGNATURE_VERSION);
        writeCounted(message, credentials.user());
        writeCounted(message, credentials.password().reveal());
        send(message.toByteArray());
        read(deadline);
        if (read(deadline) != 0) {
            throw new ProxyRefusedException("the proxy refuses the user or the password");
        }
    }

    private void ask(InetSocketAddress server, Deadline deadline) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write(VERSION);
        message.write(CONNECT);
        message.write(0);
        writeAddress(message, server);
        message.write(server.getPort() >>> 8);
        message.write(server.getPort());
        send(message.toByteArray());
        requireSocks5(read(deadline));
        int reply = read(deadline);
        if (reply != 0) {
            throw new ProxyRefusedException("the proxy did not connect: " + words(reply));
        }
        read(deadline);
        skipAddress(deadline);
    }

    private static void writeAddress(ByteArrayOutputStream message, InetSocketAddress server) throws IOException {
        String name = server.getHostString();
        InetAddress address = server.getAddress();
        // An address without a name of its own has its digits for a name.
        if (address != null && name.equals(address.getHostAddress())) {
            byte[] bytes = address.getAddress();
            message.write(bytes.length == 4 ? IPV4 : IPV6);
            message.writeBytes(bytes);
        } else {
            message.write(NAME);
            writeCounted(message, name);
        }
    }

    private static void writeCounted(ByteArrayOutputStream message, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST_NAME) {
            throw new ProtocolException("a name of " + bytes.length + " bytes is too long for SOCKS");
        }
        message.write(bytes.length);
        message.writeBytes(bytes);
    }

    /** Passes over the address that the proxy connects from, which nobody needs. */
    private void skipAddress(Deadline deadline) throws IOException {
        int length = switch (read(deadline)) {
            case IPV4 -> 4;
            case IPV6 -> 16;
            case NAME -> read(deadline);
            default -> throw new ProtocolException("the proxy's answer is not one of SOCKS 5");
        };
        for (int each = 0; each < length + 2; each++) {
            read(deadline);
        }
    }

    private void send(byte[] message) throws IOException {
        OutputStream out = getOutputStream();
        out.write(message);
        out.flush();
    }

    /** Reads one byte: not one more may be taken, the rest is the server's. */
    private int read(Deadline deadline) throws IOException {
        setSoTimeout(millisLeft(deadline));
        InputStream in = getInputStream();
        int read = in.read();
        if (read < 0) {
            throw new EOFException("the proxy hung up");
        }
        return read;
    }

    private static int millisLeft(Deadline deadline) throws SocketTimeoutException {
        if (deadline.hasPassed()) {
            throw new SocketTimeoutException("the proxy takes too long to connect");
        }
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline.leftNanos()));
    }

    private static void requireSocks5(int version) throws ProtocolException {
        if (version != VERSION) {
            throw new ProtocolException("the proxy does not speak SOCKS 5");
        }
    }

    private static String words(int reply) {
        return switch (reply) {
            case 1 -> "it failed";
            case 2 -> "its rules do not allow it";
            case 3 -> "the network cannot be reached";
            case 4 -> "the host cannot be reached";
            case 5 -> "the connection was refused";
            case 6 -> "the way is too long";
            case 7, 8 -> "it does not know how";
            default -> "reply " + reply;
        };
    }
}
