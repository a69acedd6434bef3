package io.github.liraai.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.testkit.generation.ObservedCall;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a prediction to its pictures, or to its end without one. */
@Timeout(30)
class PredictionsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String DATA =
            "\"data:image/png;base64," + Base64.getEncoder().encodeToString(ReplicateWorld.PICTURE) + "\"";

    private final ReplicateWorld world = new ReplicateWorld();

    PredictionsTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void severalOutputsAreSeveralPictures() {
        answer(ReplicateWorld.prediction("succeeded", "[" + world.address("/1") + "," + world.address("/2") + "]"));
        answer(ReplicateWorld.picture());
        answer(ReplicateWorld.picture());

        GenerationOutcome outcome = world.generator.generate(ReplicateWorld.prompt("котик", 2), world.call(LONG));

        assertPictures(outcome, 2);
    }

    @Test
    void morePicturesThanAskedForAreNotFetched() {
        answer(ReplicateWorld.prediction("succeeded", "[" + world.address("/1") + "," + world.address("/2") + "]"));
        answer(ReplicateWorld.picture());

        assertPictures(world.generate(), 1);
        assertThat(world.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void onePictureOfTwoIsBetterThanNone() {
        answer(ReplicateWorld.prediction("succeeded", "[" + world.address("/1") + "," + world.address("/2") + "]"));
        answer(new MockResponse.Builder().code(404).build());
        answer(ReplicateWorld.picture());

        assertPictures(world.generator.generate(ReplicateWorld.prompt("котик", 2), world.call(LONG)), 1);
    }

    @Test
    void outputMayBeAnObjectThatHoldsAddresses() {
        answer(ReplicateWorld.prediction("succeeded", "{\"seed\":7,\"image\":" + world.address("/1") + "}"));
        answer(ReplicateWorld.picture());

        assertPictures(world.generate(), 1);
    }

    @Test
    void picturesInTheAnswerAreTakenOutOfIt() {
        answer(ReplicateWorld.prediction("succeeded", "[" + DATA + "," + DATA + "]"));

        assertPictures(world.generator.generate(ReplicateWorld.prompt("котик", 2), world.call(LONG)), 2);
        assertThat(world.server.getRequestCount()).isOne();
    }

    @Test
    void picturesOfAPredictionThatIsUnderWayAreTakenFromItsLastAnswer() {
        answer(ReplicateWorld.prediction("processing", "[" + DATA + "]"));
        answer(ReplicateWorld.prediction("processing", "[" + DATA + "]"));
        answer(ReplicateWorld.prediction("succeeded", "[" + DATA + "]"));
        answer(ReplicateWorld.prediction("succeeded", "[" + DATA + "]"));

        GenerationOutcome outcome = world.generate();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Pictures.class,
                        pictures -> assertThat(pictures.pictures()).hasSize(1));
        assertThat(world.spool.size()).as("the first and the last").isEqualTo(2);
    }

    @Test
    void picturesThatComeBeforeTheIdAreTakenFromTheNextAnswer() {
        String body = "{\"output\":" + DATA + ",\"status\":\"succeeded\",\"id\":\"" + ReplicateWorld.ID + "\"}";
        answer(ReplicateWorld.json(201, body));
        answer(ReplicateWorld.json(200, body));

        assertPictures(world.generate(), 1);
    }

    @Test
    void anAnswerThatBreaksOffAfterTheIdIsAskedForAgain() {
        answer(new MockResponse.Builder()
                .code(201)
                .body("{\"id\":\"" + ReplicateWorld.ID + "\",\"logs\":\"" + "x".repeat(100_000) + "\"}")
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        answer(ReplicateWorld.prediction("succeeded", world.address("/1")));
        answer(ReplicateWorld.picture());
        ObservedCall call = world.call(LONG);

        assertPictures(world.generator.generate(ReplicateWorld.prompt("котик", 1), call), 1);
        assertThat(call.tasks()).containsExactly(new ProviderTask(ReplicateWorld.ID));
        assertThat(world.sent).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"text\"",
                "{\"id\":7,\"status\":\"succeeded\"}",
                "{\"id\":\"../../account\",\"status\":\"starting\"}",
                "{\"id\":\"\",\"status\":\"starting\"}",
                "<html>",
                "",
            })
    void anAnswerWithoutAnIdLeavesOpenWhatWasBought(String body) {
        answer(ReplicateWorld.json(201, body));

        assertThat(world.generate())
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown -> assertThat(unknown.cause()).isIn(Cause.MALFORMED_RESPONSE, Cause.NO_IMAGE));
        assertThat(world.server.getRequestCount()).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CUDA out of memory | TASK_FAILED
            Prediction interrupted; please retry (code: PA) | TASK_FAILED
            NSFW content detected. Try running it again, or try a different prompt. | CONTENT_BLOCKED
            The input or output was flagged as sensitive. (E005) | CONTENT_BLOCKED
            """)
    void whyAPredictionFailedIsInItsWords(String error, Cause cause) {
        answer(ReplicateWorld.json(
                201, "{\"id\":\"" + ReplicateWorld.ID + "\",\"error\":\"" + error + "\",\"status\":\"failed\"}"));

        assertThat(world.generate())
                .isEqualTo(new Rejected(cause, "prediction " + ReplicateWorld.ID + " failed: " + error));
    }

    @Test
    void anErrorMayBeAnObject() {
        answer(ReplicateWorld.json(
                201, "{\"id\":\"" + ReplicateWorld.ID + "\",\"error\":{\"detail\":\"NSFW\"},\"status\":\"failed\"}"));

        assertThat(world.generate())
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.cause()).isEqualTo(Cause.CONTENT_BLOCKED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"canceled", "aborted"})
    void whatACanceledPredictionCostIsNotKnown(String status) {
        answer(ReplicateWorld.prediction("starting", "null"));
        answer(ReplicateWorld.prediction(status, "null"));

        assertThat(world.generate())
                .isEqualTo(new Unknown(Cause.CANCELED, "prediction " + ReplicateWorld.ID + " was " + status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "7", "\"words\"", "[\"a\",\"b\"]", "[[[]]]", "\"ftp://x/y\""})
    void anOutputWithoutAPictureIsNone(String output) {
        answer(ReplicateWorld.prediction("succeeded", output));

        assertThat(world.generate()).isEqualTo(new Unknown(Cause.NO_IMAGE, "no picture in the answer"));
    }

    @Test
    void aPredictionThatHasNotEndedByTheDeadlineIsCanceled() {
        List<String> requests = new ArrayList<>();
        always(requests, "processing", "canceled");
        long began = System.nanoTime();

        GenerationOutcome outcome = world.generate(Duration.ofSeconds(4));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        assertThat(outcome)
                .isEqualTo(new Unknown(
                        Cause.TIMEOUT,
                        "task " + ReplicateWorld.ID + ": it had not ended by the deadline; it was canceled"));
        assertThat(requests.getLast()).isEqualTo("POST /v1/predictions/" + ReplicateWorld.ID + "/cancel HTTP/1.1");
    }

    @Test
    void aCancellationThatIsNotConfirmedIsNotClaimed() {
        always(new ArrayList<>(), "processing", "processing");

        assertThat(world.generate(Duration.ofSeconds(4)))
                .isEqualTo(
                        new Unknown(Cause.TIMEOUT, "task " + ReplicateWorld.ID + ": it had not ended by the deadline"));
    }

    @Test
    void aPredictionThatHasEndedIsNotCanceled() {
        answer(ReplicateWorld.prediction("succeeded", world.address("/1")));
        for (int each = 0; each < 3; each++) {
            answer(new MockResponse.Builder().code(503).build());
        }

        assertThat(world.generate()).isInstanceOf(Unknown.class);
        assertThat(world.server.getRequestCount()).isEqualTo(4);
    }

    @Test
    void anEarlierPredictionIsAskedAboutAndNothingIsBought() throws Exception {
        answer(ReplicateWorld.prediction("succeeded", world.address("/1")));
        answer(ReplicateWorld.picture());
        ObservedCall call = world.call(LONG).withEarlierTask(new ProviderTask(ReplicateWorld.ID));

        assertPictures(world.generator.generate(ReplicateWorld.prompt("котик", 1), call), 1);
        assertThat(world.server.takeRequest().getRequestLine())
                .isEqualTo("GET /v1/predictions/" + ReplicateWorld.ID + " HTTP/1.1");
        assertThat(call.sent()).isZero();
        assertThat(call.tasks()).isEmpty();
    }

    @Test
    void anEarlierPredictionThatIsGoneIsNotBoughtAgain() {
        for (int each = 0; each < 5; each++) {
            answer(ReplicateWorld.json(404, "{\"detail\":\"The requested resource could not be found.\"}"));
        }
        ObservedCall call = world.call(LONG).withEarlierTask(new ProviderTask(ReplicateWorld.ID));

        assertThat(world.generator.generate(ReplicateWorld.prompt("котик", 1), call))
                .isEqualTo(new Unknown(Cause.NOT_FOUND, "HTTP 404: The requested resource could not be found."));
        assertThat(call.sent()).isZero();
    }

    @Test
    void aPredictionThatTheNextProcessAsksAboutIsNotCanceledWhenThisOneStops() {
        List<String> requests = new ArrayList<>();
        always(requests, "processing", "canceled");
        Thread.currentThread().interrupt();

        GenerationOutcome outcome = world.generator.generate(
                ReplicateWorld.prompt("котик", 1),
                world.call(LONG)
                        .withEarlierTask(new ProviderTask(ReplicateWorld.ID))
                        .thatOutlivesTheProcess());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.cause()).isEqualTo(Cause.INTERRUPTED));
        assertThat(requests).noneMatch(request -> request.contains("cancel"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../account", "a/b", "x?y", "id#"})
    void anEarlierTaskThatIsNoIdIsNotAskedAbout(String task) {
        ObservedCall call = world.call(LONG).withEarlierTask(new ProviderTask(task));

        assertThat(world.generator.generate(ReplicateWorld.prompt("котик", 1), call))
                .isInstanceOf(Unknown.class);
        assertThat(world.server.getRequestCount()).isZero();
    }

    @Test
    void theTaskIsReportedBeforeAnythingElseIsDone() {
        answer(ReplicateWorld.prediction("succeeded", DATA));
        ObservedCall call = world.call(LONG);

        world.generator.generate(ReplicateWorld.prompt("котик", 1), call);

        assertThat(call.tasks()).containsExactly(new ProviderTask(ReplicateWorld.ID));
    }

    private void always(List<String> requests, String status, String afterCancellation) {
        world.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                synchronized (requests) {
                    requests.add(request.getRequestLine());
                }
                boolean isCancellation = request.getTarget().endsWith("/cancel");
                return isCancellation
                        ? ReplicateWorld.json(200, "{\"status\":\"" + afterCancellation + "\"}")
                        : ReplicateWorld.prediction(status, "null");
            }
        });
    }

    private void answer(MockResponse answer) {
        world.server.enqueue(answer);
    }

    private void assertPictures(GenerationOutcome outcome, int count) {
        assertThat(outcome).isInstanceOfSatisfying(Pictures.class, pictures -> {
            assertThat(pictures.pictures()).hasSize(count);
            assertThat(world.spool.size()).isEqualTo(count);
        });
    }
}
