package io.github.liraai.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.liraai.networkban.NetworkBan;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The ban that {@code NetworkBanTest} of the core tries in every way is in force for the tests of this module, too. */
@Isolated
class NoNetworkTest {
    @Test
    void domainTestsCannotReachForTheNetwork() {
        assertThat(catchThrowable(Socket::new)).isInstanceOf(NetworkBan.BannedException.class);
        assertThat(catchThrowable(SocketChannel::open)).isInstanceOf(NetworkBan.BannedException.class);
        assertThat(catchThrowable(() -> InetAddress.getAllByName("liraai.example")))
                .isInstanceOf(UnknownHostException.class)
                .hasCauseInstanceOf(NetworkBan.BannedException.class);

        assertThat(NetworkBan.forget()).hasSize(3);
    }
}
