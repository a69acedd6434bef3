package io.github.liraai.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import java.io.IOException;
import java.time.Duration;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each failed answer means. One request is made in every case. */
@Timeout(30)
class OpenAiFailuresTest {
    private final OpenAiWorld world = new OpenAiWorld();

    OpenAiFailuresTest() throws IOException {}

    @AfterEach
    void close() {
        assertThat(world.server.getRequestCount()).isOne();
        assertThat(world.sent).hasValue(1);
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "401, invalid_api_key, AUTH",
        "400, billing_hard_limit_reached, PAYMENT_REQUIRED",
        "429, insufficient_quota, PAYMENT_REQUIRED",
        "429, rate_limit_exceeded, RATE_LIMITED",
        "403, none, FORBIDDEN",
        "403, unsupported_country_region_territory, GEO_BLOCKED",
        "404, model_not_found, NOT_FOUND",
        "400, model_not_found, NOT_FOUND",
        "503, none, SERVER_ERROR",
    })
    void nothingWasBought(int status, String code, Cause cause) {
        world.answer(status, body(code, "words"));

        assertThat(world.generate()).isInstanceOfSatisfying(NotStarted.class, notStarted -> {
            assertThat(notStarted.cause()).isEqualTo(cause);
            assertThat(notStarted.detail()).contains("HTTP " + status + ": words");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "400, moderation_blocked, CONTENT_BLOCKED",
        "400, content_policy_violation, CONTENT_BLOCKED",
        "400, contentFilter, CONTENT_BLOCKED",
        "403, moderation_blocked, CONTENT_BLOCKED",
        "400, invalid_value, INVALID_REQUEST",
        "422, none, INVALID_REQUEST",
        "409, none, INVALID_REQUEST",
    })
    void theRequestWasRefused(int status, String code, Cause cause) {
        world.answer(status, body(code, "words"));

        assertThat(world.generate()).isEqualTo(new Rejected(cause, "HTTP " + status + ": words"));
    }

    @Test
    void contentIsToldByItsWordsWhereThereIsNoCode() {
        world.answer(400, body("none", "Your request was rejected by the safety system."));

        assertThat(((Rejected) world.generate()).cause()).isEqualTo(Cause.CONTENT_BLOCKED);
    }

    @ParameterizedTest
    @CsvSource({"500, SERVER_ERROR", "502, SERVER_ERROR", "504, SERVER_ERROR", "408, TIMEOUT", "302, MALFORMED_RESPONSE"
    })
    void somethingMayHaveBeenBought(int status, Cause cause) {
        world.server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Location", world.server.url("/elsewhere"))
                .addHeader("x-should-retry", "true")
                .body("<html><title>Bad</title><body>gateway</body></html>")
                .build());

        assertThat(world.generate()).isInstanceOfSatisfying(Unknown.class, unknown -> {
            assertThat(unknown.cause()).isEqualTo(cause);
            assertThat(unknown.detail()).contains("gateway").doesNotContain("<");
        });
    }

    @Test
    void aCountryThatIsNotServedNamesTheWayAround() {
        world.answer(403, body("unsupported_country_region_territory", "Country not supported"));

        assertThat(((NotStarted) world.generate()).detail())
                .contains("OPENAI_PROXY")
                .contains("Country not supported");
    }

    @Test
    void theWaitThatWasAskedForIsTold() {
        world.server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "20")
                .body(body("rate_limit_exceeded", "slow down"))
                .build());

        assertThat(((NotStarted) world.generate()).retryAfter()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void noWaitIsToldWhereMoneyIsMissing() {
        world.server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "20")
                .body(body("insufficient_quota", "no money"))
                .build());

        assertThat(((NotStarted) world.generate()).retryAfter()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":\"out of memory\"} | out of memory",
                "{\"detail\":\"out of memory\"} | out of memory",
                "{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"out of memory\",\"type\":\"x\"}]} | out of memory",
                "{\"message\":\"out of memory\"} | out of memory",
                "out of memory | out of memory",
            })
    void theWordsOfLocalServersAreFoundWhereverTheyAre(String body, String words) {
        world.answer(422, body);

        GenerationOutcome outcome = world.generate();

        assertThat(outcome).isEqualTo(new Rejected(Cause.INVALID_REQUEST, "HTTP 422: " + words));
    }

    private static String body(String code, String words) {
        return "{\"error\":{\"message\":\"" + words + "\",\"type\":\"invalid_request_error\",\"param\":null,\"code\":"
                + (code.equals("none") ? "null" : "\"" + code + "\"") + "}}";
    }
}
