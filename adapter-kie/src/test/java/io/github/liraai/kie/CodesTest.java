package io.github.liraai.kie;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import java.io.IOException;
import java.time.Duration;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What KIE says when it does not take a task on: by its own number under HTTP 200, or by the HTTP status. */
@Timeout(30)
class CodesTest {
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final KieWorld world = new KieWorld();

    CodesTest() throws IOException {}

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
        "455, SERVER_ERROR",
        "505, FORBIDDEN",
    })
    void nothingWasBought(int code, Cause cause) {
        answer(200, code, "words of KIE");

        assertThat(world.generate())
                .isEqualTo(new NotStarted(cause, code == 429 ? WINDOW : null, "code " + code + ": words of KIE"));
    }

    @ParameterizedTest
    @CsvSource({
        "401, AUTH",
        "402, PAYMENT_REQUIRED",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "429, RATE_LIMITED",
        "455, SERVER_ERROR",
        "503, SERVER_ERROR",
        "505, FORBIDDEN",
    })
    void theHttpStatusSaysTheSame(int status, Cause cause) {
        answer(status, status, "words of KIE");

        assertThat(world.generate())
                .isEqualTo(new NotStarted(cause, status == 429 ? WINDOW : null, "HTTP " + status + ": words of KIE"));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 451, 500, 502, 550, 999})
    void aNumberThatIsNotOfTheListLeavesOpenWhatWasBought(int code) {
        answer(200, code, "words of KIE");

        assertThat(world.generate()).isEqualTo(new Unknown(Cause.SERVER_ERROR, "code " + code + ": words of KIE"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | bad parameter | INVALID_REQUEST
            422 | This field is required | INVALID_REQUEST
            422 | The prompt contains sensitive words | CONTENT_BLOCKED
            501 | Generation Failed | TASK_FAILED
            """)
    void theRequestWasRefused(int code, String words, Cause cause) {
        answer(200, code, words);

        assertThat(world.generate()).isEqualTo(new Rejected(cause, "code " + code + ": " + words));
    }

    @Test
    void aModelThatIsNotSupportedIsNotThere() {
        answer(200, 422, "The model name you specified is not supported. Please verify it.");

        assertThat(causeOf(world.generate())).isEqualTo(Cause.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 422, 429, 500, 999})
    void wordsAboutCreditsMeanMoneyWhateverTheNumber(int code) {
        answer(200, code, "The current credits are insufficient. Please top up.");

        assertThat(causeOf(world.generate())).isEqualTo(Cause.PAYMENT_REQUIRED);
    }

    @Test
    void wordsMayBeCalledMessage() {
        world.server.enqueue(KieWorld.json(200, "{\"code\":401,\"message\":\"Unauthorized\"}"));

        assertThat(world.generate()).isEqualTo(new NotStarted(Cause.AUTH, null, "code 401: Unauthorized"));
    }

    @Test
    void theNumberMayBeAText() {
        world.server.enqueue(KieWorld.json(200, "{\"code\":\"401\",\"msg\":\"Unauthorized\"}"));

        assertThat(causeOf(world.generate())).isEqualTo(Cause.AUTH);
    }

    @Test
    void theWaitOfTheHeaderIsTold() {
        world.server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "33")
                .body("{\"code\":429,\"msg\":\"Rate limit exceeded\"}")
                .build());

        assertThat(world.generate())
                .isInstanceOfSatisfying(
                        NotStarted.class,
                        notStarted -> assertThat(notStarted.retryAfter()).isEqualTo(Duration.ofSeconds(33)));
    }

    private static @Nullable Cause causeOf(GenerationOutcome outcome) {
        return outcome instanceof NotStarted notStarted ? notStarted.cause() : null;
    }

    private void answer(int status, int code, String words) {
        world.server.enqueue(KieWorld.json(status, "{\"code\":" + code + ",\"msg\":\"" + words + "\",\"data\":null}"));
    }
}
