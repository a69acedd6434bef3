package io.github.liraai.testkit.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The part of the contract about connections that stall, break or are given up. */
abstract class HttpConnectionChecks extends HttpContractWorld {
    @Test
    void aConnectionThatDoesNotComeAboutByTheDeadlineHasSoldNothing() throws Exception {
        // The server waits for a request, the client for the server's part of the handshake.
        ImageGenerator secured = generatorFor(URI.create("https://127.0.0.1:" + server.port()));
        GenerationRequest request = anyRequest();
        try {
            Ended ended = generate(secured, request, callOf(request, SHORT));

            assertNotStarted(ended, Cause.UNREACHABLE);
            assertThat(ended.call().sent()).isZero();
            assertSoonAfterDeadline(ended);
        } finally {
            close(secured);
        }
    }

    @Test
    void aNameThatNobodyKnowsHasSoldNothing() throws Exception {
        ImageGenerator lost = generatorFor(URI.create("http://no-such-host.invalid"));
        GenerationRequest request = anyRequest();
        try {
            Ended ended = generate(lost, request, callOf(request, PATIENCE));

            assertNotStarted(ended, Cause.UNREACHABLE);
            assertThat(ended.call().sent()).isZero();
        } finally {
            close(lost);
        }
    }

    @Test
    void headersThatStopHalfwayEndAtTheDeadlineAsUnknown() {
        whenPaid((ask, wire) -> {
            wire.write("HTTP/1.1 200 OK\r\nContent-Ty");
            wire.stall();
        });

        Ended ended = generate(SHORT);

        assertUnknown(ended);
        assertSoonAfterDeadline(ended);
    }

    @Test
    void aBodyThatNeverBeginsEndsAtTheDeadlineAsUnknown() {
        whenPaid((ask, wire) -> {
            wire.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            wire.stall();
        });

        Ended ended = generate(SHORT);

        assertUnknown(ended);
        assertSoonAfterDeadline(ended);
    }

    @Test
    void aBodyThatStopsHalfwayEndsAtTheDeadlineAsUnknown() {
        whenPaid((ask, wire) -> {
            replyHalf(ask, wire);
            wire.stall();
        });

        Ended ended = generate(SHORT);

        assertUnknown(ended);
        assertSoonAfterDeadline(ended);
    }

    @Test
    void aBodyThatTricklesEndsAtTheDeadlineAndNothingIsBoughtAgain() throws Exception {
        whenPaid((ask, wire) -> {
            replyHalf(ask, wire);
            while (true) {
                wire.write("A");
                Thread.sleep(50);
            }
        });

        Ended ended = generate(SHORT);

        assertUnknownUnlessATaskWasTold(ended);
        assertSoonAfterDeadline(ended);
    }

    @Test
    void aFailureWhoseWordsStallKeepsItsMeaning() {
        whenPaid((ask, wire) -> {
            wire.write("HTTP/1.1 401 Unauthorized\r\nContent-Length: 100\r\n\r\nsorr");
            wire.stall();
        });

        assertNotStarted(generate(Duration.ofSeconds(5)), Cause.AUTH);
    }

    @Test
    void aConnectionClosedWithoutAnAnswerLeavesItUnknownAndIsNotBoughtAgain() {
        whenPaid((ask, wire) -> {});

        assertUnknown(generate());
    }

    @Test
    void aConnectionTornBeforeTheAnswerLeavesItUnknownAndIsNotBoughtAgain() {
        whenPaid((ask, wire) -> wire.reset());

        assertUnknown(generate());
    }

    @Test
    void aConnectionTornWithinTheAnswerLeavesItUnknownAndIsNotBoughtAgain() throws Exception {
        whenPaid((ask, wire) -> {
            replyHalf(ask, wire);
            wire.reset();
        });

        assertUnknownUnlessATaskWasTold(generate());
    }

    @Test
    void aConnectionClosedWithinTheHeadersLeavesItUnknown() {
        whenPaid((ask, wire) -> wire.write("HTTP/1.1 200 OK\r\nConte"));

        assertUnknown(generate());
    }

