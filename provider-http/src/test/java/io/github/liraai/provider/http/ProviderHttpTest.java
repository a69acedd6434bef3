package io.github.liraai.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.testkit.SettableClock;
import io.github.liraai.testkit.generation.ObservedCall;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSource;
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

    @Test
    void aConnectionAtRestIsGivenUpBeforeServersDo() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Duration> rest = threads.submit(() -> restOfConnection(listening));

            http.buy(
                    post(HttpUrl.get("http://127.0.0.1:" + listening.getLocalPort())), call, ProviderHttpTest::readAll);

            assertThat(rest.get(20, TimeUnit.SECONDS)).isBetween(Duration.ofSeconds(1), Duration.ofMillis(4500));
        }
    }

    /** Answers one request, and tells how long the client then keeps the connection. */
    private static Duration restOfConnection(ServerSocket listening) throws IOException {
        try (Socket socket = listening.accept()) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = in.readLine();
            while (line != null && !line.isEmpty()) {
                line = in.readLine();
            }
            in.read();
            in.read();
            RawServer.write(socket.getOutputStream(), "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine");
            long began = System.nanoTime();
            assertThat(in.read()).isEqualTo(-1);
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }

    @Test
    void oneConnectionServesOneRequestAfterAnother() throws Exception {
        for (int each = 0; each < 5; each++) {
            server.enqueue(new MockResponse.Builder().body("fine").build());
            http.buy(post(server.url("/")), call, ProviderHttpTest::readAll);
        }

        for (int each = 0; each < 5; each++) {
            assertThat(server.takeRequest().getExchangeIndex()).isEqualTo(each);
        }
    }

    @Test
    void aNameWithSeveralAddressesIsReachedOnTheOneThatListens() {
        server.enqueue(new MockResponse.Builder().body("fine").build());

        GenerationOutcome outcome =
                http.buy(post(HttpUrl.get("http://localhost:" + server.getPort() + "/")), call, answer -> READ);

        assertThat(outcome).isEqualTo(READ);
    }

    @Test
    void moreCallsThanAnyDefaultAllowsWaitAtOnce() throws Exception {
        CountDownLatch all = new CountDownLatch(100);
        try (RawServer waiting = new RawServer((out, self) -> {
                    all.countDown();
                    all.await();
                    RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                });
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<GenerationOutcome>> calls = new ArrayList<>();
            for (int each = 0; each < 100; each++) {
                calls.add(threads.submit(() -> http.buy(post(waiting.url()), call, answer -> READ)));
            }
            for (Future<GenerationOutcome> each : calls) {
                assertThat(each.get()).isEqualTo(READ);
            }
        }
    }

    private static GenerationOutcome readAll(Answer answer) throws IOException {
        assertThat(answer.<String>body(BufferedSource::readUtf8)).isEqualTo("fine");
        return READ;
    }

    private static Request post(HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .post(RequestBody.create(new byte[] {'{', '}'}))
                .build();
    }
}
