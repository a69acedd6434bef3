package io.github.liraai.gemini;

import io.github.liraai.core.generation.GenerationOutcome;

/** Names outcomes as the golden cases do. */
final class Named {
    private Named() {}

    static String outcome(GenerationOutcome outcome) {
        return switch (outcome) {
            case GenerationOutcome.Pictures pictures -> "image bytes";
            case GenerationOutcome.NotStarted(var cause, var retryAfter, var detail) -> cause.outcomeName();
            case GenerationOutcome.Rejected(var cause, var detail) -> cause.outcomeName();
            case GenerationOutcome.Unknown(var cause, var detail) -> cause.outcomeName();
        };
    }

    static String detail(GenerationOutcome outcome) {
        return switch (outcome) {
            case GenerationOutcome.Pictures pictures -> "";
            case GenerationOutcome.NotStarted(var cause, var retryAfter, var detail) -> detail;
            case GenerationOutcome.Rejected(var cause, var detail) -> detail;
            case GenerationOutcome.Unknown(var cause, var detail) -> detail;
        };
    }
}
