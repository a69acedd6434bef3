package io.github.liraai.openai;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.provider.http.FailedAnswer;
import io.github.liraai.provider.http.StatusOutcomes;
import java.util.Set;

/**
 * Tells what a failed answer means. The same status has several meanings at OpenAI, which its code tells apart: 429 is pace or
 * money, 400 is parameters or content, 403 is a country or a right. What has no code of these goes by its status.
 */
final class OpenAiFailures {
    /** The last ones are of Azure and of gateways. */
    private static final Set<String> CONTENT = Set.of(
            "moderation_blocked", "content_policy_violation", "content_filter", "contentfilter", "content_filtered");

    private static final Set<String> MONEY =
            Set.of("insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "insufficient_user_quota");

    private static final Set<String> COUNTRY = Set.of("unsupported_country_region_territory");

    private static final Set<String> MODEL = Set.of("model_not_found");

    private OpenAiFailures() {}

    static GenerationOutcome of(FailedAnswer answer) {
        if (answer.status() / 100 != 4) {
            return StatusOutcomes.of(answer);
        }
        OpenAiError error = OpenAiError.of(answer.body());
        if (error.isAny(MONEY)) {
            return new NotStarted(Cause.PAYMENT_REQUIRED, null, answer.detail());
        }
        if (error.isAny(COUNTRY)) {
            return new NotStarted(
                    Cause.GEO_BLOCKED,
                    null,
                    "not offered in this country, OPENAI_PROXY leads around: " + answer.detail());
        }
        if (error.isAny(MODEL)) {
            return new NotStarted(Cause.NOT_FOUND, null, answer.detail());
        }
        boolean mayBeContent = answer.status() == 400 || answer.status() == 403 || answer.status() == 422;
        return mayBeContent && isContent(error)
                ? new Rejected(Cause.CONTENT_BLOCKED, answer.detail())
                : StatusOutcomes.of(answer);
    }

    /** Tells whether a raw body has the code for it. */
    static boolean saysModelIsUnknown(String body) {
        return MODEL.stream().anyMatch(body::contains);
    }

    private static boolean isContent(OpenAiError error) {
        return error.isAny(CONTENT) || error.words().contains("safety system");
    }
}
