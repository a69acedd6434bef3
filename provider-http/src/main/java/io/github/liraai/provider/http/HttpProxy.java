package io.github.liraai.provider.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy that requests go through; for {@code https} addresses by {@code CONNECT}.
 *
 * @param host its host
 * @param port its port
 * @param credentials user and password, or null
 */
public record HttpProxy(String host, int port, @Nullable Credentials credentials) {
    private static final String SIGNATURE = "Proxy-Authorization";

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

    /**
     * Makes a client send everything through this proxy, signed in from the first request on: by {@code CONNECT} to {@code https}
     * addresses, in absolute form to {@code http} ones. The password goes to the proxy only.
     */
    public void prepare(OkHttpClient.Builder client) {
        String signature = credentials == null
                ? null
                : okhttp3.Credentials.basic(
                        credentials.user(), credentials.password().reveal(), StandardCharsets.UTF_8);
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
            throw new ProxyRefusedException(
                    signature == null
                            ? "the proxy wants a user and a password"
                            : "the proxy refuses the user or the password");
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
        return new Credentials(userInfo.substring(0, colon), Secret.of(userInfo.substring(colon + 1)));
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("proxy must look like http://user:password@host:port");
    }
}
