package io.github.liraai.gemini;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.provider.http.FailedAnswer;
import io.github.liraai.provider.http.StatusOutcomes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells what Gemini's refusals mean where the status alone does not: one 400 may be a wrong key, the wrong country or a missing
 * payment, and one 429 may pass in seconds or tomorrow. The words are those of public reports and of the stored documents; what
 * they do not settle is {@link StatusOutcomes}' to say. Thread-safe.
 */
final class GeminiFailures {
    /** What an operator can do about the country. */
    static final String OTHER_COUNTRY = "set GEMINI_PROXY to a proxy in a country where Gemini is offered";

    /** Where Google's quota days begin and end. */
    private static final ZoneId QUOTA_ZONE = ZoneId.of("America/Los_Angeles");

    private static final Pattern COUNTRY =
            Pattern.compile("(?i)\\b(?:not (?:available|supported|offered)|unsupported)\\b"
                    + ".{0,40}\\b(?:country|region|territory|location)\\b|\\blocation is not supported\\b");
    private static final Pattern KEY = Pattern.compile("(?i)\\bapi key (?:not valid|not found|expired|invalid)");
    private static final Pattern MONEY = Pattern.compile(
            "(?i)\\bbilled users\\b|\\bbilling (?:account|to be enabled)\\b"
                    + "|\\b(?:enable|requires|without) billing\\b|\\bcredits? (?:are|is) depleted\\b|\\bspend(?:ing)? (?:cap|limit)\\b");
    private static final Pattern CONTENT = Pattern.compile(
            "(?i)responsible ai|\\bsensitive words\\b|\\bviolates?\\b.{0,60}\\b(?:policy|policies|practices)\\b");
    private static final Pattern NO_QUOTA = Pattern.compile("\\blimit: 0\\b(?!\\.)");
    private static final List<String> KEY_REASONS = List.of("API_KEY_INVALID", "API_KEY_EXPIRED", "API_KEY_NOT_FOUND");
    private static final int LONGEST_WORDS = 200;

    private final InstantSource clock;

    GeminiFailures(InstantSource clock) {
        this.clock = clock;
    }

    GenerationOutcome outcome(FailedAnswer answer) {
        GoogleError error = GoogleError.of(answer.body().json());
        String words = error.message().isEmpty() ? answer.body().words() : error.message();
        Optional<Cause> told = cause(answer.status(), error, words);
        if (told.isPresent()) {
            return switch (told.get()) {
                case CONTENT_BLOCKED -> new Rejected(Cause.CONTENT_BLOCKED, answer.detail());
                case GEO_BLOCKED -> new NotStarted(Cause.GEO_BLOCKED, null, withRemedy(answer.detail(), OTHER_COUNTRY));
                default -> new NotStarted(told.get(), null, answer.detail());
            };
        }
        return answer.status() == 429 ? tooMany(answer, error, words) : StatusOutcomes.of(answer);
    }

    /** Finds the cause where the body tells more than the status. */
    static Optional<Cause> cause(int status, GoogleError error, String words) {
        if (status / 100 != 4) {
            return Optional.empty();
        }
        if (COUNTRY.matcher(words).find()) {
            return Optional.of(Cause.GEO_BLOCKED);
        }
        if (error.reasons().stream().anyMatch(KEY_REASONS::contains)
                || KEY.matcher(words).find()) {
            return Optional.of(Cause.AUTH);
        }
        if (error.reasons().contains("BILLING_DISABLED") || MONEY.matcher(words).find()) {
            return Optional.of(Cause.PAYMENT_REQUIRED);
        }
        return status == 400 && CONTENT.matcher(words).find() ? Optional.of(Cause.CONTENT_BLOCKED) : Optional.empty();
    }

    static String withRemedy(String detail, String remedy) {
        String words = detail;
        if (detail.length() > LONGEST_WORDS) {
            boolean splits = Character.isHighSurrogate(detail.charAt(LONGEST_WORDS - 1));
            words = detail.substring(0, splits ? LONGEST_WORDS - 1 : LONGEST_WORDS) + "…";
        }
        return words + " (" + remedy + ")";
    }

    /**
     * Tells how long to wait. A day's quota comes back at midnight in California, whatever short delay is named beside it; a quota
     * of zero does not come back at all, and is not asked for again before the day is over.
     */
    private NotStarted tooMany(FailedAnswer answer, GoogleError error, String words) {
        if (NO_QUOTA.matcher(words).find()) {
            return new NotStarted(
                    Cause.RATE_LIMITED,
                    untilTomorrow(),
                    withRemedy(answer.detail(), "this key has no free quota for the model; billing has to be enabled"));
        }
        if (error.quotas().stream().anyMatch(quota -> quota.contains("PerDay"))) {
            return new NotStarted(
                    Cause.RATE_LIMITED, untilTomorrow(), withRemedy(answer.detail(), "the day's quota is used up"));
        }
        return new NotStarted(Cause.RATE_LIMITED, asked(answer, error), answer.detail());
    }

    private static @Nullable Duration asked(FailedAnswer answer, GoogleError error) {
        return error.retryDelay() != null
                ? error.retryDelay()
                : answer.askedWait().orElse(null);
    }

    private Duration untilTomorrow() {
        Instant now = clock.instant();
        ZonedDateTime tomorrow =
                now.atZone(QUOTA_ZONE).toLocalDate().plusDays(1).atStartOfDay(QUOTA_ZONE);
        return Duration.between(now, tomorrow.toInstant());
    }
}
