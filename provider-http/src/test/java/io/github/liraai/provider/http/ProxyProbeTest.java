package io.github.liraai.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.liraai.testkit.proxy.HttpTunnelProxy;
import io.github.liraai.testkit.proxy.SocksProxy;
import io.github.liraai.testkit.proxy.TunnelProxy;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ProxyProbeTest {
    private static final String HOST = "api.example.test";
    private static final Duration LONG = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(strings = {"http", "socks5"})
    void aProxyThatLetsUsThroughIsAskedForTheServerByName(String kind) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TunnelProxy played = played(kind, server.getLocalPort())) {
            HttpProxy proxy = proxy(kind, TunnelProxy.PASSWORD, played);

            assertThatCode(() -> ProxyProbe.reach(proxy, LONG)).doesNotThrowAnyException();
            assertThatCode(() -> ProxyProbe.tunnel(proxy, HOST, 443, LONG)).doesNotThrowAnyException();

            assertThat(played.asked()).singleElement().asString().endsWith(" " + HOST + ":443");
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            http, another, api.example.test, the proxy refuses the user or the password
            http, , api.example.test, the proxy wants a user and a password
            http, pass:word1, nobody.example.test, the proxy did not connect: HTTP 502
            socks5, another, api.example.test, the proxy refuses the user or the password
            socks5, , api.example.test, the proxy wants a user and a password
            socks5, pass:word1, nobody.example.test, the proxy did not connect: the host cannot be reached
            """)
    void whatAProxyRefusesIsToldInWords(String kind, @Nullable String password, String host, String words)
            throws Exception {
        try (TunnelProxy played = played(kind, 1)) {
            HttpProxy proxy = proxy(kind, password, played);

            assertThat(catchThrowable(() -> ProxyProbe.tunnel(proxy, host, 443, LONG)))
                    .isInstanceOf(ProxyRefusedException.class)
                    .hasMessage(words);
        }
    }

    @Test
    void aProxyThatIsNotThereIsUnreachable() throws Exception {
        // Bound, so that nobody else gets the port, and not listening.
        try (Socket nobody = new Socket()) {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            HttpProxy gone = HttpProxy.parse("http://127.0.0.1:" + nobody.getLocalPort());

            assertThat(catchThrowable(() -> ProxyProbe.reach(gone, LONG))).isInstanceOf(IOException.class);
        }
        assertThat(catchThrowable(() -> ProxyProbe.reach(HttpProxy.parse("http://proxy.invalid:1"), LONG)))
                .hasMessage("the proxy's name is not known: proxy.invalid");
    }

    @Test
    void whatSpeaksAnotherLanguageIsNoProxy() throws Exception {
        try (ServerSocket odd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> greet(odd));

            assertThat(catchThrowable(() -> ProxyProbe.tunnel(
                            HttpProxy.parse("http://127.0.0.1:" + odd.getLocalPort()), HOST, 443, LONG)))
                    .hasMessage("the proxy does not speak HTTP");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "socks5"})
    void aProxyThatSaysNothingIsWaitedForUntilTheDeadline(String kind) throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HttpProxy proxy = HttpProxy.parse(kind + "://127.0.0.1:" + silent.getLocalPort());

            assertThat(catchThrowable(() -> ProxyProbe.tunnel(proxy, HOST, 443, Duration.ofMillis(200))))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static void greet(ServerSocket odd) {
        try (Socket client = odd.accept();
                OutputStream out = client.getOutputStream()) {
            out.write("220 mail.example.test ESMTP\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            client.getInputStream().readAllBytes();
        } catch (IOException e) {
            // The client went away.
        }
    }

    private static TunnelProxy played(String kind, int port) throws IOException {
        return kind.equals("http") ? new HttpTunnelProxy(HOST, port) : new SocksProxy(HOST, port);
    }

    private static HttpProxy proxy(String kind, @Nullable String password, TunnelProxy played) {
        String who = password == null ? "" : TunnelProxy.USER + ":" + password + "@";
        return HttpProxy.parse(kind + "://" + who + "127.0.0.1:" + played.port());
    }
}
