package io.github.liraai.huggingface;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.provider.http.Deadline;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** The ways to choose a provider. Immutable. */
final class Choices {
    /** Ids at providers: some segments, of which nothing can lead out of a path, and perhaps a version. */
    private static final Pattern PROVIDER_ID = Pattern.compile(
            "[A-Za-z0-9_][A-Za-z0-9._-]{0,127}(/[A-Za-z0-9_][A-Za-z0-9._-]{0,127}){0,7}(:[A-Za-z0-9._-]{1,127})?");

    private final ProviderMappings mappings;

    Choices(ProviderMappings mappings) {
        this.mappings = mappings;
    }

    /** Takes what Hugging Face serves itself: always under the Hub's own id, so that nobody is asked. */
    static Choice hfInference(GenerationRequest request) {
        Optional<Rejected> refusal = RequestCheck.refuseModel(request.providerModel());
        return refusal.isPresent()
                ? new Choice.None(refusal.get())
                : new Choice.Chosen(
                        Protocols.HF_INFERENCE,
                        Mapping.sameId(request.providerModel(), Protocols.HF_INFERENCE.route()),
                        null);
    }

    /** Takes a dedicated endpoint, whose address stands in the model's place: nobody is asked, it is used as given. */
    static Choice endpoint(GenerationRequest request) {
        Optional<Rejected> refusal = RequestCheck.refuseEndpoint(request.providerModel());
        if (refusal.isPresent()) {
            return new Choice.None(refusal.get());
        }
        HttpUrl url = HttpUrl.get(request.providerModel());
        return new Choice.Chosen(Protocols.HF_INFERENCE, Mapping.sameId("", Protocols.HF_INFERENCE.route()), url);
    }

    /** Takes one provider. */
    Choice named(InferenceProtocol protocol, GenerationRequest request, Deadline deadline) {
        return lookUp(request, deadline, found -> oneOf(protocol, request.providerModel(), found));
    }

    /**
     * Takes the first provider that is live, in the Hub's order, which is the account's own. The official client takes the first
     * one, live or not. An address in the model's place is a dedicated endpoint.
     */
    Choice auto(GenerationRequest request, Deadline deadline) {
        return request.providerModel().contains("://")
                ? endpoint(request)
                : lookUp(request, deadline, found -> firstOf(request.providerModel(), found));
    }

    private Choice lookUp(GenerationRequest request, Deadline deadline, Function<List<Mapping>, Choice> rule) {
        Optional<Rejected> refusal = RequestCheck.refuseModel(request.providerModel());
        if (refusal.isPresent()) {
            return new Choice.None(refusal.get());
        }
        return switch (mappings.find(request.providerModel(), deadline)) {
            case MappingLookup.Failed(GenerationOutcome outcome, boolean mayPass) -> new Choice.None(outcome);
            case MappingLookup.Known(List<Mapping> found) -> rule.apply(found);
        };
    }

    /** Takes one provider of those that serve a model. */
    static Choice oneOf(InferenceProtocol protocol, String model, List<Mapping> found) {
        List<Mapping> here = found.stream()
                .filter(mapping -> mapping.provider().equals(protocol.route()))
                .toList();
        if (here.isEmpty()) {
            return none(Cause.NOT_FOUND, protocol.route() + " does not serve " + model + ", " + whoDoes(found));
        }
        Optional<Mapping> painting = here.stream().filter(Mapping::paints).findFirst();
        return painting.map(mapping -> taken(protocol, mapping)).orElseGet(() -> wrongTask(model, here));
    }

    /** Takes the first of them that is live. */
    static Choice firstOf(String model, List<Mapping> found) {
        List<Mapping> painting = found.stream().filter(Mapping::paints).toList();
        if (painting.isEmpty() && !found.isEmpty()) {
            return wrongTask(model, found);
        }
        List<Mapping> known = painting.stream().filter(Choices::isSpoken).toList();
        if (known.isEmpty()) {
            return none(Cause.NOT_FOUND, "nobody we know serves " + model + ", " + whoDoes(painting));
        }
        return known.stream()
                .filter(Mapping::isLive)
                .findFirst()
                .map(mapping -> taken(Protocols.named(mapping.provider()).orElseThrow(), mapping))
                .orElseGet(
                        () -> none(Cause.SERVER_ERROR, "nobody serves " + model + " at the moment: " + states(known)));
    }

    private static Choice taken(InferenceProtocol protocol, Mapping mapping) {
        if (mapping.isBroken()) {
            return none(
                    Cause.SERVER_ERROR,
                    "the Hub's mapping of " + mapping.model() + " to " + mapping.provider() + " is in error state");
        }
        if (!PROVIDER_ID.matcher(mapping.providerId()).matches() || !protocol.understands(mapping)) {
            return none(
                    Cause.MALFORMED_RESPONSE,
                    "the Hub's mapping of " + mapping.model() + " to " + mapping.provider() + " cannot be used");
        }
        return new Choice.Chosen(protocol, mapping, null);
    }

    private static boolean isSpoken(Mapping mapping) {
        return Protocols.named(mapping.provider())
                .filter(Predicate.not(InferenceProtocol::isRetired))
                .isPresent();
    }

    private static Choice wrongTask(String model, List<Mapping> found) {
        return new Choice.None(new Rejected(
                Cause.INVALID_REQUEST,
                model + " does not paint but: "
                        + found.stream().map(Mapping::task).distinct().collect(Collectors.joining(", "))));
    }

    private static String whoDoes(List<Mapping> found) {
        return found.isEmpty() ? "nobody does" : "these do: " + states(found);
    }

    private static String states(List<Mapping> found) {
        return found.stream()
                .limit(10)
                .map(mapping -> mapping.provider() + " (" + mapping.status() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Nothing was bought; a request that cannot be is refused for good. */
    private static Choice none(Cause cause, String detail) {
        return new Choice.None(
                cause == Cause.INVALID_REQUEST ? new Rejected(cause, detail) : new NotStarted(cause, null, detail));
    }
}
