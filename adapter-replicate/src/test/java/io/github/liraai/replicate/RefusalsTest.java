package io.github.liraai.replicate;

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

/** What Replicate says when it does not take a prediction on. One request is made in every case. */
@Timeout(30)
class RefusalsTest {
    private final ReplicateWorld world = new ReplicateWorld();

    RefusalsTest() throws IOException {}

    @AfterEach
    void close() {
        assertThat(world.server.getRequestCount()).isOne();
        assertThat(world.sent).hasValue(1);
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "401, AUTH",
        "402, PAYMENT_REQUIRED",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "429, RATE_LIMITED",
        "503, SERVER_ERROR",
    })
    void nothingWasBought(int status, Cause cause) {
        answer(status, "{\"title\":\"T\",\"detail\":\"words of Replicate\",\"status\":" + status + "}");

        assertThat(world.generate()).isEqualTo(new NotStarted(cause, null, "HTTP " + status + ": words of Replicate"));
    }

    @ParameterizedTest
    @CsvSource({"500, SERVER_ERROR", "502, SERVER_ERROR", "504, SERVER_ERROR", "408, TIMEOUT", "302, MALFORMED_RESPONSE"
    })
    void somethingMayHaveBeenBought(int status, Cause cause) {
        answer(status, "{\"detail\":\"Internal server error\"}");

        assertThat(world.generate())
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.cause()).isEqualTo(cause));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - input.width: Must be less than or equal to 1440 | INVALID_REQUEST
            The prompt was flagged by our safety system | CONTENT_BLOCKED
            """)
    void theInputWasRefused(String words, Cause cause) {
        answer(422, "{\"title\":\"Input validation failed\",\"detail\":\"" + words + "\",\"status\":422}");

        assertThat(world.generate()).isEqualTo(new Rejected(cause, "HTTP 422: " + words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"detail":"Your rate limit resets in ~7s.","status":429,"retry_after":9} | 9
            {"detail":"Request was throttled. Your rate limit resets in ~7s."} | 7
            {"detail":"Request was throttled. Expected available in 30 seconds."} | 30
            """)
    void theWaitIsInTheBodyOrInItsWords(String body, int seconds) {
        answer(429, body);

        assertThat(world.generate())
                .isInstanceOfSatisfying(
                        NotStarted.class,
                        notStarted -> assertThat(notStarted.retryAfter()).isEqualTo(Duration.ofSeconds(seconds)));
    }

    @Test
    void theWaitOfTheHeaderComesBeforeThatOfTheWords() {
        world.server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "11")
                .body("{\"detail\":\"Your rate limit resets in ~7s.\"}")
                .build());

        GenerationOutcome outcome = world.generate();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NotStarted.class,
                        notStarted -> assertThat(notStarted.retryAfter()).isEqualTo(Duration.ofSeconds(11)));
    }

    private void answer(int status, String body) {
        world.server.enqueue(ReplicateWorld.json(status, body));
    }
}
