package io.github.liraai.kie;

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

/** From a task to its picture, or to its end without one. */
@Timeout(30)
class TasksTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final KieWorld world = new KieWorld();

    TasksTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aTaskIsReportedBeforeItIsAskedAbout() {
        ObservedCall call = world.call(LONG);
        answerEvery(call);

        assertThat(world.generator.generate(KieWorld.prompt("котик"), call)).isInstanceOf(Pictures.class);
        assertThat(call.tasks()).containsExactly(new ProviderTask(KieWorld.ID));
    }

    /** Answers questions only about a task that was reported. */
    private void answerEvery(ObservedCall call) {
        world.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                if (request.getTarget().endsWith("/createTask")) {
                    return KieWorld.taken();
                }
                return request.getTarget().startsWith("/api/") && !call.tasks().isEmpty()
                        ? KieWorld.success("{\"resultUrls\":[\"" + world.server.url("/1") + "\"]}")
                        : KieWorld.picture();
            }
        });
    }

    @Test
    void anEarlierTaskIsAskedAboutAndNothingIsBought() throws Exception {
        answer(KieWorld.success("{\"resultUrls\":[\"" + world.server.url("/1") + "\"]}"));
        answer(KieWorld.picture());
        ObservedCall call = world.call(LONG).withEarlierTask(new ProviderTask(KieWorld.ID));

        assertThat(world.generator.generate(KieWorld.prompt("котик"), call)).isInstanceOf(Pictures.class);
        assertThat(world.server.takeRequest().getRequestLine())
                .isEqualTo("GET /api/v1/jobs/recordInfo?taskId=" + KieWorld.ID + " HTTP/1.1");
        assertThat(call.sent()).isZero();
    }

    @Test
    void anEarlierTaskThatIsNoIdIsNotAskedAbout() {
        ObservedCall call = world.call(LONG).withEarlierTask(new ProviderTask("a&b=c"));

        assertThat(world.generator.generate(KieWorld.prompt("котик"), call)).isInstanceOf(Unknown.class);
        assertThat(world.server.getRequestCount()).isZero();
    }

    @Test
    void aTaskThatStaysUnknownEndsAsUnknown() {
        answer(KieWorld.taken());
        for (int each = 0; each < 5; each++) {
            answer(KieWorld.json(200, "{\"code\":422,\"msg\":\"recordInfo is null\",\"data\":null}"));
        }

        assertThat(world.generate()).isEqualTo(new Unknown(Cause.NOT_FOUND, "code 422: recordInfo is null"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"code":500,"msg":"Server Error"}
            {"code":455,"msg":"maintenance"}
            {"code":429,"message":"slow down"}
            {"code":401,"msg":"You do not have access permissions"}
            {"msg":"no code"}
            {"code":200,"msg":"success","data":null}
            {"code":200,"msg":"success","data":{"state":"some new state"}}
            {"code":200,"msg":"success","data":{"state":"success","resultJson":""}}
            <html>
            """)
    void aQuestionThatFailsOnceIsAskedAgain(String body) {
        answer(KieWorld.taken());
        answer(KieWorld.json(200, body));
        answer(KieWorld.success("{\"resultUrls\":[\"" + world.server.url("/1") + "\"]}"));
        answer(KieWorld.picture());

        assertThat(world.generate()).isInstanceOf(Pictures.class);
    }

    @Test
    void aTaskThatDoesNotEndEndsAtTheDeadlineAsUnknown() {
        world.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return request.getTarget().endsWith("/createTask") ? KieWorld.taken() : KieWorld.state("generating");
            }
        });

        assertThat(world.generate(Duration.ofSeconds(4)))
                .isEqualTo(new Unknown(Cause.TIMEOUT, "task " + KieWorld.ID + ": it had not ended by the deadline"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            501 | Generation Failed | TASK_FAILED
            422 | Invalid prompt: prompt contains prohibited content | CONTENT_BLOCKED
            400 | Your request violates our content policy | CONTENT_BLOCKED
            """)
    void whyATaskFailedIsInItsWords(String code, String words, Cause cause) {
        answer(KieWorld.taken());
        answer(KieWorld.json(
                200,
                "{\"code\":200,\"data\":{\"state\":\"fail\",\"failCode\":\"" + code + "\",\"failMsg\":\"" + words
                        + "\"}}"));

        assertThat(world.generate())
                .isEqualTo(new Rejected(cause, "task " + KieWorld.ID + " failed: " + code + " " + words));
    }

    @Test
    void aTaskIsFollowedWhateverTheNumberBesideIt() {
        answer(KieWorld.json(200, "{\"code\":505,\"msg\":\"?\",\"data\":{\"taskId\":\"" + KieWorld.ID + "\"}}"));
        answer(KieWorld.success("{\"resultUrls\":[\"" + world.server.url("/1") + "\"]}"));
        answer(KieWorld.picture());

        assertThat(world.generate()).isInstanceOf(Pictures.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":200,\"msg\":\"success\"}",
                "{\"code\":200,\"msg\":\"success\",\"data\":{\"taskId\":7}}",
                "{\"code\":200,\"msg\":\"success\",\"data\":{\"taskId\":\"\"}}",
                "{\"code\":200,\"msg\":\"success\",\"data\":{\"taskId\":\"a b\"}}",
                "{\"msg\":\"success\"}",
                "[]",
                "<html>",
                "",
            })
    void anAnswerWithoutATaskLeavesOpenWhatWasBought(String body) {
        answer(KieWorld.json(200, body));

        assertThat(world.generate())
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.cause()).isEqualTo(Cause.MALFORMED_RESPONSE));
        assertThat(world.server.getRequestCount()).isOne();
    }

    @Test
    void anAnswerWithoutAnEndIsNotHeld() {
        answer(KieWorld.json(200, "{\"code\":200,\"msg\":\"" + "x".repeat(2_000_000) + "\"}"));

        assertThat(world.generate())
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.cause()).isEqualTo(Cause.MALFORMED_RESPONSE));
    }

    @Test
    void anAnswerThatBreaksOffLeavesOpenWhatWasBought() {
        answer(new MockResponse.Builder()
                .body("{\"code\":200," + " ".repeat(100_000) + "}")
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());

        assertThat(world.generate()).isInstanceOf(Unknown.class);
        assertThat(world.sent).hasValue(1);
    }

    @Test
    void aPictureThatIsGoneWasPaidForAllTheSame() {
        answer(KieWorld.taken());
        answer(KieWorld.success("{\"resultUrls\":[\"" + world.server.url("/1") + "\"]}"));
        answer(new MockResponse.Builder().code(404).build());

        GenerationOutcome outcome = world.generate();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.cause()).isEqualTo(Cause.MALFORMED_RESPONSE));
    }

    private void answer(MockResponse answer) {
        world.server.enqueue(answer);
    }
}
