package io.github.liraai.networkban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.liraai.networkban.NetworkBan.BannedException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.MulticastSocket;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.stream.Stream;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Seeds a violation of every kind and sees it caught. Alone, lest a neighbour is blamed for the seeds. */
@Isolated
class NetworkBanTest {
    private static Stream<Arguments> waysToTheNetwork() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        return Stream.of(
                way("Socket", Socket::new),
                way("connected Socket", () -> new Socket(loopback, 9)),
                way("Socket past every proxy", () -> new Socket(Proxy.NO_PROXY)),
                way("socket factory", () -> SocketFactory.getDefault().createSocket(loopback, 9)),
                way("TLS", () -> SSLSocketFactory.getDefault().createSocket(loopback, 9)),
                way("URL", () -> URI.create("http://127.0.0.1:9/").toURL().openStream()),
                way("ServerSocket", () -> new ServerSocket(0)),
                way("DatagramSocket", () -> new DatagramSocket()),
                way("MulticastSocket", () -> new MulticastSocket()),
                way("SocketChannel", SocketChannel::open),
                way("SocketChannel of a Unix socket", () -> SocketChannel.open(StandardProtocolFamily.UNIX)),
                way("ServerSocketChannel", ServerSocketChannel::open),
                way("ServerSocketChannel of IPv4", () -> ServerSocketChannel.open(StandardProtocolFamily.INET)),
                way("DatagramChannel", DatagramChannel::open),
                way("DatagramChannel of IPv6", () -> DatagramChannel.open(StandardProtocolFamily.INET6)),
                way("Selector", Selector::open),
                way("AsynchronousSocketChannel", AsynchronousSocketChannel::open),
                way("AsynchronousServerSocketChannel", AsynchronousServerSocketChannel::open),
                way("HttpClient", HttpClient::newHttpClient),
                way("name", () -> InetAddress.getAllByName("liraai.example")));
    }

    private static Arguments way(String name, ThrowingCallable action) {
        return Arguments.of(name, action);
    }

    @AfterEach
    void forgetWhatWasSeeded() {
        NetworkBan.forget();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysToTheNetwork")
    void everyWayToTheNetworkThrowsAndIsRemembered(String name, ThrowingCallable action) {
        Throwable thrown = catchThrowable(action);

        assertThat(thrown).isNotNull();
        assertThat(NetworkBan.forget()).as(name).isNotEmpty();
    }

    @Test
    void anAttemptWhoseExceptionIsSwallowedFailsItsTestAllTheSame() {
        assertThatExceptionOfType(BannedException.class).isThrownBy(Socket::new);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(NetworkBan::check)
                .withMessageContaining("Socket");
        assertThat(NetworkBan.forget()).as("told once").isEmpty();
    }

    @Test
    void aLookUpOfLocalhostIsRememberedThoughThePlatformAnswersIt() throws Exception {
        assertThat(InetAddress.getAllByName("localhost")).isNotEmpty();

        assertThat(NetworkBan.forget()).isEqualTo(List.of("look-up of localhost"));
    }

    @Test
    void anAttemptOnAnotherThreadIsRememberedToo() throws Exception {
        Thread thread = Thread.ofVirtual()
                .start(() -> assertThat(catchThrowable(SocketChannel::open)).isNotNull());
        thread.join();

        assertThat(NetworkBan.forget()).isEqualTo(List.of("SocketChannel"));
    }

    @Test
    void whoDoesNotReachForTheNetworkIsLeftAlone() {
        NetworkBan.check();
    }
}
