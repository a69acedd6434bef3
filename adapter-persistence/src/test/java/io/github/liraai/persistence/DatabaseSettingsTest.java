package io.github.liraai.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.liraai.core.store.StoreUnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {
    @Test
    void anH2UrlIsCompletedAndKeepsWhatItSets() {
        String plain =
                DatabaseSettings.of("jdbc:h2:file:/data/lira", "lira", "").safeUrl();
        String own = DatabaseSettings.of("jdbc:h2:file:/data/lira;write_delay=0", "lira", "")
                .safeUrl();

        assertThat(plain).contains(";DB_CLOSE_ON_EXIT=FALSE").contains(";WRITE_DELAY=");
        assertThat(plain).contains(";RETENTION_TIME=2147483647").contains(";MAX_COMPACT_TIME=0");
        assertThat(own).contains(";write_delay=0").doesNotContain("WRITE_DELAY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:tcp://db/lira", "jdbc:h2:ssl://db/lira"})
    void anH2ServerIsRefusedSinceItWouldServeSeveralProcesses(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseSettings.of(url, "lira", ""))
                .withMessageContaining("jdbc:postgresql:");
    }

    @Test
    void itsTextShowsNoSecret() {
        var settings = DatabaseSettings.of("jdbc:postgresql://u:canary1@db/lira?password=canary2", "lira", "canary3");

        assertThat(settings.toString()).contains("db/lira").doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://u:can/ary@db/lira",
                "jdbc:postgresql://u:can?ary@db/lira",
                "jdbc:postgresql://u:can@ary@db/lira",
                "jdbc:postgresql://u:can;ary@db:abc/lira",
                "jdbc:postgresql://db/lira?password=can@ary"
            })
    void aPasswordThatIsNotEncodedIsNotShownEither(String url) {
        assertThat(DatabaseSettings.of(url, "lira", "").toString()).doesNotContain("can", "ary");
    }

    /** Fixed bug: the pool's own exception came out, with the url and all that is in it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db:abc/lira?password=canary",
                "jdbc:postgresql://db/lira?password=canary%w0rd",
                "jdbc:postgresql://u:canary@db:99999/lira"
            })
    void aUrlThatTheDriverCannotReadIsToldWithoutItsSecrets(String url, @TempDir Path folder) {
        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> PersistentStore.open(
                        PersistenceSettings.of(DatabaseSettings.of(url, "lira", "canary"), folder)))
                .withMessageContaining("its driver cannot read the url")
                .withMessageContaining("jdbc:postgresql://db")
                .satisfies(away -> assertThat(Throwables.getStackTrace(away)).doesNotContain("canary"));
    }

    @Test
    void anotherDatabaseIsRefusedWithTheAllowedOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseSettings.of("jdbc:mysql://u:canary@db/lira", "lira", ""))
                .withMessageContaining("jdbc:h2:")
                .withMessageContaining("jdbc:postgresql:")
                .withMessageNotContaining("canary");
    }

    @Test
    @Timeout(60)
    void aServerThatIsAwayIsToldInTime(@TempDir Path folder) throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        var settings = DatabaseSettings.of("jdbc:postgresql://127.0.0.1:" + nobody + "/lira", "lira", "canary")
                .withPatience(Duration.ofSeconds(1));
        Instant began = Instant.now();

        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> PersistentStore.open(PersistenceSettings.of(settings, folder)))
                .withMessageNotContaining("canary");

        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }
}
