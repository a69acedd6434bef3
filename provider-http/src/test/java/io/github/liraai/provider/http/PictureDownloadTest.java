package io.github.liraai.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Downloads from elsewhere, over real TLS, with a name service of our own in place of the machine's. */
@Timeout(30)
class PictureDownloadTest {
    private static final HttpUrl ORIGIN = HttpUrl.get("https://router.example.test");
    private final MockWebServer cdn = new MockWebServer();
    private final List<String> lookups = new ArrayList<>();
    private OkHttpClient client = new OkHttpClient();

    @BeforeEach
    void open() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = PictureDownloadTest.class.getResourceAsStream("/cdn.p12")) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory mine = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        mine.init(keys, "changeit".toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("cdn", keys.getCertificate("cdn"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(mine.getKeyManagers(), trust.getTrustManagers(), null);
        cdn.useHttps(tls.getSocketFactory());
        cdn.start(InetAddress.getLoopbackAddress(), 0);
        client = Clients.create(HttpSettings.USUAL)
                .newBuilder()
                .sslSocketFactory(tls.getSocketFactory(), (X509TrustManager) trust.getTrustManagers()[0])
                .build();
    }

    @AfterEach
    void close() {
        client.dispatcher().executorService().shutdown();
        cdn.close();
    }

    @Test
    void aPublicAddressIsLookedUpOnceAndAskedWithoutAKey() throws Exception {
        cdn.enqueue(new MockResponse.Builder().body("picture").build());

        String read = fetch("cdn.example.test", PictureDownloadTest::anywhere);

        RecordedRequest request = cdn.takeRequest();
        assertThat(read).isEqualTo("picture");
        assertThat(lookups).containsExactly("cdn.example.test");
        assertThat(request.getHeaders().get("Authorization")).isNull();
        assertThat(request.getHeaders().get("Cookie")).isNull();
    }

    @Test
    void aNameThatLeadsInsideIsRefusedBeforeAConnectionIsMade() {
        Throwable refused = catchThrowable(() -> fetch("rebind.example.test", PublicAddresses::isPublic));

        assertThat(refused).isInstanceOf(AddressGuard.ForbiddenAddressException.class);
        assertThat(cdn.getRequestCount()).isZero();
        assertThat(lookups).containsExactly("rebind.example.test");
    }

    @Test
    void oneInnerAddressAmongSeveralIsEnoughToRefuse() {
        Dns mixed =
                host -> List.of(InetAddress.getByAddress(new byte[] {8, 8, 8, 8}), InetAddress.getLoopbackAddress());

        Throwable refused = catchThrowable(
                () -> new AddressGuard(mixed, PublicAddresses::isPublic, null).lookup("mixed.example.test"));

        assertThat(refused).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void aRedirectIsFollowedAndCheckedAnew() throws Exception {
        cdn.enqueue(redirect("https://rebind.example.test:" + cdn.getPort() + "/b"));
        cdn.enqueue(new MockResponse.Builder().body("picture").build());

        assertThat(fetch("cdn.example.test", PictureDownloadTest::anywhere)).isEqualTo("picture");
        assertThat(lookups).containsExactly("cdn.example.test", "rebind.example.test");
    }

    @Test
    void aRedirectFromTlsToPlainTextIsRefused() {
        cdn.enqueue(redirect("http://cdn.example.test/b"));

        Throwable refused = catchThrowable(() -> fetch("cdn.example.test", PictureDownloadTest::anywhere));

        assertThat(refused).isInstanceOf(AddressGuard.ForbiddenAddressException.class);
        assertThat(cdn.getRequestCount()).isOne();
    }

    @Test
    void redirectsInACircleEnd() {
        for (int each = 0; each < 20; each++) {
            cdn.enqueue(redirect("/again"));
        }

        Throwable refused = catchThrowable(() -> fetch("cdn.example.test", PictureDownloadTest::anywhere));

        assertThat(refused).hasMessageContaining("redirects more than");
        assertThat(cdn.getRequestCount()).isEqualTo(6);
    }

    @Test
    void aBrokenDownloadIsTriedAgainBecauseThePictureIsPaidFor() throws Exception {
        cdn.enqueue(new MockResponse.Builder().code(502).build());
        cdn.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket(true, true, true))
                .build());
        cdn.enqueue(new MockResponse.Builder().body("picture").build());

        assertThat(fetch("cdn.example.test", PictureDownloadTest::anywhere)).isEqualTo("picture");
    }

    @Test
    void aPictureThatIsGoneIsAskedForOnce() {
        cdn.enqueue(new MockResponse.Builder().code(404).build());

        Throwable gone = catchThrowable(() -> fetch("cdn.example.test", PictureDownloadTest::anywhere));

        assertThat(gone).isInstanceOf(IOException.class).hasMessageContaining("404");
        assertThat(cdn.getRequestCount()).isOne();
    }

    private static MockResponse redirect(String location) {
        return new MockResponse.Builder()
                .code(302)
                .addHeader("Location", location)
                .build();
    }

    private static boolean anywhere(InetAddress address) {
        return true;
    }

    private List<InetAddress> lookup(String host) {
        lookups.add(host);
        return List.of(InetAddress.getLoopbackAddress());
    }

    private String fetch(String host, Predicate<InetAddress> allowed) throws IOException {
        PictureDownload downloads = new PictureDownload(
                client, HttpSettings.USUAL, new BodyStage(1), new Redactor(List.of()), this::lookup, allowed);
        return downloads.fetch(
                "https://" + host + ":" + cdn.getPort() + "/a",
                ORIGIN,
                Deadline.at(InstantSource.system().instant().plusSeconds(20), InstantSource.system()),
                okio.BufferedSource::readUtf8);
    }

    @Test
    void aDeadlineEndsTheDownload() {
        cdn.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        PictureDownload downloads = new PictureDownload(
                client,
                HttpSettings.USUAL,
                new BodyStage(1),
                new Redactor(List.of()),
                this::lookup,
                PictureDownloadTest::anywhere);
        long began = System.nanoTime();

        Throwable late = catchThrowable(() -> downloads.fetch(
                "https://cdn.example.test:" + cdn.getPort() + "/a",
                ORIGIN,
                Deadline.in(Duration.ofMillis(500)),
                okio.BufferedSource::readUtf8));

        assertThat(late).isInstanceOf(IOException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
    }
}
