package io.github.liraai.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each status means. One request is made in every case. */
@Timeout(30)
class StatusesTest {
    private final HfWorld world = new HfWorld();

    StatusesTest() throws IOException {}

    @AfterEach
    void close() {
        assertThat(world.server.getRequestCount()).isOne();
        assertThat(world.sent).hasValue(1);
        assertThat(world.spool.size()).isZero();
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "401, AUTH",
        "402, PAYMENT_REQUIRED",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "410, NOT_FOUND",
        "429, RATE_LIMITED",
        "503, SERVER_ERROR",
        "451, GEO_BLOCKED",
    })
    void nothingWasBought(int status, Cause cause) {
        answer(status, "{\"error\":\"words of the provider\"}", null);

        GenerationOutcome outcome = world.generate();

        assertThat(outcome).isEqualTo(new NotStarted(cause, null, "HTTP " + status + ": words of the provider"));
    }

    @ParameterizedTest
    @CsvSource({"400", "422", "413", "415"})
    void theRequestWasRefused(int status) {
        answer(status, "{\"error\":[\"one\",\"two\"],\"warnings\":[]}", null);

        GenerationOutcome outcome = world.generate();

        assertThat(outcome).isEqualTo(new Rejected(Cause.INVALID_REQUEST, "HTTP " + status + ": one; two"));
    }

    @ParameterizedTest
    @CsvSource({
        "500, SERVER_ERROR",
        "501, SERVER_ERROR",
        "502, SERVER_ERROR",
        "504, SERVER_ERROR",
        "529, SERVER_ERROR",
        "408, TIMEOUT",
        "301, MALFORMED_RESPONSE",
        "302, MALFORMED_RESPONSE",
        "307, MALFORMED_RESPONSE",
        "308, MALFORMED_RESPONSE",
    })
    void somethingMayHaveBeenBought(int status, Cause cause) {
        world.server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Location", world.server.url("/elsewhere"))
                .body("<html><title>Bad</title><body>gateway</body></html>")
                .build());

        GenerationOutcome outcome = world.generate();

        assertThat(outcome).isInstanceOfSatisfying(Unknown.class, unknown -> {
            assertThat(unknown.cause()).isEqualTo(cause);
            assertThat(unknown.detail())
                    .startsWith("HTTP " + status)
                    .contains("gateway")
                    .doesNotContain("<");
        });
    }

    @Test
    void theWaitThatWasAskedForInSecondsIsTold() {
        answer(429, "slow down", "30");

        assertThat(waitOf(world.generate())).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void theWaitThatWasAskedForAsADateIsTold() {
        ZonedDateTime then = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(90);
        answer(429, "slow down", DateTimeFormatter.RFC_1123_DATE_TIME.format(then));

        assertThat(waitOf(world.generate())).isBetween(Duration.ofSeconds(80), Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @CsvSource({"soon", "-5", "99999999999999999999", "''"})
    void aWaitThatMakesNoSenseIsLeftOut(String header) {
        answer(429, "slow down", header);

        assertThat(waitOf(world.generate())).isNull();
    }

    @Test
    void aLoadingModelTellsItsEstimateBeforeTheHeader() {
        answer(503, "{\"error\":\"Model x is currently loading\",\"estimated_time\":312.5}", "5");

        GenerationOutcome outcome = world.generate();

        assertThat(outcome).isInstanceOfSatisfying(NotStarted.class, notStarted -> {
            assertThat(notStarted.cause()).isEqualTo(Cause.MODEL_LOADING);
            assertThat(notStarted.retryAfter()).isEqualTo(Duration.ofMillis(312_500));
        });
    }

    @Test
    void serviceUnavailableWithoutAWaitIsNotAskedAgainByTheHttpClient() {
        // OkHttp itself repeats a request on 503 with Retry-After: 0.
        answer(503, "Service Unavailable", "0");

        assertThat(waitOf(world.generate())).isEqualTo(Duration.ZERO);
    }

    private static @Nullable Duration waitOf(GenerationOutcome outcome) {
        return outcome instanceof NotStarted notStarted ? notStarted.retryAfter() : Duration.ofDays(-1);
    }

    private void answer(int status, String body, @Nullable String retryAfter) {
        MockResponse.Builder answer = new MockResponse.Builder().code(status).body(body);
        if (retryAfter != null) {
            answer.addHeader("Retry-After", retryAfter);
        }
        world.server.enqueue(answer.build());
    }
}
