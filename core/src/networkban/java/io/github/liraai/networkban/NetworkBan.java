package io.github.liraai.networkban;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Makes every way to a socket throw, and remembers each attempt, so that also one whose exception is swallowed fails its test.
 *
 * <p>It is for the whole process and cannot be taken back, as the hooks of {@code java.net} are. Test classes run side by side, so
 * an attempt whose exception was swallowed fails the test that ends next, which may be a neighbour's.
 */
public final class NetworkBan {
    private static final Queue<String> ATTEMPTS = new ConcurrentLinkedQueue<>();

    static {
        install();
    }

    private NetworkBan() {}

    /** Says that somebody reached for the network. */
    public static final class BannedException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        BannedException(String attempt) {
            super("no domain test reaches for the network, but this one did: " + attempt);
        }
    }

    /** Bans the network, if it was not banned yet. */
    public static void impose() {
        // All is done when this class is loaded.
    }

    /**
     * Forgets the attempts so far.
     *
     * @throws AssertionError when there was one
     */
    public static void check() {
        List<String> attempts = forget();
        if (!attempts.isEmpty()) {
            throw new AssertionError(
                    "no domain test reaches for the network, but this one, or one that ran beside it, did: "
                            + attempts);
        }
    }

    /** Forgets the attempts so far and gives them; for tests of the ban itself. */
    public static List<String> forget() {
        List<String> attempts = new ArrayList<>();
        for (String attempt = ATTEMPTS.poll(); attempt != null; attempt = ATTEMPTS.poll()) {
            attempts.add(attempt);
        }
        return attempts;
    }

    static BannedException banned(String attempt) {
        ATTEMPTS.add(attempt);
        return new BannedException(attempt);
    }

    @SuppressWarnings("deprecation") // Nothing else reaches sockets that anybody opens.
    private static void install() {
        System.setProperty("java.nio.channels.spi.SelectorProvider", BannedSelectorProvider.class.getName());
        System.setProperty(
                "java.nio.channels.spi.AsynchronousChannelProvider", BannedAsynchronousProvider.class.getName());
        try {
            Socket.setSocketImplFactory(() -> {
                throw banned("Socket");
            });
            ServerSocket.setSocketFactory(() -> {
                throw banned("ServerSocket");
            });
            DatagramSocket.setDatagramSocketImplFactory(() -> {
                throw banned("DatagramSocket");
            });
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
