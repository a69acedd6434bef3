package io.github.liraai.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class TaskPollingTest {
    private static final String SECRET = "a-very-secret-key";
    private static final GenerationOutcome DONE = new Rejected(Cause.TASK_FAILED, "done");
    private static final Duration LONG = Duration.ofSeconds(20);

    private final MockWebServer server = new MockWebServer();
    private final ProviderHttp http = new ProviderHttp(
            HttpSettings.USUAL.withIdleTimeout(Duration.ofSeconds(3)).withSecrets(List.of(Secret.of(SECRET))),
            new BodyStage(2),
            InstantSource.system());
    private final TaskPolling polling = new TaskPolling(http, Pacing.FAST);

    TaskPollingTest() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void close() {
        http.close();
        server.close();
    }

    /** Understands {@code {"state":"running|done|gone"}}. */
    private final class Question implements TaskQuestion {
        @Override
        public String task() {
            return "t-1 " + SECRET;
        }

        @Override
        public Request request() {
            return new Request.Builder().url(server.url("/tasks/t-1")).build();
        }

        @Override
        public TaskReply success(Answer answer) throws IOException {
            return answer.body(body -> reply(JsonReader.of(body).readJsonValue()));
        }
    }

    private static TaskReply reply(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> object) || !(object.get("state") instanceof String state)) {
            throw new JsonDataException("no state");
        }
        return switch (state) {
            case "done" -> new TaskReply.Ended(DONE);
            case "gone" -> new TaskReply.Doubtful(new Unknown(Cause.NOT_FOUND, "not known"));
            default -> new TaskReply.NotYet();
        };
    }

    @Test
    void aTaskIsAskedAboutUntilItHasEnded() throws Exception {
        state("running");
        state("running");
        state("done");

        assertThat(ask(LONG)).isEqualTo(DONE);
        assertThat(server.getRequestCount()).isEqualTo(3);
        RecordedRequest first = server.takeRequest();
        assertThat(first.getRequestLine()).isEqualTo("GET /tasks/t-1 HTTP/1.1");
        assertThat(first.getHeaders().get("User-Agent")).startsWith("lira/");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 529, 408, 429, 425})
    void aQuestionThatFailsIsAskedAgainHoweverOften(int status) {
        for (int each = 0; each < 2 * TaskPolling.MOST_DOUBTS; each++) {
            server.enqueue(new MockResponse.Builder()
                    .code(status)
                    .body("<html>down</html>")
                    .build());
        }
        state("done");

        assertThat(ask(LONG)).isEqualTo(DONE);
    }

    @Test
    void brokenConnectionsAndSilenceAreAskedAgain() {
        server.enqueue(new MockResponse.Builder()
                .onRequestStart(new SocketEffect.CloseSocket())
                .build());
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        server.enqueue(new MockResponse.Builder()
                .body("{\"state\":\"done\"}")
                .onResponseBody(SocketEffect.Stall.INSTANCE)
                .build());
        server.enqueue(new MockResponse.Builder()
                .body("{\"state\":\"done\"" + " ".repeat(500) + "}")
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        state("done");

        GenerationOutcome outcome = new TaskPolling(http, Pacing.FAST.withPatience(Duration.ofSeconds(1)))
                .askUntilEnded(new Question(), Deadline.in(LONG));

        assertThat(outcome).isEqualTo(DONE);
        assertThat(server.getRequestCount()).isEqualTo(5);
    }

    @Test
    void theWaitThatIsAskedForIsHonoured() {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "1")
                .build());
        state("done");
        long began = System.nanoTime();

        assertThat(ask(LONG)).isEqualTo(DONE);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aWaitBeyondTheDeadlineLeavesTimeForALastLook() {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "3600")
                .build());
        state("done");

        assertThat(ask(Duration.ofSeconds(6))).isEqualTo(DONE);
    }

    @Test
    void aTaskThatDoesNotEndEndsAtTheDeadlineAsUnknown() {
        always(new MockResponse.Builder().body("{\"state\":\"running\"}").build());
        long began = System.nanoTime();

        GenerationOutcome outcome = ask(Duration.ofSeconds(4));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        assertThat(outcome).isEqualTo(new Unknown(Cause.TIMEOUT, "task t-1 ***: it had not ended by the deadline"));
        assertThat(server.getRequestCount()).isGreaterThan(3);
    }

    @Test
    void whatWentWrongLastIsTold() {
        always(new MockResponse.Builder()
                .code(500)
                .body("{\"error\":\"no room for " + SECRET + "\"}")
                .build());

        assertThat(ask(Duration.ofSeconds(4)))
                .isEqualTo(new Unknown(
                        Cause.TIMEOUT,
                        "task t-1 ***: it had not ended by the deadline; last answer: HTTP 500: no room for ***"));
    }

    @Test
    void aDeadlineThatHasPassedAsksNothing() {
        assertThat(ask(Duration.ZERO)).isInstanceOf(Unknown.class);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aTaskThatIsNotKnownYetIsAskedAboutAgain() {
        state("gone");
        state("gone");
        state("done");

        assertThat(ask(LONG)).isEqualTo(DONE);
    }

    @Test
    void aTaskThatStaysUnknownIsBelievedToBe() {
        always(new MockResponse.Builder().body("{\"state\":\"gone\"}").build());

        assertThat(ask(LONG)).isEqualTo(new Unknown(Cause.NOT_FOUND, "not known"));
        assertThat(server.getRequestCount()).isEqualTo(TaskPolling.MOST_DOUBTS);
    }

    @ParameterizedTest
    @CsvSource({"401, AUTH", "403, FORBIDDEN", "404, NOT_FOUND"})
    void whatIsMissingAllOfASuddenIsBelievedAfterAFewQuestions(int status, Cause cause) {
        always(new MockResponse.Builder()
                .code(status)
                .body("{\"detail\":\"words\"}")
                .build());

        assertThat(ask(LONG)).isEqualTo(new Unknown(cause, "HTTP " + status + ": words"));
        assertThat(server.getRequestCount()).isEqualTo(TaskPolling.MOST_DOUBTS);
    }

    /** Fixed bug: the page of a proxy ended a task that was paid for. */
    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 404, 410, 511})
    void aPageOfSomebodyInBetweenSaysNothingOfTheTask(int status) {
        for (int each = 0; each <= TaskPolling.MOST_DOUBTS; each++) {
            server.enqueue(new MockResponse.Builder()
                    .code(status)
                    .body("<html>sign in</html>")
                    .build());
        }
        state("done");

        assertThat(ask(LONG)).isEqualTo(DONE);
    }

    @ParameterizedTest
    @CsvSource({"410, NOT_FOUND", "400, INVALID_REQUEST", "302, MALFORMED_RESPONSE", "402, PAYMENT_REQUIRED"})
    void anyOtherAnswerEndsItAndNothingIsCertain(int status, Cause cause) {
        always(new MockResponse.Builder().code(status).build());

        assertThat(ask(LONG))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.cause()).isEqualTo(cause));
        assertThat(server.getRequestCount()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>sign in</html>", "{\"state\":", "", "[1]", "{\"state\":\"\\q\"}"})
    void whatIsNotJsonIsBelievedAfterAFewQuestions(String body) {
        always(new MockResponse.Builder().body(body).build());

        assertThat(ask(LONG))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.cause()).isEqualTo(Cause.MALFORMED_RESPONSE));
        assertThat(server.getRequestCount()).isEqualTo(TaskPolling.MOST_DOUBTS);
    }

    @Test
    void anAnswerMayBeBiggerThanAnErrorsBeginning() {
        server.enqueue(new MockResponse.Builder()
                .body("{\"padding\":\"" + "x".repeat(3_000_000) + "\",\"state\":\"done\"}")
                .build());

        assertThat(ask(LONG)).isEqualTo(DONE);
    }

    @Test
    void anEarlierTaskIsAskedAboutAtOnce() {
        state("done");
        Pacing slow = Pacing.of(Duration.ofMinutes(1), 1, Duration.ofMinutes(1));

        GenerationOutcome outcome =
                new TaskPolling(http, slow).askAgainUntilEnded(new Question(), Deadline.in(Duration.ofMinutes(5)));

        assertThat(outcome).isEqualTo(DONE);
    }

    @Test
    void anInterruptEndsThePauseAndLeavesTheFlag() throws Exception {
        Pacing slow = Pacing.of(Duration.ofMinutes(1), 1, Duration.ofMinutes(1));
        checkInterrupt(new TaskPolling(http, slow));
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void anInterruptEndsTheQuestionAndLeavesTheFlag() throws Exception {
        always(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        checkInterrupt(polling);
    }

    @Test
    void aTaskCanBeCancelledByAThreadThatIsInterrupted() throws Exception {
        server.enqueue(new MockResponse.Builder().body("canceled").build());
        Thread.currentThread().interrupt();

        Optional<FreeAnswer> answer = polling.cancel(cancellation());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(answer).contains(new FreeAnswer(200, null, "canceled"));
        assertThat(server.takeRequest().getRequestLine()).isEqualTo("POST /tasks/t-1/cancel HTTP/1.1");
    }

    @Test
    void aCancellationThatFailsIsNobodysConcern() {
        Request cancellation = cancellation();
        server.close();

        assertThat(polling.cancel(cancellation)).isEmpty();
    }

    private Request cancellation() {
        return new Request.Builder()
                .url(server.url("/tasks/t-1/cancel"))
                .post(RequestBody.EMPTY)
                .build();
    }

    private void checkInterrupt(TaskPolling interrupted) throws Exception {
        CompletableFuture<GenerationOutcome> ending = new CompletableFuture<>();
        Thread thread = Thread.ofVirtual().start(() -> {
            GenerationOutcome outcome = interrupted.askUntilEnded(new Question(), Deadline.in(Duration.ofMinutes(5)));
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            ending.complete(outcome);
        });
        thread.join(Duration.ofMillis(200));
        thread.interrupt();

        assertThat(ending.get(10, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.cause()).isEqualTo(Cause.INTERRUPTED));
    }

    private GenerationOutcome ask(Duration within) {
        return polling.askUntilEnded(new Question(), Deadline.in(within));
    }

    private void state(String state) {
        server.enqueue(
                new MockResponse.Builder().body("{\"state\":\"" + state + "\"}").build());
    }

    private void always(MockResponse answer) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer;
            }
        });
    }
}
