package io.github.liraai.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.golden.BlankPicture;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.HttpProxy;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.testkit.proxy.HttpTunnelProxy;
import io.github.liraai.testkit.proxy.SocksProxy;
import io.github.liraai.testkit.proxy.TunnelProxy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gemini that can be reached by a proxy only: its name leads nowhere here, and the proxy knows it. Over real TLS, with a certificate
 * that the machine is told to trust for the length of a test.
 */
@Timeout(30)
class ProxiedTest {
    private static final String HOST = "generativelanguage.example.test";
    private static final String STORE = "javax.net.ssl.trustStore";
    private static final String STORE_TYPE = STORE + "Type";
    private static final String STORE_PASSWORD = STORE + "Password";
    private static final char[] STORE_SECRET = "changeit".toCharArray();

    private final GeminiWorld world = new GeminiWorld();
    private final MockWebServer server = new MockWebServer();

    ProxiedTest() throws IOException {}

    @BeforeEach
    void trustAndPaint(@TempDir Path folder) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Objects.requireNonNull(ProxiedTest.class.getResourceAsStream("/gemini.p12"))) {
            keys.load(in, STORE_SECRET);
        }
        KeyManagerFactory mine = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        mine.init(keys, STORE_SECRET);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(mine.getKeyManagers(), null, null);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("gemini", keys.getCertificate("gemini"));
        Path store = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(store)) {
            trusted.store(out, STORE_SECRET);
        }
        System.setProperty(STORE, store.toString());
        System.setProperty(STORE_TYPE, "PKCS12");
        System.setProperty(STORE_PASSWORD, new String(STORE_SECRET));
        server.useHttps(tls.getSocketFactory());
        server.start(InetAddress.getLoopbackAddress(), 0);
        server.enqueue(new MockResponse.Builder()
                .body("{\"candidates\":[{\"content\":{\"parts\":[" + GeminiWorld.inline(BlankPicture.png(5, 4))
                        + "]}}]}")
                .build());
    }

    @AfterEach
    void close() {
        List.of(STORE, STORE_TYPE, STORE_PASSWORD).forEach(System::clearProperty);
        server.close();
        world.close();
    }

    @Test
    void withoutAProxyTheNameLeadsNowhere() {
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> InetAddress.getAllByName(HOST));
        assertUnreachable(generate("https", null));
    }

    @Test
    void throughHttpTheTunnelIsAskedForByNameAndSeesNoKey() throws Exception {
        try (HttpTunnelProxy proxy = new HttpTunnelProxy(HOST, server.getPort())) {
            GenerationOutcome outcome = generate("https", through("http", TunnelProxy.PASSWORD, proxy));

            assertPainted(outcome);
            assertThat(proxy.asked()).containsExactly("CONNECT " + HOST + ":443");
            assertThat(proxy.heads().toString())
                    .contains("CONNECT")
                    .doesNotContain(GeminiWorld.KEY)
                    .doesNotContainIgnoringCase("x-goog");
        }
        assertThat(Objects.requireNonNull(server.takeRequest()).getHeaders().get("Proxy-Authorization"))
                .isNull();
    }

    @Test
    void throughSocksTheNameIsTheProxysToLookUp() throws Exception {
        try (SocksProxy proxy = new SocksProxy(HOST, server.getPort())) {
            GenerationOutcome outcome = generate("https", through("socks5", TunnelProxy.PASSWORD, proxy));

            assertPainted(outcome);
            assertThat(proxy.asked()).containsExactly("name " + HOST + ":443");
        }
        assertThat(server.takeRequest().getHeaders().get("x-goog-api-key")).isEqualTo(GeminiWorld.KEY);
    }

    @Test
    void throughSocksAServerWithoutTlsIsReachedToo() throws Exception {
        world.answerParts(GeminiWorld.inline(BlankPicture.png(5, 4)));
        try (SocksProxy proxy = new SocksProxy(HOST, world.server.getPort())) {
            GenerationOutcome outcome = generate("http", through("socks5h", TunnelProxy.PASSWORD, proxy));

            assertPainted(outcome);
            assertThat(proxy.asked()).containsExactly("name " + HOST + ":80");
        }
    }

    @Test
    void twoProxiesOfOneProcessHaveEachTheirOwnPassword() throws Exception {
        world.answerParts(GeminiWorld.inline(BlankPicture.png(5, 4)));
        try (SocksProxy proxy = new SocksProxy(HOST, world.server.getPort())) {
            assertUnreachable(generate("http", through("socks5", "another", proxy)));
            assertPainted(generate("http", through("socks5", TunnelProxy.PASSWORD, proxy)));
            assertThat(proxy.asked()).containsExactly("a wrong password", "name " + HOST + ":80");
        }
    }

    @Test
    void aProxyThatRefusesThePasswordMeansThatNothingWasSent() throws Exception {
        try (HttpTunnelProxy http = new HttpTunnelProxy(HOST, server.getPort());
                SocksProxy socks = new SocksProxy(HOST, server.getPort())) {
            GenerationOutcome byHttp = generate("https", through("http", "CANARY", http));
            GenerationOutcome bySocks = generate("https", through("socks5", "CANARY", socks));

            assertUnreachable(byHttp);
            assertUnreachable(bySocks);
            assertThat(GoldenCase.detailOf(byHttp)).contains("the proxy refuses the user or the password");
            assertThat(GoldenCase.detailOf(bySocks)).contains("the proxy refuses the user or the password");
            assertThat(http.asked()).hasSize(1);
            assertThat(socks.asked()).hasSize(1);
        }
    }

    @Test
    void aProxyThatWantsAPasswordSaysSo() throws Exception {
        try (SocksProxy socks = new SocksProxy(HOST, server.getPort())) {
            HttpProxy unsigned = HttpProxy.parse("socks5://127.0.0.1:" + socks.port());

            GenerationOutcome outcome = generate("https", unsigned);

            assertUnreachable(outcome);
            assertThat(GoldenCase.detailOf(outcome)).contains("the proxy wants a user and a password");
        }
    }

    @Test
    void aProxyThatIsNotThereMeansThatNothingWasSent() throws Exception {
        SocksProxy gone = new SocksProxy(HOST, server.getPort());
        gone.close();

        GenerationOutcome outcome = generate("https", through("socks5", TunnelProxy.PASSWORD, gone));

        assertUnreachable(outcome);
        assertThat(GoldenCase.detailOf(outcome)).contains("the proxy 127.0.0.1:" + gone.port() + " cannot be reached");
    }

    @Test
    void theFreeQuestionGoesThroughTheProxyToo() throws Exception {
        world.answer(200, "{\"models\":[]}");
        try (SocksProxy proxy = new SocksProxy(HOST, world.server.getPort())) {
            GeminiSettings settings = settings("http", through("socks5", TunnelProxy.PASSWORD, proxy));

            assertThat(GeminiAccount.ask(settings, Duration.ofSeconds(10)))
                    .isEqualTo(new AccountStanding.Known<>(new GeminiAccount.Key()));
        }
    }

    private static HttpProxy through(String scheme, String password, TunnelProxy proxy) {
        return HttpProxy.parse(scheme + "://" + TunnelProxy.USER + ":" + password + "@127.0.0.1:" + proxy.port());
    }

    private static GeminiSettings settings(String scheme, @Nullable HttpProxy proxy) {
        return GeminiWorld.settings(URI.create(scheme + "://" + HOST), HttpSettings.USUAL.withProxy(proxy));
    }

    private GenerationOutcome generate(String scheme, @Nullable HttpProxy proxy) {
        try (GeminiImageGenerator generator = GeminiWorld.generatorAt(settings(scheme, proxy))) {
            return generator.generate(GeminiWorld.prompt(GeminiWorld.FLASH), world.call(Duration.ofSeconds(20)));
        }
    }

    private void assertPainted(GenerationOutcome outcome) {
        assertThat(outcome).as(GoldenCase.detailOf(outcome)).isInstanceOf(Pictures.class);
        assertThat(world.sent).hasValue(1);
    }

    private void assertUnreachable(GenerationOutcome outcome) {
        assertThat(outcome).isInstanceOfSatisfying(NotStarted.class, notStarted -> {
            assertThat(notStarted.cause()).isEqualTo(Cause.UNREACHABLE);
            assertThat(notStarted.detail()).doesNotContain("CANARY").doesNotContain(TunnelProxy.PASSWORD);
        });
        assertThat(world.sent).hasValue(0);
        assertThat(server.getRequestCount()).isZero();
    }
}
