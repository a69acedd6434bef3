package io.github.liraai.telegram.delivery;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.QuotaStatus;
import io.github.liraai.telegram.text.Language;
import io.github.liraai.telegram.text.Phrase;
import io.github.liraai.telegram.text.Texts;
import java.time.Instant;

/** Says why there is no picture: a closed list of sentences, without a word of any provider. */
final class FailureText {
    private FailureText() {}

    /**
     * Says it.
     *
     * @param quota how it stands on the day of the request
     * @param now when it is said; after that day nothing is said of what is left of it
     */
    static String of(Cause cause, QuotaStatus quota, Instant now, Language language) {
        Texts texts = Texts.in(language);
        String left = switch (quota.limit()) {
            case DailyLimit.Unlimited() -> texts.say(Phrase.FAILED_UNCHARGED);
            case DailyLimit.Limited(int pictures) ->
                now.isBefore(quota.resetsAt())
                        ? texts.say(Phrase.FAILED_LEFT, quota.left().orElse(0), pictures)
                        : texts.say(Phrase.FAILED_UNCHARGED);
        };
        return texts.say(Phrase.FAILED, texts.say(reason(cause)), left);
    }

    /** Tells whether the same may come out otherwise another time. */
    static boolean mayPass(Cause cause) {
        return switch (cause) {
            case INVALID_REQUEST, CONTENT_BLOCKED, REFUSED, CANCELED -> false;
            case AUTH,
                    FORBIDDEN,
                    PAYMENT_REQUIRED,
                    NOT_FOUND,
                    GEO_BLOCKED,
                    RATE_LIMITED,
                    MODEL_LOADING,
                    SERVER_ERROR,
                    TASK_FAILED,
                    NO_IMAGE,
                    MALFORMED_RESPONSE,
                    TIMEOUT,
                    UNREACHABLE,
                    PAUSED,
                    CAP_REACHED,
                    INTERRUPTED,
                    UNDELIVERABLE,
                    STORAGE -> true;
        };
    }

    /** Tells whether another model may do it. */
    static boolean isOfTheModel(Cause cause) {
        return switch (cause) {
            case AUTH,
                    FORBIDDEN,
                    PAYMENT_REQUIRED,
                    NOT_FOUND,
                    INVALID_REQUEST,
                    CONTENT_BLOCKED,
                    GEO_BLOCKED,
                    SERVER_ERROR,
                    TASK_FAILED,
                    NO_IMAGE,
                    MALFORMED_RESPONSE,
                    PAUSED,
                    CAP_REACHED -> true;
            case RATE_LIMITED,
                    MODEL_LOADING,
                    TIMEOUT,
                    UNREACHABLE,
                    REFUSED,
                    CANCELED,
                    INTERRUPTED,
                    UNDELIVERABLE,
                    STORAGE -> false;
        };
    }

    private static Phrase reason(Cause cause) {
        return switch (cause) {
            case AUTH, FORBIDDEN, PAYMENT_REQUIRED -> Phrase.FAILED_PROVIDER_REFUSES;
            case NOT_FOUND -> Phrase.FAILED_MODEL_GONE;
            case INVALID_REQUEST -> Phrase.FAILED_PARAMETERS;
            case CONTENT_BLOCKED -> Phrase.FAILED_CONTENT;
            case GEO_BLOCKED -> Phrase.FAILED_COUNTRY;
            case RATE_LIMITED -> Phrase.FAILED_BUSY;
            case MODEL_LOADING -> Phrase.FAILED_LOADING;
            case SERVER_ERROR, TASK_FAILED, NO_IMAGE, MALFORMED_RESPONSE -> Phrase.FAILED_PROVIDER;
            case CANCELED -> Phrase.FAILED_CANCELED;
            case TIMEOUT -> Phrase.FAILED_TIMEOUT;
            case UNREACHABLE -> Phrase.FAILED_UNREACHABLE;
            case REFUSED -> Phrase.FAILED_RULES;
            case PAUSED -> Phrase.FAILED_PAUSED;
            case CAP_REACHED -> Phrase.FAILED_CAP;
            case INTERRUPTED -> Phrase.FAILED_INTERRUPTED;
            case UNDELIVERABLE -> Phrase.FAILED_UNDELIVERABLE;
            case STORAGE -> Phrase.FAILED_STORAGE;
        };
    }
}
