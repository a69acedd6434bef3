package io.github.liraai.huggingface;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.health.ModelProbe;
import io.github.liraai.provider.http.Deadline;
import io.github.liraai.provider.http.Redactor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Asks the Hub who serves a model, which costs nothing, and chooses among them as a call would. Thread-safe. */
record HubModelProbe(ProviderMappings mappings, BiFunction<String, List<Mapping>, Choice> rule, Redactor redactor)
        implements ModelProbe {
    /** A question would wake an endpoint that sleeps, and that costs money. */
    static final ModelProbe OF_ENDPOINTS =
            (model, within) -> new Standing.NotAskable("a dedicated endpoint, which a question would wake");

    @Override
    public Standing ask(String providerModel, Duration within) {
        Optional<Rejected> refusal = RequestCheck.refuseModel(providerModel);
        if (refusal.isPresent()) {
            return new Standing.Gone(redactor.detail(refusal.get().detail()));
        }
        return switch (mappings.findAnew(providerModel, Deadline.in(within))) {
            case MappingLookup.Known(List<Mapping> found) -> chosen(rule.apply(providerModel, found));
            case MappingLookup.Failed(GenerationOutcome outcome, boolean mayPass) -> failed(outcome);
        };
    }

    private Standing chosen(Choice choice) {
        return switch (choice) {
            case Choice.Chosen(var protocol, Mapping mapping, var endpoint) ->
                new Standing.Served(redactor.detail(
                        mapping.status() + " at " + mapping.provider() + " as " + mapping.providerId()));
            // What it is there for is not painting.
            case Choice.None(Rejected(Cause cause, String detail)) -> new Standing.Gone(redactor.detail(detail));
            case Choice.None(GenerationOutcome outcome) -> failed(outcome);
        };
    }

    private Standing failed(GenerationOutcome outcome) {
        return switch (outcome) {
            case NotStarted(Cause cause, var wait, String words) -> notStarted(cause, redactor.detail(words));
            case Rejected(Cause cause, String words) -> new Standing.Unclear(redactor.detail(words));
            case GenerationOutcome.Unknown(Cause cause, String words) -> new Standing.Unclear(redactor.detail(words));
            case GenerationOutcome.Pictures pictures -> throw new IllegalStateException("a question paints nothing");
        };
    }

    private static Standing notStarted(Cause cause, String detail) {
        return switch (cause) {
            case NOT_FOUND -> new Standing.Gone(detail);
            case AUTH -> new Standing.Refused(detail);
            case PAYMENT_REQUIRED -> new Standing.Unpaid(detail);
            case RATE_LIMITED, SERVER_ERROR -> new Standing.Busy(detail);
            case GEO_BLOCKED -> new Standing.NotHere(detail);
            default -> new Standing.Unclear(detail);
        };
    }
}
