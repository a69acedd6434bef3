package io.github.liraai.core.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a call that did not start is made again to the same model. Calls that may have started never are.
 *
 * @param tries how often a model is called at the most, the first time included
 * @param triesWhenAsked how often instead when the provider said how long to wait
 * @param backoff the wait after the first try when the provider names none; it doubles with each try
 * @param loadingWait the longest wait for a model that is being loaded, whatever estimate the provider gives
 * @param longestWait the longest wait that a provider may ask for; when it asks for more, the model is given up
 */
public record RetryPolicy(int tries, int triesWhenAsked, Duration backoff, Duration loadingWait, Duration longestWait) {
    /** Four tries from one second up, ten seconds for a loading model, a minute when the provider says so. */
    public static final RetryPolicy PATIENT =
            new RetryPolicy(4, 4, Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1));

    public RetryPolicy {
        if (tries < 1) {
            throw new IllegalArgumentException("tries must be positive: " + tries);
        }
        if (triesWhenAsked < 1) {
            throw new IllegalArgumentException("triesWhenAsked must be positive: " + triesWhenAsked);
        }
        Objects.requireNonNull(backoff, "backoff");
        Objects.requireNonNull(loadingWait, "loadingWait");
        Objects.requireNonNull(longestWait, "longestWait");
    }

    /**
     * Tells when to call the same model again.
     *
     * @param outcome how the call ended
     * @param made how often the model was called so far
     * @param now the time
     * @param began when the time that there is began: at the model's first call, or earlier where a plan shares it
     * @param patience how long it may take from then on
     * @return the time of the next call, or empty to give the model up
     */
    Optional<Instant> nextTry(
            GenerationOutcome.NotStarted outcome, int made, Instant now, Instant began, Duration patience) {
        int most = outcome.retryAfter() == null ? tries : triesWhenAsked;
        if (made >= most || !mayPass(outcome.cause())) {
            return Optional.empty();
        }
        Duration wait = waitFor(outcome, made);
        Instant next = now.plus(wait);
        return wait.compareTo(longestWait) <= 0 && isWorthwhile(next, began, patience)
                ? Optional.of(next)
                : Optional.empty();
    }

    /**
     * Tells whether a call has time enough left: a quarter of the patience. One that is made later would be cut off while the
     * provider is painting, and what it buys would be lost.
     */
    static boolean isWorthwhile(Instant call, Instant began, Duration patience) {
        return !call.isAfter(began.plus(patience).minus(patience.dividedBy(4)));
    }

    /**
     * Chooses what is told when no model of a plan could begin: why the first could not, which is the one that was asked for.
     *
     * @param before what was chosen so far, null with the first model
     * @param now why this model could not begin
     */
    static <T> T chosenNot(@Nullable T before, T now) {
        return before == null ? now : before;
    }

    private Duration waitFor(GenerationOutcome.NotStarted outcome, int made) {
        Duration asked = outcome.retryAfter();
        if (asked == null) {
            return backoff.multipliedBy(1L << Math.min(made - 1, 16));
        }
        // Some servers ask for no pause at all, or for one until a time that has passed.
        Duration wait = asked.compareTo(backoff) < 0 ? backoff : asked;
        return outcome.cause() == Cause.MODEL_LOADING && wait.compareTo(loadingWait) > 0 ? loadingWait : wait;
    }

    private static boolean mayPass(Cause cause) {
        return switch (cause) {
            case RATE_LIMITED, MODEL_LOADING, SERVER_ERROR, UNREACHABLE -> true;
            case AUTH,
                    FORBIDDEN,
                    PAYMENT_REQUIRED,
                    NOT_FOUND,
                    INVALID_REQUEST,
                    CONTENT_BLOCKED,
                    GEO_BLOCKED,
                    TASK_FAILED,
                    CANCELED,
                    NO_IMAGE,
                    MALFORMED_RESPONSE,
                    TIMEOUT,
                    REFUSED,
                    PAUSED,
                    CAP_REACHED,
                    INTERRUPTED,
                    UNDELIVERABLE,
                    STORAGE -> false;
        };
    }
}
