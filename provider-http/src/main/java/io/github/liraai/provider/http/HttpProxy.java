package io.github.liraai.provider.http;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy that requests go through; for {@code https} addresses by {@code CONNECT}.
 *
 * @param host its host
 * @param port its port
 * @param credentials user and password, or null
 */
public record HttpProxy(String host, int port, @Nullable Credentials credentials) {
    /**
     * Who we are at the proxy.
     *
     * @param user the user
     * @param password the password
     */
    public record Credentials(String user, Secret password) {
        public Credentials {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(password, "password");
        }
    }

    public HttpProxy {
        if (host.isBlank()) {
            throw new IllegalArgumentException("proxy host must not be blank");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("proxy port must be 1 to 65535: " + port);
        }
    }

    /**
     * Reads {@code http://user:password@host:port}, with or without the part before {@code @}.
     *
     * @throws IllegalArgumentException when it is anything else; the message does not repeat the password
     */
    public static HttpProxy parse(String url) {
        URI uri;
        try {
            uri = URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            // Without the cause: its message holds the whole address.
            throw malformed();
        }
        if (!"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null || uri.getPort() == -1) {
            throw malformed();
        }
        return new HttpProxy(uri.getHost(), uri.getPort(), credentials(uri.getUserInfo()));
    }

    private static @Nullable Credentials credentials(@Nullable String userInfo) {
        if (userInfo == null) {
            return null;
        }
        int colon = userInfo.indexOf(':');
        if (colon < 1) {
            throw malformed();
        }
        return new Credentials(userInfo.substring(0, colon), Secret.of(userInfo.substring(colon + 1)));
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("proxy must look like http://user:password@host:port");
    }
}
