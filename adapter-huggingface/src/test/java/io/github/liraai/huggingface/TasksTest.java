package io.github.liraai.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.golden.BlankPicture;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.testkit.generation.ObservedCall;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Providers that take on a task: it is stored first, asked about until it ends, and never bought twice. */
@Timeout(60)
class TasksTest {
    private static final String FAL_TASK = "fal-ai routed fal-ai/flux/requests/f1";

    private final HfWorld world = new HfWorld();

    TasksTest() throws IOException {}

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "replicate, replicate routed v1/predictions/p1",
        "fal-ai, fal-ai routed fal-ai/flux/requests/f1",
        "wavespeed, wavespeed routed api/v3/predictions/w1/result",
        "zai-org, zai-org routed api/paas/v4/async-result/z1",
        "auto, replicate routed v1/predictions/p1",
    })
    void theTaskIsStoredAndAskedAboutAgainAfterACrash(String provider, String stored) {
        HappyProviders happy = new HappyProviders();
        world.server.setDispatcher(happy);
        if (provider.equals("auto")) {
            happy.onlyTasks = true;
        }
        ObservedCall call = world.call(Duration.ofSeconds(20));

        assertThat(world.provider(provider).generate(HfWorld.prompt("котик"), call))
                .isInstanceOf(Pictures.class);

        assertThat(call.tasks()).containsExactly(new ProviderTask(stored));
        assertThat(happy.bought()).isOne();

        ObservedCall again = world.call(Duration.ofSeconds(20)).withEarlierTask(new ProviderTask(stored));
        assertThat(world.provider(provider).generate(HfWorld.prompt("котик"), again))
                .isInstanceOf(Pictures.class);
        assertThat(happy.bought()).as("not bought again").isOne();
        assertThat(again.sent()).isZero();
    }

    @Test
    void aTaskThatCannotBeStoredIsNotAskedAbout() {
        HappyProviders happy = new HappyProviders();
        world.server.setDispatcher(happy);
        ObservedCall call = world.call(Duration.ofSeconds(20));

        assertThatThrownBy(() -> world.provider("fal-ai").generate(HfWorld.prompt("котик"), new Forgetful(call)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no store");

        assertThat(happy.bought()).isOne();
        assertThat(world.server.getRequestCount()).as("look-up and purchase").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fal-ai routed ../../secret",
                "fal-ai routed http://169.254.169.254/latest",
                "fal-ai routed ",
                "fal-ai elsewhere a/b",
                "together routed a/b",
                "nobody routed a/b",
                "x",
                "black-forest-labs routed http://169.254.169.254/latest",
                "black-forest-labs routed https://evil.example/bfl.ai",
                "black-forest-labs routed https://user@api.us1.bfl.ai/x",
            })
    void whatIsNoTaskOfOursIsNeitherAskedNorBought(String stored) {
        GenerationOutcome outcome = resume("fal-ai", stored);

        assertUnknown(outcome, Cause.MALFORMED_RESPONSE);
        assertThat(world.server.getRequestCount()).isZero();
    }

    @Test
    void aTaskWhoseKeyHasGoneIsNotBoughtAgain() {
        assertUnknown(resume("fal-ai", "fal-ai own fal-ai/flux/requests/f1"), Cause.AUTH);
        assertThat(world.server.getRequestCount()).isZero();
    }

    @Test
    void aTaskOfOnesOwnAccountIsAskedAboutThere() throws Exception {
        world.server.enqueue(json("{\"status\":\"failed\",\"error\":\"GPU on fire\"}"));
        HuggingFaceSettings own = world.settings(HttpSettings.USUAL)
                .withOwnAccount("replicate", new HuggingFaceSettings.OwnAccount(Secret.of("r8_test_key"), world.uri()));
        try (HuggingFaceProviders providers = HfWorld.providers(own)) {
            GenerationOutcome outcome = Objects.requireNonNull(
                            providers.generators().get(new ProviderName("huggingface/replicate")))
                    .generate(
                            HfWorld.prompt("котик"),
                            world.call(Duration.ofSeconds(20))
                                    .withEarlierTask(new ProviderTask("replicate own v1/predictions/p1")));

            assertThat(outcome).isEqualTo(new Rejected(Cause.TASK_FAILED, "GPU on fire"));
        }
        RecordedRequest asked = world.server.takeRequest();
        assertThat(asked.getTarget()).isEqualTo("/v1/predictions/p1");
        assertThat(asked.getHeaders().get("Authorization")).isEqualTo("Bearer r8_test_key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replicate | v1/predictions/p1 | {\"status\":\"failed\",\"error\":\"GPU on fire\"} | TASK_FAILED",
                "replicate | v1/predictions/p1 | {\"status\":\"failed\",\"error\":\"NSFW content detected\"} | CONTENT_BLOCKED",
                "replicate | v1/predictions/p1 | {\"status\":\"canceled\",\"error\":null} | CANCELED",
                "replicate | v1/predictions/p1 | {\"status\":\"aborted\"} | CANCELED",
                "wavespeed | api/v3/predictions/w1/result | {\"data\":{\"status\":\"failed\",\"error\":\"x\"}} | TASK_FAILED",
                "wavespeed | api/v3/predictions/w1/result | {\"data\":{\"status\":\"failed\",\"error\":\"Content flagged\"}} | CONTENT_BLOCKED",
                "zai-org | api/paas/v4/async-result/z1 | {\"task_status\":\"FAIL\"} | TASK_FAILED",
                "zai-org | api/paas/v4/async-result/z1 | {\"task_status\":\"FAIL\",\"error\":{\"message\":\"potentially unsafe or sensitive content\"}} | CONTENT_BLOCKED",
            })
    void aTaskThatTheProviderSaysHasEndedIsRefused(String provider, String task, String body, Cause cause) {
        world.server.enqueue(json(body));

        assertThat(resume(provider, provider + " routed " + task))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.cause()).isEqualTo(cause));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replicate | v1/predictions/p1 | {\"status\":\"succeeded\",\"output\":null}",
                "replicate | v1/predictions/p1 | {\"status\":\"succeeded\",\"output\":[]}",
                "wavespeed | api/v3/predictions/w1/result | {\"data\":{\"status\":\"completed\",\"outputs\":[]}}",
                "zai-org | api/paas/v4/async-result/z1 | {\"task_status\":\"SUCCESS\",\"image_result\":[]}",
            })
    void aTaskWithoutAPictureMayHaveCost(String provider, String task, String body) {
        world.server.enqueue(json(body));

        assertUnknown(resume(provider, provider + " routed " + task), Cause.NO_IMAGE);
    }

    @Test
    void aBlackPictureOfFalsSafetyCheckerIsBlocked() {
        world.server.enqueue(json("{\"status\":\"COMPLETED\"}"));
        world.server.enqueue(
                json("{\"images\":[{\"url\":\"" + world.server.url("/p.png") + "\"}],\"has_nsfw_concepts\":[true]}"));

        assertThat(resume("fal-ai", FAL_TASK))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.cause()).isEqualTo(Cause.CONTENT_BLOCKED));
    }

    @ParameterizedTest
    @CsvSource({"422, INVALID_REQUEST", "400, INVALID_REQUEST", "500, TASK_FAILED"})
    void theStatusOfFalsResultIsTheTasks(int status, Cause cause) {
        world.server.enqueue(json("{\"status\":\"COMPLETED\"}"));
        for (int tries = 0; tries < 5; tries++) {
            world.server.enqueue(new MockResponse.Builder()
                    .code(status)
                    .body("{\"detail\":[{\"msg\":\"width is odd\"}]}")
                    .build());
        }

        assertThat(resume("fal-ai", FAL_TASK))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.cause()).isEqualTo(cause));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504, 408})
    void aQuestionThatFailsIsAskedAgain(int status) {
        world.server.enqueue(new MockResponse.Builder()
                .code(status)
                .body("<html>busy</html>")
                .build());
        world.server.enqueue(json("{\"status\":\"succeeded\",\"output\":\"" + world.server.url("/p.png") + "\"}"));
        world.server.enqueue(new MockResponse.Builder()
                .body(HfWorld.buffer(BlankPicture.png(2, 2)))
                .build());

        assertThat(resume("replicate", "replicate routed v1/predictions/p1")).isInstanceOf(Pictures.class);
    }

    @Test
    void aTaskThatDoesNotEndByTheDeadlineIsATimeout() {
        HappyProviders happy = new HappyProviders();
        happy.neverEnds = true;
        world.server.setDispatcher(happy);
        ObservedCall call = world.call(Duration.ofSeconds(4));

        assertUnknown(world.provider("replicate").generate(HfWorld.prompt("котик"), call), Cause.TIMEOUT);
        assertThat(call.tasks()).hasSize(1);
        assertThat(happy.bought()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replicate | {\"status\":\"starting\"}",
                "replicate | {\"id\":\"../x\",\"status\":\"starting\"}",
                "replicate | {\"id\":7}",
                "replicate | []",
                "fal-ai | {\"request_id\":\"f1\"}",
                "fal-ai | {\"response_url\":\"https://queue.fal.run/a%2f..%2fb\"}",
                "fal-ai | {\"response_url\":\"https://queue.fal.run/\"}",
                "fal-ai | {\"response_url\":\"file:///etc/passwd\"}",
                "wavespeed | {\"code\":400,\"message\":\"no\"}",
                "zai-org | {\"error\":{\"message\":\"no\"}}",
                "black-forest-labs | {\"polling_url\":\"http://169.254.169.254/\"}",
                "replicate | {\"id\":\"p1\",\"id\":\"p2\"}",
                "replicate | <html>",
            })
    void anAnswerWithoutATaskMayHaveCost(String provider, String body) {
        world.server.enqueue(json(HappyProviders.mappings()));
        world.server.enqueue(json(body));
        ObservedCall call = world.call(Duration.ofSeconds(20));

        GenerationOutcome outcome = world.provider(provider).generate(HfWorld.prompt("котик"), call);

        assertUnknown(outcome, Cause.MALFORMED_RESPONSE);
        assertThat(call.tasks()).isEmpty();
        assertThat(world.server.getRequestCount()).isEqualTo(2);
        assertThat(call.sent()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replicate | 422 | {\"detail\":\"Invalid version or not permitted\"} | error:not_found",
                "together | 400 | {\"error\":\"Model not supported by provider together\"} | error:not_found",
                "fal-ai | 403 | {\"detail\":\"User is locked. Reason: Exhausted balance.\"} | error:payment_required",
                "fal-ai | 422 | {\"detail\":[{\"msg\":\"flagged by a content checker\"}]} | error:content_blocked",
                "together | 400 | {\"error\":{\"message\":\"NSFW prompt\"}} | error:content_blocked",
            })
    void theWordsOfARefusalAreUnderstood(String provider, int status, String body, String outcome) {
        world.server.enqueue(json(HappyProviders.mappings()));
        world.server.enqueue(new MockResponse.Builder().code(status).body(body).build());

        assertThat(GoldenCase.nameOf(
                        world.provider(provider).generate(HfWorld.prompt("x"), world.call(Duration.ofSeconds(20)))))
                .isEqualTo(outcome);
    }

    @Test
    void aModelThatTheProviderDoesNotKnowAnyMoreIsLookedUpAnew() {
        List<MockResponse> answers = List.of(
                json(HappyProviders.mappings()),
                new MockResponse.Builder().code(404).build());
        for (int calls = 0; calls < 2; calls++) {
            answers.forEach(world.server::enqueue);
            world.provider("together").generate(HfWorld.prompt("x"), world.call(Duration.ofSeconds(20)));
        }

        assertThat(world.server.getRequestCount()).isEqualTo(4);
    }

    private GenerationOutcome resume(String provider, String stored) {
        return world.provider(provider)
                .generate(
                        HfWorld.prompt("котик"),
                        world.call(Duration.ofSeconds(20)).withEarlierTask(new ProviderTask(stored)));
    }

    private static void assertUnknown(GenerationOutcome outcome, Cause cause) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown ->
                                assertThat(unknown.cause()).as(unknown.detail()).isEqualTo(cause));
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }
}
