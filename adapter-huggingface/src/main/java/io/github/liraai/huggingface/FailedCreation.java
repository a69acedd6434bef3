package io.github.liraai.huggingface;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.provider.http.FailedAnswer;
import io.github.liraai.provider.http.StatusOutcomes;
import java.util.Locale;

/** Tells what a failed answer to the request for a picture means; the router passes on what providers say. */
final class FailedCreation {
    private FailedCreation() {}

    static GenerationOutcome of(FailedAnswer answer) {
        String words = answer.body().words();
        String lower = words.toLowerCase(Locale.ROOT);
        return switch (answer.status()) {
            case 400, 422 -> refused(answer, words, lower);
            // fal's way to say that there is no money.
            case 403 ->
                lower.contains("exhausted balance")
                        ? new NotStarted(Cause.PAYMENT_REQUIRED, null, answer.detail())
                        : StatusOutcomes.of(answer);
            default -> StatusOutcomes.of(answer);
        };
    }

    private static GenerationOutcome refused(FailedAnswer answer, String words, String lower) {
        // The router's phrase for a mapping that has gone, and Replicate's for a version that has.
        if (lower.contains("not supported by provider") || lower.contains("invalid version or not permitted")) {
            return new NotStarted(Cause.NOT_FOUND, null, answer.detail());
        }
        return ContentWords.arePolicy(words)
                ? new Rejected(Cause.CONTENT_BLOCKED, answer.detail())
                : StatusOutcomes.of(answer);
    }
}
