package io.github.liraai.kie;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what KIE's numbers mean (the code list on docs.kie.ai), and what its words say that the numbers do not. */
final class Codes {
    /** 20 new tasks in 10 seconds; one too many is refused, not queued: only a whole window helps. */
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private static final Pattern MONEY = Pattern.compile(
            "insufficient.{0,40}(?:credit|balance)|(?:credit|balance).{0,40}(?:insufficient|not enough)|top[ -]?up",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTENT = Pattern.compile(
            "prohibited|\\bnsfw\\b|\\bsafety\\b|sensitive|flagged|moderation|(?:content|usage) polic(?:y|ies)|violat",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MODEL =
            Pattern.compile("model name.{0,80}not supported|model.{0,40}not (?:found|exist)", Pattern.CASE_INSENSITIVE);

    private Codes() {}

    /**
     * Maps the answer to a purchase that did not bring a task.
     *
     * @param code KIE's number, or the HTTP status
     * @param words KIE's words, raw
     * @param wait how long it asks to wait, or null
     * @param detail for operators
     * @return empty for a number that says nothing of its own
     */
    static Optional<GenerationOutcome> ofPurchase(int code, String words, @Nullable Duration wait, String detail) {
        if (MONEY.matcher(words).find()) {
            return Optional.of(new NotStarted(Cause.PAYMENT_REQUIRED, null, detail));
        }
        return Optional.ofNullable(
                switch (code) {
                    case 401 -> new NotStarted(Cause.AUTH, null, detail);
                    case 402 -> new NotStarted(Cause.PAYMENT_REQUIRED, null, detail);
                    case 403, 505 -> new NotStarted(Cause.FORBIDDEN, null, detail);
                    case 404 -> new NotStarted(Cause.NOT_FOUND, null, detail);
                    case 400, 422 -> invalid(words, detail);
                    case 429 -> new NotStarted(Cause.RATE_LIMITED, wait == null ? WINDOW : wait, detail);
                    // Maintenance.
                    case 455 -> new NotStarted(Cause.SERVER_ERROR, wait, detail);
                    case 501 -> new Rejected(failure(words), detail);
                    default -> null;
                });
    }

    /** Tells why a task failed. */
    static Cause failure(String words) {
        return CONTENT.matcher(words).find() ? Cause.CONTENT_BLOCKED : Cause.TASK_FAILED;
    }

    /** Tells why a question about a task fails for good, or finds nothing when it may pass. */
    static Optional<Unknown> ofQuestion(int code, String detail) {
        return Optional.ofNullable(
                switch (code) {
                    case 401 -> new Unknown(Cause.AUTH, detail);
                    case 403, 505 -> new Unknown(Cause.FORBIDDEN, detail);
                    // "recordInfo is null": not known, which may be so just after creation.
                    case 404, 422 -> new Unknown(Cause.NOT_FOUND, detail);
                    case 400 -> new Unknown(Cause.INVALID_REQUEST, detail);
                    case -1 -> new Unknown(Cause.MALFORMED_RESPONSE, detail);
                    default -> null;
                });
    }

    private static GenerationOutcome invalid(String words, String detail) {
        if (MODEL.matcher(words).find()) {
            return new NotStarted(Cause.NOT_FOUND, null, detail);
        }
        return new Rejected(CONTENT.matcher(words).find() ? Cause.CONTENT_BLOCKED : Cause.INVALID_REQUEST, detail);
    }
}
