package io.github.liraai.provider.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * A proxy that HTTP requests go through. Whatever its kind, the names of the servers behind it are looked up by it, not here:
 * the local net may not know them, or may lie about them.
 *
 * @param kind how it is spoken to
 * @param host its host
 * @param port its port
 * @param credentials user and password, or null
 */
public record HttpProxy(
        Kind kind, String host, int port, @Nullable Credentials credentials) {
    /** The header by which a client signs in at an HTTP proxy. */
    static final String SIGNATURE = "Proxy-Authorization";

    private static final int LONGEST_FOR_SOCKS = 255;

    /** How a proxy is spoken to. */
    public enum Kind {
        /** HTTP; for {@code https} addresses by {@code CONNECT}. */
        HTTP,
        /** SOCKS 5 (RFC 1928), with or without a user and a password (RFC 1929). */
        SOCKS5
    }

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
        Objects.requireNonNull(kind, "kind");
        if (host.isBlank()) {
            throw new IllegalArgumentException("proxy host must not be blank");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("proxy port must be 1 to 65535: " + port);
        }
        if (kind == Kind.SOCKS5 && credentials != null && !fitsSocks(credentials)) {
            throw new IllegalArgumentException(
                    "user and password of a SOCKS proxy must have 1 to " + LONGEST_FOR_SOCKS + " bytes");
        }
    }

    /** Describes a proxy of the kind {@link Kind#HTTP}. */
    public HttpProxy(String host, int port, @Nullable Credentials credentials) {
        this(Kind.HTTP, host, port, credentials);
    }

    /**
     * Reads {@code http://user:password@host:port} or {@code socks5://user:password@host:port}, with or without the part before
     * {@code @}; {@code socks5h} is the same as {@code socks5}. In user and password, what an address cannot hold stands as {@code %} and two
     * digits of its UTF-8 bytes.
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
        if (uri.getScheme() == null || uri.getHost() == null || uri.getPort() == -1) {
            throw malformed();
        }
        Kind kind = switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "http" -> Kind.HTTP;
            case "socks5", "socks5h" -> Kind.SOCKS5;
            default -> throw malformed();
        };
        return new HttpProxy(kind, uri.getHost(), uri.getPort(), credentials(uri.getUserInfo()));
    }

    /**
     * Makes a client send everything through this proxy, signed in from the first request on. An HTTP proxy is asked by
     * {@code CONNECT} for {@code https} addresses, in absolute form for {@code http} ones; a SOCKS proxy for a connection to each.
     * The password goes to the proxy only. Of the client's own settings, its {@code socketFactory} and {@code dns} do not hold for
     * a SOCKS proxy.
     */
    public void prepare(OkHttpClient.Builder client) {
        switch (kind) {
            case HTTP -> prepareHttp(client);
            // Not the JDK's own SOCKS: it takes user and password from one place for the whole process.
            case SOCKS5 ->
                client.proxy(Proxy.NO_PROXY)
                        .socketFactory(new Socks5SocketFactory(this))
                        .dns(new NamesForProxy());
        }
    }

    /** Tells whether every name that the client looks up is left to the proxy, its own aside. */
    boolean looksUpNames() {
        return kind == Kind.SOCKS5;
    }

    /** Gives what signs in at an HTTP proxy; empty without a user. */
    Optional<String> signature() {
        return Optional.ofNullable(credentials)
                .map(who -> okhttp3.Credentials.basic(who.user(), who.password().reveal(), StandardCharsets.UTF_8));
    }

    /** Says that the proxy wants to know, or knows better, who we are. */
    static ProxyRefusedException refused(boolean signed) {
        return new ProxyRefusedException(
                signed ? "the proxy refuses the user or the password" : "the proxy wants a user and a password");
    }

    private void prepareHttp(OkHttpClient.Builder client) {
        String signature = signature().orElse(null);
        client.proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port)))
                .proxyAuthenticator((route, response) -> answer(response, signature));
        if (signature != null) {
            client.addNetworkInterceptor(chain -> chain.proceed(signed(chain.request(), signature)));
        }
    }

    /** Signs in a tunnel before it is refused; what the proxy refuses then, it refuses for good. */
    private static @Nullable Request answer(Response response, @Nullable String signature)
            throws ProxyRefusedException {
        boolean isAsked = response.challenges().stream()
                .anyMatch(challenge -> challenge.scheme().equalsIgnoreCase("OkHttp-Preemptive"));
        if (isAsked) {
            return signature == null
                    ? null
                    : response.request()
                            .newBuilder()
                            .header(SIGNATURE, signature)
                            .build();
        }
        if (response.request().method().equals("CONNECT")) {
            throw refused(signature != null);
        }
        return null;
    }

    /** Inside a tunnel the request is the server's to read, not the proxy's. */
    private static Request signed(Request request, String signature) {
        return request.isHttps()
                ? request
                : request.newBuilder().header(SIGNATURE, signature).build();
    }

    private static @Nullable Credentials credentials(@Nullable String userInfo) {
        if (userInfo == null) {
            return null;
        }
        int colon = userInfo.indexOf(':');
        if (colon < 1) {
            throw malformed();
        }
        return new Credentials(userInfo.substring(0, colon), Secret.password(userInfo.substring(colon + 1)));
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "proxy must look like http://user:password@host:port or socks5://user:password@host:port");
    }

    private static boolean fitsSocks(Credentials credentials) {
        int user = credentials.user().getBytes(StandardCharsets.UTF_8).length;
        int password = credentials.password().reveal().getBytes(StandardCharsets.UTF_8).length;
        return user >= 1 && user <= LONGEST_FOR_SOCKS && password <= LONGEST_FOR_SOCKS;
    }
}
