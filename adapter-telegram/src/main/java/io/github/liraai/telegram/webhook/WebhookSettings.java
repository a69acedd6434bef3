package io.github.liraai.telegram.webhook;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Objects;

/**
 * Where Telegram brings updates.
 *
 * @param url the address that Telegram is told; {@code https}, except on this machine
 * @param listen where this process listens, usually behind what serves that address
 */
public record WebhookSettings(URI url, InetSocketAddress listen) {
    public WebhookSettings {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(listen, "listen");
        if (url.getHost() == null || !isSecure(url) || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "webhook must be an address such as https://bot.example/hook, without user and fragment");
        }
        if (listen.isUnresolved()) {
            throw new IllegalArgumentException("listen must name a host of this machine: " + listen.getHostString());
        }
    }

    /** Gives the path at which updates come. */
    String path() {
        String path = url.getPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    private static boolean isSecure(URI url) {
        return "https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && isThisMachine(url.getHost()));
    }

    private static boolean isThisMachine(String host) {
        try {
            return host.equals("localhost")
                    || (host.matches("[0-9.]+|\\[.*]")
                            && InetAddress.getByName(host).isLoopbackAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
