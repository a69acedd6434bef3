package io.github.liraai.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(StatusOutcomes.of(new FailedAnswer(503, null, ErrorBody.parse(body), body))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(outcome);
    }
}
