package io.github.liraai.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.testkit.generation.ObservedCall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SocksTest {
    private static final String NAME = "router.example.test";

    private final MockWebServer server = new MockWebServer();
    private final ObservedCall call = Calls.within(Duration.ofSeconds(10));

    SocksTest() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "router.example.test, name router.example.test",
        "localhost, name localhost",
        "кот.example.test, name xn--j1aim.example.test",
        "192.0.2.7, 4 192.0.2.7",
        "[2001:db8::7], 6 2001:db8:0:0:0:0:0:7",
    })
    void theServerIsNamedToTheProxyAsItIs(String host, String asked) throws Exception {
        server.enqueue(new MockResponse.Builder().body("picture").build());
        try (SocksServer socks = new SocksServer(SocksServer.forwardingTo(server.getPort()))) {
            GenerationOutcome outcome = buy("http://" + host + ":8080/x", socks.proxy());

            assertThat(outcome).isEqualTo(new Unknown(Cause.NO_IMAGE, "picture"));
            assertThat(socks.asked).containsExactly(asked + " 8080");
        }
        assertThat(call.sent()).isOne();
        assertThat(server.takeRequest().getHeaders().get("Host")).endsWith(":8080");
    }

    @Test
    void aProxyWithoutANameOfItsOwnAnswersWithAnyAddress() throws Exception {
        server.enqueue(new MockResponse.Builder().body("picture").build());
        try (SocksServer socks = new SocksServer(talk -> {
            talk.greet(0);
            talk.readRequest();
            talk.reply(0, 3, 2, 'a', 'b', 0, 80);
            talk.forwardTo(server.getPort());
        })) {
            assertThat(buy("http://" + NAME + "/x", socks.proxy())).isInstanceOf(Unknown.class);
        }
        assertThat(call.sent()).isOne();
    }

    @Test
    void userAndPasswordAreToldWhenTheProxyAsks() throws Exception {
        server.enqueue(new MockResponse.Builder().body("picture").build());
        List<Object> told = new ArrayList<>();
        try (SocksServer socks = new SocksServer(talk -> {
            told.add(talk.greet(2));
            told.add(talk.readSignature(0));
            talk.readRequest();
            talk.reply(0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 80);
            talk.forwardTo(server.getPort());
        })) {
            assertThat(buy("http://" + NAME + "/x", socks.proxy("лира", "pass:word1")))
                    .isInstanceOf(Unknown.class);
        }
        assertThat(told).containsExactly(List.of(0, 2), "лира|pass:word1");
    }

    @Test
    void aProxyThatAsksForNoPasswordIsNotToldIt() throws Exception {
        server.enqueue(new MockResponse.Builder().body("picture").build());
        try (SocksServer socks = new SocksServer(SocksServer.forwardingTo(server.getPort()))) {
            assertThat(buy("http://" + NAME + "/x", socks.proxy("lira", "password1")))
                    .isInstanceOf(Unknown.class);
            assertThat(socks.asked).containsExactly("name " + NAME + " 80");
        }
    }

    @Test
    void aConnectionIsUsedAgain() throws Exception {
        server.enqueue(new MockResponse.Builder().body("one").build());
        server.enqueue(new MockResponse.Builder().body("two").build());
        try (SocksServer socks = new SocksServer(SocksServer.forwardingTo(server.getPort()));
                ProviderHttp http = open(HttpSettings.USUAL, socks.proxy())) {
            Deadline deadline = Deadline.in(Duration.ofSeconds(10));
            Request question =
                    new Request.Builder().url("http://" + NAME + "/x").build();

            assertThat(http.ask(question, deadline).beginning()).isEqualTo("one");
            assertThat(http.ask(question, deadline).beginning()).isEqualTo("two");
            assertThat(socks.asked).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, it failed",
        "2, its rules do not allow it",
        "3, the network cannot be reached",
        "4, the host cannot be reached",
        "5, the connection was refused",
        "6, the way is too long",
        "7, it does not know how",
        "8, it does not know how",
        "99, reply 99",
    })
    void aProxyThatDoesNotConnectMeansThatNothingWasSent(int reply, String words) throws Exception {
        assertNothingSent("the proxy did not connect: " + words, talk -> {
            talk.greet(0);
            talk.readRequest();
            talk.reply(reply, SocksServer.FROM_IPV4);
        });
    }

    @Test
    void aProxyThatWantsAPasswordSaysSo() throws Exception {
        assertNothingSent("the proxy wants a user and a password", talk -> talk.greet(0xFF));
    }

    @Test
    void aProxyThatDoesNotSpeakSocksIsRecognised() throws Exception {
        assertNothingSent("the proxy does not speak SOCKS 5", talk -> talk.send('H', 'T', 'T', 'P'));
        assertNothingSent("the proxy does not speak SOCKS 5", talk -> talk.send(4, 0));
        assertNothingSent("in a way that it was not offered", talk -> talk.greet(2));
        assertNothingSent("answer is not one of SOCKS 5", talk -> {
            talk.greet(0);
            talk.readRequest();
            talk.reply(0, 9);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aProxyThatHangsUpMeansThatNothingWasSent(int step) throws Exception {
        assertNothingSent("the proxy hung up", talk -> {
            if (step > 0) {
                talk.greet(0);
            }
            if (step > 1) {
                talk.readRequest();
            }
            if (step > 2) {
                talk.reply(0, 1, 127);
            }
        });
    }

    @Test
    void aProxyThatRefusesThePasswordMeansThatNothingWasSent() throws Exception {
        try (SocksServer socks = new SocksServer(talk -> {
            talk.greet(2);
            talk.readSignature(1);
        })) {
            GenerationOutcome outcome = buy("http://" + NAME + "/x", socks.proxy("lira", "password1"));

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            NotStarted.class,
                            notStarted -> assertThat(notStarted.detail())
                                    .contains("the proxy refuses the user or the password")
                                    .doesNotContain("password1"));
        }
    }

    @Test
    void aProxyThatIsSilentIsGivenUpInTheTimeForConnecting() throws Exception {
        assertGivenUp(talk -> talk.stall());
    }

    /** Each byte came in time, and the handshake never ended. */
    @Test
    void aProxyThatIsSlowWithEveryByteIsGivenUpToo() throws Exception {
        assertGivenUp(talk -> {
            talk.greet(0);
            talk.readRequest();
            talk.reply(0, 3, 255);
            while (true) {
                Thread.sleep(100);
                talk.send(0);
            }
        });
    }

    private void assertGivenUp(SocksServer.Script script) throws Exception {
        try (SocksServer socks = new SocksServer(script)) {
            long began = System.nanoTime();

            GenerationOutcome outcome = buy(
                    "http://" + NAME + "/x",
                    HttpSettings.USUAL.withConnectTimeout(Duration.ofMillis(500)),
                    socks.proxy());

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            NotStarted.class,
                            notStarted -> assertThat(notStarted.cause()).isEqualTo(Cause.UNREACHABLE));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
            assertThat(call.sent()).isZero();
        }
    }

    @Test
    void aPictureElsewhereIsAskedForByItsNameAndNotLookedUpHere() throws Exception {
        try (SocksServer socks = new SocksServer(talk -> {
                    talk.greet(0);
                    talk.readRequest();
                    talk.reply(5, SocksServer.FROM_IPV4);
                });
                ProviderHttp http = open(HttpSettings.USUAL, socks.proxy())) {
            assertThatExceptionOfType(ProxyRefusedException.class)
                    .isThrownBy(() -> fetch(http, "https://cdn.example.test/a.png"));

            assertThat(socks.asked).isNotEmpty().containsOnly("name cdn.example.test 443");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cdn.example.test/a.png",
                "https://169.254.169.254/latest/meta-data/",
                "https://127.0.0.1/x.png",
                "https://[::1]/x.png",
                "https://user:pass@cdn.example.test/x.png",
                "https://localhost/x.png",
                "https://x.localhost/x.png",
                "https://metadata.google.internal/x.png",
                "https://printer.local./x.png",
                "https://router/x.png",
            })
    void aPictureAddressThatIsNotPublicIsRefusedBeforeTheProxyIsAsked(String address) throws Exception {
        try (SocksServer socks = new SocksServer(SocksServer.forwardingTo(server.getPort()));
                ProviderHttp http = open(HttpSettings.USUAL, socks.proxy())) {
            Throwable refused = catchThrowable(() -> fetch(http, address));

            assertThat(refused).isInstanceOf(AddressGuard.ForbiddenAddressException.class);
            assertThat(socks.asked).isEmpty();
        }
    }

    @Test
    void aPictureAtTheProvidersOwnOriginComesThroughTheProxy() throws Exception {
        server.enqueue(new MockResponse.Builder().body("picture").build());
        try (SocksServer socks = new SocksServer(SocksServer.forwardingTo(server.getPort()));
                ProviderHttp http = open(HttpSettings.USUAL, socks.proxy())) {
            assertThat(fetch(http, "http://" + NAME + "/a.png")).isEqualTo("picture");
            assertThat(socks.asked).containsExactly("name " + NAME + " 80");
        }
    }

    @Test
    void namesAreNotTakenForOneAnother() throws Exception {
        NamesForProxy names = new NamesForProxy();

        InetAddress one = names.lookup("one.example.test").getFirst();
        InetAddress two = names.lookup("two.example.test").getFirst();

        assertThat(one)
                .isNotEqualTo(two)
                .isEqualTo(names.lookup("one.example.test").getFirst());
        assertThat(new InetSocketAddress(one, 443).getHostString()).isEqualTo("one.example.test");
        assertThat(PublicAddresses.isPublic(one)).isFalse();
    }

    @Test
    void theFactoryConnectsInEveryWayThatFactoriesDo() throws Exception {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        try (SocksServer socks = new SocksServer(SocksServer.forwardingTo(server.getPort()))) {
            Socks5SocketFactory factory = new Socks5SocketFactory(socks.proxy());
            for (Socket socket : List.of(
                    factory.createSocket("a.example.test", 1),
                    factory.createSocket("b.example.test", 2, loopback, 0),
                    factory.createSocket(loopback, 3),
                    factory.createSocket(loopback, 4, loopback, 0))) {
                assertThat(socket.isConnected()).isTrue();
                assertThat(socket.getTcpNoDelay()).isTrue();
                assertThat(socket.getSoTimeout()).isZero();
                socket.close();
            }
            assertThat(socks.asked)
                    .containsExactly(
                            "name a.example.test 1", "name b.example.test 2", "4 127.0.0.1 3", "4 127.0.0.1 4");
        }
    }

    private static String fetch(ProviderHttp http, String address) throws IOException {
        return http.downloads()
                .fetch(
                        address,
                        HttpUrl.get("http://" + NAME),
                        Deadline.in(Duration.ofSeconds(10)),
                        BufferedSource::readUtf8);
    }

    private void assertNothingSent(String words, SocksServer.Script script) throws Exception {
        try (SocksServer socks = new SocksServer(script)) {
            GenerationOutcome outcome = buy("http://" + NAME + "/x", socks.proxy());

            assertThat(outcome).isInstanceOfSatisfying(NotStarted.class, notStarted -> {
                assertThat(notStarted.cause()).isEqualTo(Cause.UNREACHABLE);
                assertThat(notStarted.detail()).contains(words);
            });
            assertThat(call.sent()).isZero();
            assertThat(server.getRequestCount()).isZero();
        }
    }

    private GenerationOutcome buy(String url, HttpProxy proxy) {
        return buy(url, HttpSettings.USUAL, proxy);
    }

    private GenerationOutcome buy(String url, HttpSettings settings, HttpProxy proxy) {
        try (ProviderHttp http = open(settings, proxy)) {
            Request request = new Request.Builder()
                    .url(url)
                    .post(RequestBody.create(new byte[0]))
                    .build();
            return http.buy(
                    request, call, answer -> new Unknown(Cause.NO_IMAGE, answer.body(BufferedSource::readUtf8)));
        }
    }

    private static ProviderHttp open(HttpSettings settings, HttpProxy proxy) {
        return new ProviderHttp(settings.withProxy(proxy), new BodyStage(1), InstantSource.system());
    }
}
