package io.github.liraai.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.testkit.generation.ObservedCall;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thread that is interrupted ends soon, says what it knows, and stays interrupted. */
@Timeout(30)
class InterruptTest {
    private final ProviderHttp http = new ProviderHttp(HttpSettings.USUAL, new BodyStage(1), InstantSource.system());
    private final ObservedCall call = Calls.within(Duration.ofSeconds(25));
    private final CountDownLatch reached = new CountDownLatch(1);

    @AfterEach
    void close() {
        http.close();
    }

    record Ended(GenerationOutcome outcome, boolean stillInterrupted, Duration after) {}

    @Test
    void whileItWaitsForTheAnswer() throws Exception {
        try (RawServer server = new RawServer((out, self) -> {
            reached.countDown();
            self.stall();
        })) {
            Ended ended = interruptedOnceReached(server.url());

            assertThat(ended.outcome())
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            unknown -> assertThat(unknown.cause()).isEqualTo(Cause.INTERRUPTED));
            assertSoonAndStillInterrupted(ended);
        }
    }

    @Test
    void whileItReadsTheBody() throws Exception {
        try (RawServer server = new RawServer((out, self) -> {
            RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nx");
            reached.countDown();
            self.stall();
        })) {
            Ended ended = interruptedOnceReached(server.url());

            assertThat(ended.outcome())
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            unknown -> assertThat(unknown.cause()).isEqualTo(Cause.INTERRUPTED));
            assertSoonAndStillInterrupted(ended);
        }
    }

    @Test
    void beforeAnythingIsSent() throws Exception {
        try (RawServer server = new RawServer((out, self) -> self.stall())) {
            reached.countDown();
            Ended ended = interruptedOnceReached(server.url("https"));

            assertThat(ended.outcome())
                    .isInstanceOfSatisfying(
                            NotStarted.class,
                            notStarted -> assertThat(notStarted.cause()).isEqualTo(Cause.UNREACHABLE));
            assertThat(call.sent()).isEqualTo(0);
            assertSoonAndStillInterrupted(ended);
        }
    }

    private Ended interruptedOnceReached(HttpUrl url) throws Exception {
        CompletableFuture<Ended> ending = new CompletableFuture<>();
        long[] interruptedAt = new long[1];
        Thread thread = Thread.ofVirtual().start(() -> {
            GenerationOutcome outcome = http.buy(
                    new Request.Builder()
                            .url(url)
                            .post(RequestBody.create(new byte[0]))
                            .build(),
                    call,
                    answer -> answer.body(body -> {
                        body.readByteArray();
                        return new Unknown(Cause.NO_IMAGE, "read to its end");
                    }));
            ending.complete(new Ended(
                    outcome,
                    Thread.currentThread().isInterrupted(),
                    Duration.ofNanos(System.nanoTime() - interruptedAt[0])));
        });
        assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
        // Let it come to rest in its wait; interrupted earlier it must end just the same.
        thread.join(Duration.ofMillis(200));
        interruptedAt[0] = System.nanoTime();
        thread.interrupt();
        return ending.get(10, TimeUnit.SECONDS);
    }

    private static void assertSoonAndStillInterrupted(Ended ended) {
        assertThat(ended.stillInterrupted()).isTrue();
        assertThat(ended.after()).isLessThan(Duration.ofSeconds(8));
    }
}
