package io.github.liraai.provider.http;

import static io.github.liraai.provider.http.RawServer.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.provider.http.media.MediaGate;
import io.github.liraai.testkit.generation.InMemoryPictureSpool;
import io.github.liraai.testkit.generation.ObservedCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever breaks, it is known whether the request left, and it never leaves twice. */
@Timeout(60)
class BrokenConnectionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Much sooner than the other bounds there are; a busy machine takes its time. */
    private static final Duration SOON = Duration.ofSeconds(8);

    private static final ByteString PNG =
            ByteString.decodeHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
                    + "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082");

    private final InMemoryPictureSpool spool = new InMemoryPictureSpool();
    private final MediaGate gate = new MediaGate();
    private final ProviderHttp http = new ProviderHttp(
            HttpSettings.USUAL.withIdleTimeout(Duration.ofMillis(700)), new BodyStage(4), InstantSource.system());

    @AfterEach
    void close() {
        http.close();
    }

    /** Fixed bug: the next request went out on the connection that the server had closed, and was lost as unknown. */
    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.0 200 OK", "HTTP/1.0 503 Busy", "HTTP/1.1 503 Busy", "HTTP/1.1 429 Slow down"})
    void aServerThatHangsUpAfterItsAnswerIsCalledAnew(String status) throws IOException {
        try (RawServer server = new RawServer((out, self) -> {
            write(out, status + "\r\nContent-Type: image/png\r\nContent-Length: " + PNG.size() + "\r\n\r\n");
            out.write(PNG.toByteArray());
        })) {
            GenerationOutcome first = buy(server.url(), Calls.within(PATIENCE, spool));
            GenerationOutcome second = buy(server.url(), Calls.within(PATIENCE, spool));

            assertThat(second).hasSameClassAs(first).isNotInstanceOf(Unknown.class);
            assertThat(server.requests).hasValue(2);
            assertThat(server.connections).hasValue(2);
        }
    }

    @Test
    void aRefusedConnectionMeansNothingWasSent() throws IOException {
        // Bound, so that nobody else gets the port, and not listening.
        try (Socket nobody = new Socket()) {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            ObservedCall call = Calls.within(PATIENCE, spool);

            GenerationOutcome outcome = buy(HttpUrl.get("http://127.0.0.1:" + nobody.getLocalPort() + "/"), call);

            assertNothingSent(outcome, call);
        }
    }

    @Test
    void aNameThatNobodyKnowsMeansNothingWasSent() {
        ObservedCall call = Calls.within(PATIENCE, spool);

        GenerationOutcome outcome = buy(HttpUrl.get("http://no-such-host.invalid/"), call);

        assertNothingSent(outcome, call);
    }

    @Test
    void aServerThatDoesNotSpeakTlsMeansNothingWasSent() throws IOException {
        try (RawServer server = new RawServer((out, self) -> write(out, "HTTP/1.1 200 OK\r\n\r\n"))) {
            ObservedCall call = Calls.within(Duration.ofSeconds(2));

            GenerationOutcome outcome = buy(server.url("https"), call);

            assertNothingSent(outcome, call);
        }
    }

    @Test
    void aTlsHandshakeThatStallsEndsAtTheDeadlineAndNothingWasSent() throws IOException {
        try (RawServer server = new RawServer((out, self) -> self.stall())) {
            ObservedCall call = Calls.within(Duration.ofMillis(1500), spool);
            long began = System.nanoTime();

            GenerationOutcome outcome = buy(server.url("https"), call);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(millis(1450), SOON);
            assertNothingSent(outcome, call);
        }
    }

    @Test
    void anAnswerThatNeverBeginsEndsAtTheDeadline() throws IOException {
        try (RawServer server = new RawServer((out, self) -> self.stall())) {
            ObservedCall call = Calls.within(Duration.ofMillis(1500), spool);
            long began = System.nanoTime();

            GenerationOutcome outcome = buy(server.url(), call);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(millis(1450), SOON);
            assertUnknown(outcome, Cause.TIMEOUT, call, server);
        }
    }

    @Test
    void aBodyThatTricklesEndsAtTheDeadline() throws IOException {
        RawServer.Script trickle = (out, self) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            out.write(PNG.toByteArray(), 0, 40);
            while (true) {
                out.write(0);
                out.flush();
                Thread.sleep(50);
            }
        };
        try (RawServer server = new RawServer(trickle);
                ProviderHttp patient = new ProviderHttp(HttpSettings.USUAL, new BodyStage(4), InstantSource.system())) {
            ObservedCall call = Calls.within(Duration.ofMillis(1500), spool);
            long began = System.nanoTime();

            GenerationOutcome outcome = buy(patient, server.url(), call);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(millis(1450), SOON);
            assertUnknown(outcome, Cause.TIMEOUT, call, server);
        }
    }

    @Test
    void aBodyThatStandsStillIsGivenUpBeforeTheDeadline() throws IOException {
        RawServer.Script stall = (out, self) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            out.write(PNG.toByteArray(), 0, 40);
            out.flush();
            self.stall();
        };
        try (RawServer server = new RawServer(stall)) {
            ObservedCall call = Calls.within(PATIENCE, spool);
            long began = System.nanoTime();

            GenerationOutcome outcome = buy(server.url(), call);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
            assertUnknown(outcome, Cause.TIMEOUT, call, server);
        }
    }

    @Test
    void aFailureWhoseWordsStallKeepsItsMeaning() throws IOException {
        RawServer.Script stall = (out, self) -> {
            write(out, "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 7\r\nContent-Length: 100\r\n\r\nslow");
            self.stall();
        };
        try (RawServer server = new RawServer(stall)) {
            ObservedCall call = Calls.within(Duration.ofSeconds(4));

            GenerationOutcome outcome = buy(server.url(), call);

            assertThat(outcome).isEqualTo(new NotStarted(Cause.RATE_LIMITED, Duration.ofSeconds(7), "HTTP 429: slow"));
        }
    }

    record Breakage(String name, RawServer.Script script) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Breakage> breakages() {
        return Stream.of(
                new Breakage("closed without an answer", (out, self) -> {}),
                new Breakage("closed within the headers", (out, self) -> write(out, "HTTP/1.1 200 OK\r\nConte")),
                new Breakage("not HTTP", (out, self) -> write(out, "220 smtp.example.test ESMTP\r\n")),
                new Breakage("closed before the length that was promised", (out, self) -> {
                    write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
                    out.write(PNG.toByteArray());
                }),
                new Breakage("closed within a chunk", (out, self) -> {
                    write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n100\r\n");
                    out.write(PNG.toByteArray());
                }),
                new Breakage("closed without the last chunk", (out, self) -> {
                    write(
                            out,
                            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(PNG.size())
                                    + "\r\n");
                    out.write(PNG.toByteArray());
                    write(out, "\r\n");
                }),
                new Breakage("a picture cut off where its length is not told", (out, self) -> {
                    write(out, "HTTP/1.0 200 OK\r\n\r\n");
                    out.write(PNG.toByteArray(), 0, PNG.size() - 12);
                }),
                new Breakage("25 MiB that begin like a picture", (out, self) -> {
                    write(out, "HTTP/1.1 200 OK\r\nContent-Length: " + (25 << 20) + "\r\n\r\n");
                    out.write(PNG.toByteArray(), 0, 33);
                    write(out, "\u0001\u0080\u0000\u0000tEXt");
                    zeros(out, 25 << 20);
                }),
                new Breakage("endless", (out, self) -> {
                    write(out, "HTTP/1.0 200 OK\r\n\r\n");
                    out.write(PNG.toByteArray());
                    zeros(out, Integer.MAX_VALUE);
                }),
                new Breakage("a length beyond everything", (out, self) -> {
                    write(out, "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n");
                    out.write(PNG.toByteArray());
                    zeros(out, 1 << 20);
                }),
                new Breakage("a bomb in gzip", (out, self) -> {
                    write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n");
                    out.write(gzippedBomb());
                }),
                new Breakage("headers without end", (out, self) -> {
                    write(out, "HTTP/1.1 200 OK\r\n");
                    while (true) {
                        write(out, "X-More: " + "x".repeat(4000) + "\r\n");
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void anAnswerThatBreaksLeavesItUnknownAndIsNotAskedForAgain(Breakage breakage) throws IOException {
        try (RawServer server = new RawServer(breakage.script())) {
            ObservedCall call = Calls.within(PATIENCE, spool);

            GenerationOutcome outcome = buy(server.url(), call);

            assertUnknown(outcome, Cause.MALFORMED_RESPONSE, call, server);
        }
    }

    @Test
    void aPictureWhoseLengthIsNotToldPassesWhenItIsWhole() throws IOException {
        RawServer.Script old = (out, self) -> {
            write(out, "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n");
            out.write(PNG.toByteArray());
        };
        try (RawServer server = new RawServer(old)) {
            ObservedCall call = Calls.within(PATIENCE, spool);

            GenerationOutcome outcome = buy(server.url(), call);

            assertThat(outcome).isInstanceOf(GenerationOutcome.Pictures.class);
        }
    }

    private GenerationOutcome buy(HttpUrl url, ObservedCall call) {
        return buy(http, url, call);
    }

    private GenerationOutcome buy(ProviderHttp by, HttpUrl url, ObservedCall call) {
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(new byte[] {'{', '}'}))
                .build();
        return by.buy(
                request,
                call,
                answer -> answer.body(body ->
                        PictureOutcomes.of(gate.pass(body.inputStream(), call::newPicture), answer.redactor())));
    }

    private static void assertNothingSent(GenerationOutcome outcome, ObservedCall call) {
        assertThat(outcome).isInstanceOfSatisfying(NotStarted.class, notStarted -> {
            assertThat(notStarted.cause()).isEqualTo(Cause.UNREACHABLE);
            assertThat(notStarted.detail()).isNotBlank();
        });
        assertThat(call.sent()).isEqualTo(0);
    }

    private void assertUnknown(GenerationOutcome outcome, Cause cause, ObservedCall call, RawServer server) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown ->
                                assertThat(unknown.cause()).as(unknown.detail()).isEqualTo(cause));
        assertThat(call.sent()).isEqualTo(1);
        assertThat(server.requests).hasValue(1);
        assertThat(server.connections).hasValue(1);
        assertThat(spool.size()).isZero();
    }

    private static void zeros(OutputStream out, long count) throws IOException {
        byte[] zeros = new byte[64 * 1024];
        for (long written = 0; written < count; written += zeros.length) {
            out.write(zeros);
        }
    }

    private static byte[] gzippedBomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(PNG.toByteArray());
            zeros(gzip, 200 << 20);
        }
        return bytes.toByteArray();
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
