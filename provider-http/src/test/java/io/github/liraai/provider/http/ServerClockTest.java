package io.github.liraai.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class ServerClockTest {
    private static final InstantSource OURS = InstantSource.fixed(Instant.parse("2026-11-26T12:00:00Z"));

    private final MockWebServer server = new MockWebServer();

    ServerClockTest() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"11:58:00, 119500", "12:00:00, -500", "12:02:00, -120500"})
    void theClocksAreComparedByTheAnswersDateWhateverItsStatus(String theirs, long ahead) throws Exception {
        answer("Thu, 26 Nov 2026 " + theirs + " GMT");

        assertThat(ServerClock.ahead(
                        HttpSettings.USUAL, server.url("/with/a/path").uri(), Duration.ofSeconds(10), OURS))
                .contains(Duration.ofMillis(ahead));
        RecordedRequest request = server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("GET / HTTP/1.1");
        assertThat(request.getHeaders().get("Authorization")).isNull();
    }

    @Test
    void anAnswerWithoutAUsableDateSaysNothing() throws Exception {
        answer("yesterday");

        assertThat(ServerClock.ahead(HttpSettings.USUAL, server.url("/").uri(), Duration.ofSeconds(10), OURS))
                .isEmpty();
    }

    @Test
    void aServerThatIsNotThereSaysNothing() {
        server.close();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() ->
                        ServerClock.ahead(HttpSettings.USUAL, server.url("/").uri(), Duration.ofSeconds(10), OURS));
    }

    private void answer(String date) {
        server.enqueue(
                new MockResponse.Builder().code(404).addHeader("Date", date).build());
    }
}