    @Test
    void anAnswerThatIsNotHttpLeavesItUnknown() {
        whenPaid((ask, wire) -> wire.write("220 smtp.example.test ESMTP\r\n"));

        assertUnknown(generate());
    }

    @Test
    void aBodyCutOffBeforeItsLengthLeavesItUnknown() throws Exception {
        whenPaid(this::replyHalf);

        assertUnknownUnlessATaskWasTold(generate());
    }

    @Test
    void aBodyCutOffWithinAChunkLeavesItUnknown() throws Exception {
        whenPaid((ask, wire) -> {
            HttpReply reply = goodReply(ask);
            wire.write(reply.head() + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(reply.body().length)
                    + "\r\n");
            wire.write(PictureBombs.half(reply.body()));
        });

        assertUnknownUnlessATaskWasTold(generate());
    }

    @Test
    void aBodyWithoutALengthThatIsCutOffIsNotTakenForAWholePicture() throws Exception {
        whenPaid((ask, wire) -> {
            HttpReply reply = goodReply(ask);
            wire.write(reply.head() + "\r\n");
            wire.write(PictureBombs.half(reply.body()));
        });

        Ended ended = generate();

        // Without a length nobody can tell that the end is not the end; what is delivered is a picture all the same.
        if (ended.outcome() instanceof Pictures) {
            assertPictures(ended);
        } else {
            assertUnknown(ended);
        }
    }

    @Test
    void aWholeBodyInManyChunksIsTaken() throws Exception {
        whenPaid((ask, wire) -> {
            HttpReply reply = goodReply(ask);
            wire.write(reply.head() + "Transfer-Encoding: chunked\r\n\r\n");
            for (byte each : reply.body()) {
                wire.write(new byte[] {'1', '\r', '\n', each, '\r', '\n'});
            }
            wire.write("0\r\n\r\n");
        });

        assertPictures(generate());
    }

    @Test
    void anInterruptBeforeTheCallEndsItSoonAndIsTrueAboutWhatWasBought() throws Exception {
        // Whatever leaves all the same is not answered.
        fallSilent();

        Interrupted interrupted = interruptedAt(new CountDownLatch(0), Duration.ZERO);

        assertThat(interrupted.flag()).as("still interrupted").isTrue();
        assertThat(interrupted.ended().took()).isLessThan(SOON);
        assertNoPictures(interrupted.ended());
        if (interrupted.ended().outcome() instanceof NotStarted) {
            assertThat(interrupted.ended().call().sent()).isZero();
        }
    }

    @Test
    void anInterruptWhileTheAnswerIsReadEndsItSoonAsUnknown() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        whenPaid((ask, wire) -> {
            replyHalf(ask, wire);
            reading.countDown();
            wire.stall();
        });

        Interrupted interrupted = interruptedAt(reading, Duration.ofMillis(200));

        assertThat(interrupted.flag()).as("still interrupted").isTrue();
        assertThat(interrupted.ended().took()).isLessThan(SOON);
        assertThat(interrupted.ended().outcome()).isInstanceOf(Unknown.class);
        assertThat(requestsReceived()).isEqualTo(1);
    }

    private record Interrupted(Ended ended, boolean flag) {}

    private Interrupted interruptedAt(CountDownLatch moment, Duration after) throws Exception {
        // As the core calls: elsewhere a thread that reads from a socket cannot be interrupted.
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Interrupted> call = () -> {
                Thread self = Thread.currentThread();
                if (moment.getCount() == 0) {
                    self.interrupt();
                } else {
                    Thread.ofVirtual().start(() -> interrupt(self, moment, after));
                }
                return new Interrupted(generate(), self.isInterrupted());
            };
            Future<Interrupted> running = executor.submit(call);
            return running.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static void interrupt(Thread thread, CountDownLatch moment, Duration after) {
        try {
            if (moment.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                Thread.sleep(after);
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void replyHalf(HttpAsk ask, ScriptedHttpServer.Wire wire) throws IOException {
        wire.replyHalf(goodReply(ask));
    }
}
