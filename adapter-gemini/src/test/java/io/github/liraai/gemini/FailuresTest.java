package io.github.liraai.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.testkit.generation.ObservedCall;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Gemini's refusals mean. One request is made in every case. */
@Timeout(30)
class FailuresTest {
    /** In California it is 13:00 then, and midnight eleven hours later. */
    private static final Instant AFTERNOON = Instant.parse("2026-07-01T20:00:00Z");

    private final GeminiWorld world = new GeminiWorld();

    FailuresTest() throws IOException {}

    @AfterEach
    void close() {
        assertThat(world.server.getRequestCount()).isOne();
        assertThat(world.spool.size()).isZero();
        world.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | Image generation is not available in your country.                          | GEO_BLOCKED",
                "400 | User location is not supported for the API use.                             | GEO_BLOCKED",
                "400 | Gemini API free tier is not available in your country. Please enable billing | GEO_BLOCKED",
                "403 | This service is not supported in your region.                               | GEO_BLOCKED",
                "451 | Unavailable For Legal Reasons                                               | GEO_BLOCKED",
                "400 | API key not valid. Please pass a valid API key.                             | AUTH",
                "400 | API key expired. Please renew the API key.                                  | AUTH",
                "401 | Request had invalid authentication credentials.                             | AUTH",
                "400 | Imagen API is only accessible to billed users at this time.                 | PAYMENT_REQUIRED",
                "403 | This API method requires billing to be enabled on project 7.                | PAYMENT_REQUIRED",
                "429 | Your prepayment credits are depleted.                                       | PAYMENT_REQUIRED",
                "429 | Your project has exceeded its monthly spending cap.                         | PAYMENT_REQUIRED",
                "402 | Pay                                                                         | PAYMENT_REQUIRED",
                "403 | Your API key was reported as leaked. Please use another API key.            | FORBIDDEN",
                "404 | models/x is not found for API version v1beta, or is not supported for generateContent. | NOT_FOUND",
                "429 | Resource has been exhausted (e.g. check quota).                              | RATE_LIMITED",
                "429 | You exceeded your current quota, please check your plan and billing details. | RATE_LIMITED",
                "503 | The model is overloaded. Please try again later.                            | SERVER_ERROR",
            })
    void nothingWasBought(int status, String message, Cause cause) {
        world.answer(status, error(message, ""));

        GenerationOutcome outcome = world.generate();

        assertThat(outcome).isInstanceOfSatisfying(NotStarted.class, notStarted -> {
            assertThat(notStarted.cause()).isEqualTo(cause);
            assertThat(notStarted.retryAfter()).isNull();
            assertThat(notStarted.detail()).startsWith("HTTP " + status + ": " + message.substring(0, 3));
        });
    }

    @ParameterizedTest
    @CsvSource({"API_KEY_INVALID, AUTH", "API_KEY_EXPIRED, AUTH", "BILLING_DISABLED, PAYMENT_REQUIRED"})
    void aReasonTellsMoreThanTheWords(String reason, Cause cause) {
        world.answer(400, error("No.", ",\"details\":[7,{\"reason\":\"" + reason + "\"}]"));

        assertThat(world.generate())
                .isInstanceOfSatisfying(
                        NotStarted.class,
                        notStarted -> assertThat(notStarted.cause()).isEqualTo(cause));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gemini-error-400-country",
                "gemini-error-400-location",
                "gemini-error-400-billing",
            })
    void theWrongCountryComesWithWhatToDo(String name) {
        world.answer(400, GoldenCase.read(name).create().orElseThrow().answerText());

        assertThat(GoldenCase.detailOf(world.generate()))
                .startsWith("HTTP 400: ")
                .contains("GEMINI_PROXY")
                .hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void whatToDoIsToldEvenAfterManyWords() {
        world.answer(400, error("Not available in your country. " + "котик 🐈 ".repeat(500), ""));

        assertThat(GoldenCase.detailOf(world.generate()))
                .contains("GEMINI_PROXY")
                .hasSizeLessThanOrEqualTo(300);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Unknown name \"imageConfig\" at 'generation_config': Cannot find field. | INVALID_REQUEST",
                "Request contains an invalid argument. | INVALID_REQUEST",
                "The prompt could not be submitted: it contains sensitive words. | CONTENT_BLOCKED",
                "This prompt violates Google's Responsible AI practices. | CONTENT_BLOCKED",
            })
    void theRequestWasRefused(String message, Cause cause) {
        world.answer(400, error(message, ""));

        assertThat(world.generate()).isEqualTo(new Rejected(cause, "HTTP 400: " + message));
    }

    @ParameterizedTest
    @CsvSource({"500, SERVER_ERROR", "502, SERVER_ERROR", "504, SERVER_ERROR", "302, MALFORMED_RESPONSE"})
    void somethingMayHaveBeenBought(int status, Cause cause) {
        world.answer(status, "<html><title>Bad</title><body>API key not valid in your country</body></html>");

        assertThat(world.generate()).isInstanceOfSatisfying(Unknown.class, unknown -> {
            assertThat(unknown.cause()).isEqualTo(cause);
            assertThat(unknown.detail()).startsWith("HTTP " + status).doesNotContain("<");
        });
    }

    @Test
    void theDelayThatIsAskedForIsTold() {
        world.answer(429, error("Slow down.", ",\"details\":[{\"retryDelay\":\"39.116563867s\"}]"));

        assertThat(world.generate())
                .isEqualTo(new NotStarted(
                        Cause.RATE_LIMITED, Duration.ofSeconds(39, 116_563_867), "HTTP 429: Slow down."));
    }

    @Test
    void theHeaderIsTheDelayWhereTheBodyNamesNone() {
        world.server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "7")
                .body("Too many requests")
                .build());

        assertThat(world.generate())
                .isEqualTo(new NotStarted(Cause.RATE_LIMITED, Duration.ofSeconds(7), "HTTP 429: Too many requests"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5s", "5", "5m", "99999999999s", "1.5.5s", "١s"})
    void aDelayThatMakesNoSenseIsLeftOut(String delay) {
        world.answer(429, error("Slow down.", ",\"details\":[{\"retryDelay\":\"" + delay + "\"}]"));

        assertThat(world.generate()).isEqualTo(new NotStarted(Cause.RATE_LIMITED, null, "HTTP 429: Slow down."));
    }

    @Test
    void aDayIsOverAtMidnightInCaliforniaWhateverDelayIsNamed() {
        NotStarted outcome = generateInTheAfternoon("gemini-error-429-per-day");

        assertThat(outcome.cause()).isEqualTo(Cause.RATE_LIMITED);
        assertThat(outcome.retryAfter()).isEqualTo(Duration.ofHours(11));
        assertThat(outcome.detail()).contains("the day's quota is used up");
    }

    @Test
    void aQuotaOfZeroIsNotWaitedFor() {
        NotStarted outcome = generateInTheAfternoon("gemini-error-429-retry-delay");

        assertThat(outcome.cause()).isEqualTo(Cause.RATE_LIMITED);
        assertThat(outcome.retryAfter()).isEqualTo(Duration.ofHours(11));
        assertThat(outcome.detail()).contains("no free quota");
    }

    private NotStarted generateInTheAfternoon(String golden) {
        world.answer(429, GoldenCase.read(golden).create().orElseThrow().answerText());
        ObservedCall call = ObservedCall.of(GeminiWorld.JOB, world.spool, AFTERNOON.plusSeconds(20));
        try (GeminiImageGenerator generator = GeminiImageGenerator.gemini(
                world.settings("/", HttpSettings.USUAL), new BodyStage(1), () -> AFTERNOON)) {
            return (NotStarted) generator.generate(GeminiWorld.prompt(GeminiWorld.FLASH), call);
        }
    }

    private static String error(String message, String more) {
        return "{\"error\":{\"code\":400,\"message\":\"" + message.replace("\"", "\\\"") + "\"" + more + "}}";
    }
}
