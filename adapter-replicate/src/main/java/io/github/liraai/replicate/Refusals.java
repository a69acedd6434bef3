package io.github.liraai.replicate;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.provider.http.FailedAnswer;
import io.github.liraai.provider.http.StatusOutcomes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what it means that Replicate does not take a prediction on, or that a prediction failed, by its words. */
final class Refusals {
    private static final Pattern CONTENT = Pattern.compile(
            "\\bnsfw\\b|\\bsafety\\b|flagged|sensitive|prohibited|moderation|content policy|\\(E005\\)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION = Pattern.compile(
            "invalid version|version does not exist|version .{0,40}not permitted", Pattern.CASE_INSENSITIVE);
    /** As in "Your rate limit resets in ~7s." */
    private static final Pattern SECONDS = Pattern.compile("(?:in|after) ~?(\\d{1,5}) ?s(?:ec(?:ond)?s?)?\\b");

    /** Seconds; a week. */
    private static final int LONGEST_WAIT = 604_800;

    private Refusals() {}

    /** Maps an answer to the purchase that is not of 200 to 299. */
    static GenerationOutcome of(FailedAnswer answer) {
        String words = answer.body().words();
        return switch (answer.status()) {
            case 422 -> invalid(words, answer.detail());
            case 400 ->
                isAboutContent(words)
                        ? new Rejected(Cause.CONTENT_BLOCKED, answer.detail())
                        : StatusOutcomes.of(answer);
            case 429 -> new NotStarted(Cause.RATE_LIMITED, askedWait(answer).orElse(null), answer.detail());
            default -> StatusOutcomes.of(answer);
        };
    }

    /** Finds how long to wait: a field in live reports of 429, else the header, else the words. */
    static Optional<Duration> askedWait(FailedAnswer answer) {
        return waitField(answer.body().json())
                .or(answer::askedWait)
                .or(() -> waitIn(answer.body().words()));
    }

    /** Tells whether it was the safety filter; else it was a fault. */
    static boolean isAboutContent(String words) {
        return CONTENT.matcher(words).find();
    }

    private static GenerationOutcome invalid(String words, String detail) {
        if (VERSION.matcher(words).find()) {
            return new NotStarted(Cause.NOT_FOUND, null, detail);
        }
        return new Rejected(isAboutContent(words) ? Cause.CONTENT_BLOCKED : Cause.INVALID_REQUEST, detail);
    }

    private static Optional<Duration> waitField(@Nullable Object json) {
        return json instanceof Map<?, ?> object
                        && object.get("retry_after") instanceof Double seconds
                        && seconds >= 0
                        && seconds <= LONGEST_WAIT
                ? Optional.of(Duration.ofMillis((long) (seconds * 1000)))
                : Optional.empty();
    }

    private static Optional<Duration> waitIn(String words) {
        Matcher matcher = SECONDS.matcher(words);
        return matcher.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }
}
