package io.github.liraai.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.testkit.SettableClock;
import io.github.liraai.testkit.generation.ObservedCall;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ProviderHttpTest {
    private static final GenerationOutcome READ = new Unknown(Cause.NO_IMAGE, "read");

    private final MockWebServer server = new MockWebServer();
    private final ProviderHttp http = new ProviderHttp(HttpSettings.USUAL, new BodyStage(2), InstantSource.system());
    private final ObservedCall call = Calls.within(Duration.ofSeconds(20));

    ProviderHttpTest() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void close() {
        http.close();
        server.close();
    }

    @Test
    void aPaidRequestIsSentOnceUnderOurName() throws Exception {
        server.enqueue(new MockResponse.Builder().body("fine").build());

        GenerationOutcome outcome = http.buy(post(server.url("/v1/x")), call, answer -> READ);

        RecordedRequest request = server.takeRequest();
        assertThat(outcome).isEqualTo(READ);
        assertThat(request.getHeaders().get("User-Agent")).matches("lira/\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat(server.getRequestCount()).isOne();
        assertThat(call.sent()).isEqualTo(1);
    }

    @Test
    void aDeadlineByTheCoresClockCountsAsTheTimeLeftUntilIt() {
        SettableClock clock = SettableClock.at("2020-01-01T00:00:00Z");
        server.enqueue(new MockResponse.Builder().body("fine").build());
        try (ProviderHttp old = new ProviderHttp(HttpSettings.USUAL, new BodyStage(1), clock)) {
            GenerationOutcome inTime =
                    old.buy(post(server.url("/")), Calls.until(clock.instant().plusSeconds(20)), answer -> READ);
            GenerationOutcome late = old.buy(post(server.url("/")), Calls.until(clock.instant()), answer -> READ);

            assertThat(inTime).isEqualTo(READ);
            assertThat(late)
                    .isInstanceOfSatisfying(
                            NotStarted.class,
                            notStarted -> assertThat(notStarted.cause()).isEqualTo(Cause.UNREACHABLE));
            assertThat(server.getRequestCount()).isOne();
        }
    }

    private static Request post(HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .post(RequestBody.create(new byte[] {'{', '}'}))
                .build();
    }
}
