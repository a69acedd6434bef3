package io.github.liraai.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static NotStarted outcome(Cause cause, @Nullable Integer retryAfterSeconds) {
        Duration wait = retryAfterSeconds == null ? null : Duration.ofSeconds(retryAfterSeconds);
        return new NotStarted(cause, wait, "");
    }

    private static @Nullable Long wait(NotStarted outcome, int made, Duration patience) {
        return RetryPolicy.PATIENT
                .nextTry(outcome, made, NOW, NOW, patience)
                .map(next -> Duration.between(NOW, next).toSeconds())
                .orElse(null);
    }

    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMITED", "MODEL_LOADING", "SERVER_ERROR", "UNREACHABLE"})
    void whatMayPassIsTriedAgain(Cause cause) {
        assertThat(wait(outcome(cause, null), 1, PATIENCE)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"RATE_LIMITED", "MODEL_LOADING", "SERVER_ERROR", "UNREACHABLE"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatWillNotPassIsGivenUp(Cause cause) {
        assertThat(wait(outcome(cause, 1), 1, PATIENCE)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,4"})
    void theWaitDoublesWithEachTry(int made, long seconds) {
        assertThat(wait(outcome(Cause.SERVER_ERROR, null), made, PATIENCE)).isEqualTo(seconds);
    }

    /** Fixed bug: a server that asked for no pause was called up to twenty times within a second. */
    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMITED", "MODEL_LOADING", "SERVER_ERROR", "UNREACHABLE"})
    void nobodyIsAskedAgainAtOnceEvenIfTheySaySo(Cause cause) {
        assertThat(wait(outcome(cause, 0), 1, PATIENCE)).isEqualTo(1);
    }

    @Test
    void afterFourTriesAModelIsGivenUp() {
        assertThat(wait(outcome(Cause.SERVER_ERROR, null), 4, PATIENCE)).isNull();
        assertThat(wait(outcome(Cause.SERVER_ERROR, null), 1000, PATIENCE)).isNull();
    }

    @Test
    void whoeverSaysHowLongToWaitMayBeAskedMoreOften() {
        RetryPolicy policy =
                new RetryPolicy(2, 3, Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1));

        assertThat(policy.nextTry(outcome(Cause.RATE_LIMITED, 7), 2, NOW, NOW, PATIENCE))
                .contains(NOW.plusSeconds(7));
        assertThat(policy.nextTry(outcome(Cause.RATE_LIMITED, 7), 3, NOW, NOW, PATIENCE))
                .isEmpty();
        assertThat(policy.nextTry(outcome(Cause.RATE_LIMITED, null), 2, NOW, NOW, PATIENCE))
                .isEmpty();
    }

    @Test
    void theProvidersWaitIsKeptUpToAMinute() {
        Duration far = Duration.ofMinutes(10);

        assertThat(wait(outcome(Cause.RATE_LIMITED, 7), 1, far)).isEqualTo(7);
        assertThat(wait(outcome(Cause.RATE_LIMITED, 60), 1, far)).isEqualTo(60);
        assertThat(wait(outcome(Cause.RATE_LIMITED, 61), 1, far)).isNull();
    }

    @Test
    void aLoadingModelIsAskedAgainAfterTenSecondsWhateverItsEstimate() {
        assertThat(wait(outcome(Cause.MODEL_LOADING, 300), 1, PATIENCE)).isEqualTo(10);
        assertThat(wait(outcome(Cause.MODEL_LOADING, 3), 1, PATIENCE)).isEqualTo(3);
    }

    @Test
    void aTryThatWouldHaveLessThanAQuarterOfTheTimeIsNotMade() {
        assertThat(wait(outcome(Cause.RATE_LIMITED, 45), 1, PATIENCE)).isEqualTo(45);
        assertThat(wait(outcome(Cause.RATE_LIMITED, 46), 1, PATIENCE)).isNull();
        assertThat(wait(outcome(Cause.SERVER_ERROR, null), 1, Duration.ZERO)).isNull();
    }

    @Test
    void tryingOnceIsTheLeast() {
        RetryPolicy once = new RetryPolicy(1, 1, Duration.ZERO, Duration.ZERO, Duration.ZERO);

        assertThat(once.nextTry(outcome(Cause.RATE_LIMITED, 0), 1, NOW, NOW, PATIENCE))
                .isEmpty();
        assertThat(once.nextTry(outcome(Cause.SERVER_ERROR, null), 1, NOW, NOW, PATIENCE))
                .isEmpty();
    }

    @Test
    void tryingNeverIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(0, 1, Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .withMessageContaining("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetryPolicy(1, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .withMessageContaining("triesWhenAsked");
    }
}
