package io.github.liraai.provider.http;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import java.util.Locale;

/**
 * Tells what an answer that is not of 200 to 299 means, the same for every provider; the one place where a status becomes a
 * cause and a family. A provider with ways of its own looks at its answer first and leaves the rest to this.
 */
public final class StatusOutcomes {
    /** By which Envoy, which stands before many servers, says that the one behind it was cut off; it may have been at work. */
    private static final String CUT_OFF = "disconnect/reset before headers";

    /** Envoy's reason where the one behind it was not reached at all. */
    private static final String NEVER_CONNECTED = "connection failure";

    private StatusOutcomes() {}

    /**
     * Maps a failed answer. Answers by which a server says that it did not do what was asked are
     * {@link NotStarted} or {@link Rejected}; those after which it may have done it are {@link Unknown}.
     */
    public static GenerationOutcome of(FailedAnswer answer) {
        return switch (answer.status()) {
            case 401 -> notStarted(Cause.AUTH, answer);
            case 402 -> notStarted(Cause.PAYMENT_REQUIRED, answer);
            case 403 -> notStarted(Cause.FORBIDDEN, answer);
            // A page is not the provider's word on a model, but of something on the way.
            case 404, 405, 410 ->
                answer.body().isPage()
                        ? notReached("somebody on the way answered in the provider's place", answer)
                        : notStarted(Cause.NOT_FOUND, answer);
            // From a proxy on the way: the provider has not seen the request.
            case 407 -> notReached("a proxy wants a user and a password", answer);
            // Most often from something on the way that lost patience while the provider was at work.
            case 408, 499 -> new Unknown(Cause.TIMEOUT, answer.detail());
            case 429 -> new NotStarted(Cause.RATE_LIMITED, answer.askedWait().orElse(null), answer.detail());
            case 451 -> notStarted(Cause.GEO_BLOCKED, answer);
            case 503 -> unavailable(answer);
            default -> byClass(answer);
        };
    }

    private static GenerationOutcome byClass(FailedAnswer answer) {
        return switch (answer.status() / 100) {
            case 4 -> new Rejected(Cause.INVALID_REQUEST, answer.detail());
            case 5 -> new Unknown(Cause.SERVER_ERROR, answer.detail());
            // A redirect may stand for work that was done (302 and 303 after a POST), so it is never "not started".
            default -> new Unknown(Cause.MALFORMED_RESPONSE, answer.detail());
        };
    }

    /** 503 says "not now": of a model that is being loaded, or of the whole service. */
    private static GenerationOutcome unavailable(FailedAnswer answer) {
        String words = answer.body().words().toLowerCase(Locale.ROOT);
        if (words.contains(CUT_OFF) && !words.contains(NEVER_CONNECTED)) {
            return new Unknown(Cause.SERVER_ERROR, answer.detail());
        }
        boolean loading = answer.body().estimatedTime() != null || words.contains("loading");
        return loading
                ? new NotStarted(Cause.MODEL_LOADING, answer.loadingWait().orElse(null), answer.detail())
                : new NotStarted(Cause.SERVER_ERROR, answer.askedWait().orElse(null), answer.detail());
    }

    private static NotStarted notReached(String why, FailedAnswer answer) {
        return new NotStarted(Cause.UNREACHABLE, null, Redactor.shortened(why + ": " + answer.detail()));
    }

    private static NotStarted notStarted(Cause cause, FailedAnswer answer) {
        return new NotStarted(cause, null, answer.detail());
    }
}
