package io.github.liraai.telegram.api;

import java.net.URI;
import java.net.URISyntaxException;
import okhttp3.HttpUrl;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * Where a Bot API server listens; methods are at {@code /bot<token>/<method>} right under it.
 *
 * @param scheme {@code http} or {@code https}
 * @param host name or address
 * @param port 1 to 65535
 */
public record ApiAddress(String scheme, String host, int port) {
    /** Telegram's own server. */
    public static final ApiAddress TELEGRAM = new ApiAddress("https", "api.telegram.org", 443);

    public ApiAddress {
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("Telegram API url must begin with http:// or https://, not " + scheme);
        }
        if (host.isBlank()) {
            throw new IllegalArgumentException("Telegram API url must name a host");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("Telegram API port must be 1 to 65535: " + port);
        }
    }

    /**
     * Reads a url such as {@code http://127.0.0.1:8081}; a missing port is the scheme's own.
     *
     * @throws IllegalArgumentException when it is none, or has a path, which the Bot API library cannot call; the message never holds
     *     what may be a secret in it
     */
    public static ApiAddress parse(String url) {
        URI uri;
        try {
            uri = new URI(url.strip());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Telegram API url cannot be read: " + e.getReason());
        }
        if (uri.getScheme() == null || uri.getHost() == null) {
            throw new IllegalArgumentException("Telegram API url must look like https://api.telegram.org");
        }
        boolean bare = uri.getRawPath() == null
                || uri.getRawPath().isEmpty()
                || uri.getRawPath().equals("/");
        if (!bare || uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "Telegram API url must be scheme, host and port only, without a path: use " + uri.getScheme()
                            + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
        }
        String scheme = uri.getScheme().toLowerCase(java.util.Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : HttpUrl.defaultPort(scheme);
        return new ApiAddress(scheme, uri.getHost(), port);
    }

    TelegramUrl forLibrary() {
        return new TelegramUrl(scheme, host, port, false);
    }

    HttpUrl method(BotToken token, String method) {
        return new HttpUrl.Builder()
                .scheme(scheme)
                .host(host)
                .port(port)
                .addPathSegment("bot" + token.reveal())
                .addPathSegment(method)
                .build();
    }

    @Override
    public String toString() {
        return scheme + "://" + host + ":" + port;
    }
}
