package io.github.liraai.provider.http;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tries a proxy out without sending a request through it. Messages of what is thrown hold no secret. The look-up of the proxy's own
 * name knows no deadline: whoever needs one waits on another thread.
 */
public final class ProxyProbe {
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})(?: .*)?");
    private static final int LONGEST_LINE = 1024;

    private ProxyProbe() {}

    /**
     * Connects to the proxy itself, and hangs up.
     *
     * @throws IOException when it cannot be reached in time
     */
    public static void reach(HttpProxy proxy, Duration within) throws IOException {
        connect(proxy, Deadline.in(within)).close();
    }

    /**
     * Has the proxy connect to a server, signed in if it has a user, and hangs up: an HTTP proxy by {@code CONNECT}, which many allow
     * for the port of TLS only.
     *
     * @param host the server's name, which is the proxy's to look up
     * @param port its port
     * @param within how long all of it may take
     * @throws IOException when the proxy cannot be reached, or does not let us through to the server
     */
    public static void tunnel(HttpProxy proxy, String host, int port, Duration within) throws IOException {
        switch (proxy.kind()) {
            case HTTP -> connectTo(host + ":" + port, proxy, Deadline.in(within));
            case SOCKS5 -> {
                try (Socket socket = new Socks5Socket(proxy)) {
                    socket.connect(
                            InetSocketAddress.createUnresolved(host, port), (int) Math.max(1, within.toMillis()));
                }
            }
        }
    }

    private static void connectTo(String server, HttpProxy proxy, Deadline deadline) throws IOException {
        try (Socket socket = connect(proxy, deadline)) {
            StringBuilder head = new StringBuilder("CONNECT " + server + " HTTP/1.1\r\nHost: " + server + "\r\n");
            proxy.signature()
                    .ifPresent(signature -> head.append(HttpProxy.SIGNATURE + ": ")
                            .append(signature)
                            .append("\r\n"));
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            Matcher status = STATUS_LINE.matcher(line(socket, deadline));
            if (!status.matches()) {
                throw new ProtocolException("the proxy does not speak HTTP");
            }
            demandTunnel(Integer.parseInt(status.group(1)), proxy);
        }
    }

    private static void demandTunnel(int status, HttpProxy proxy) throws ProxyRefusedException {
        if (status == 407) {
            throw HttpProxy.refused(proxy.credentials() != null);
        }
        if (status / 100 != 2) {
            throw new ProxyRefusedException("the proxy did not connect: HTTP " + status);
        }
    }

    private static Socket connect(HttpProxy proxy, Deadline deadline) throws IOException {
        InetSocketAddress address = new InetSocketAddress(proxy.host(), proxy.port());
        if (address.isUnresolved()) {
            throw new UnknownHostException("the proxy's name is not known: " + proxy.host());
        }
        // Otherwise the JDK would go to this proxy through one that the machine's system properties name.
        Socket socket = new Socket(Proxy.NO_PROXY);
        try {
            socket.connect(address, millisLeft(deadline));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static String line(Socket socket, Deadline deadline) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        while (line.length() < LONGEST_LINE) {
            socket.setSoTimeout(millisLeft(deadline));
            int read = in.read();
            if (read < 0) {
                throw new EOFException("the proxy hung up");
            }
            if (read == '\n') {
                return line.toString().strip();
            }
            line.append((char) read);
        }
        throw new ProtocolException("the proxy does not speak HTTP");
    }

    private static int millisLeft(Deadline deadline) throws SocketTimeoutException {
        if (deadline.hasPassed()) {
            throw new SocketTimeoutException("the proxy takes too long to connect");
        }
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline.leftNanos()));
    }
}
