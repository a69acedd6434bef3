package io.github.liraai.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusOutcomesTest {
    /** Fixed bug: what Envoy says of a server that was cut off while at work was taken for "not started", and bought again. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            upstream connect error or disconnect/reset before headers. reset reason: connection termination | Unknown
            upstream connect error or disconnect/reset before headers. retried and the latest reset reason: remote reset | Unknown
            upstream connect error or disconnect/reset before headers. reset reason: connection failure | NotStarted
            Service Temporarily Unavailable | NotStarted
            """)
    void aServerThatWasCutOffMayHaveBeenAtWork(String body, String outcome) {
        assertThat(outcome(503, body).getClass().getSimpleName()).isEqualTo(outcome);
    }

    /** Fixed bug: the page of a proxy took a model out of the menu. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE html><html><body>Blocked</body></html> | UNREACHABLE
            \uFEFF <html>sign in</html> | UNREACHABLE
            sign in: <HTML><body>here</body></html> | UNREACHABLE
            <?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error> | UNREACHABLE
            {"error": "<b>no such model</b>"} | NOT_FOUND
            ["no such model"] | NOT_FOUND
            {"error": "cut of | NOT_FOUND
            Not Found | NOT_FOUND
            no model of the name <flux> | NOT_FOUND
            '' | NOT_FOUND
            """)
    void onlyWhatCanBeTheProvidersOwnWordsTakesAModelAway(String body, Cause cause) {
        assertThat(List.of(404, 405, 410))
                .allSatisfy(status -> assertThat(outcome(status, body))
                        .isEqualTo(new NotStarted(
                                cause,
                                null,
                                cause == Cause.UNREACHABLE
                                        ? "somebody on the way answered in the provider's place: " + body
                                        : body)));
    }

    @Test
    void aProxyThatWantsAPasswordIsToldAsSuch() {
        assertThat(outcome(407, "sign in"))
                .isEqualTo(new NotStarted(Cause.UNREACHABLE, null, "a proxy wants a user and a password: sign in"));
    }

    @Test
    void plainWordsWithoutEndAreNotTheProviders() {
        assertThat(outcome(404, "x".repeat(1000))).extracting("cause").isEqualTo(Cause.NOT_FOUND);
        assertThat(outcome(404, "x".repeat(1001))).extracting("cause").isEqualTo(Cause.UNREACHABLE);
    }

    /** Fixed bug: what was put before the words came on top of the longest detail. */
    @ParameterizedTest
    @ValueSource(ints = {404, 407})
    void whatIsPutBeforeTheWordsIsWithinTheLimit(int status) {
        assertThat(outcome(status, "<html>" + "x".repeat(Redactor.LONGEST - 6)))
                .extracting("detail", InstanceOfAssertFactories.STRING)
                .hasSize(Redactor.LONGEST)
                .endsWith("…");
    }

    private static GenerationOutcome outcome(int status, String body) {
        return StatusOutcomes.of(new FailedAnswer(status, null, ErrorBody.parse(body), body));
    }
}
