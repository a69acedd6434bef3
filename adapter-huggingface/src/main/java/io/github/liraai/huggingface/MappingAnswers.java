package io.github.liraai.huggingface;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.NotStarted;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.provider.http.Answer;
import io.github.liraai.provider.http.FailedAnswer;
import io.github.liraai.provider.http.FreeAnswers;
import io.github.liraai.provider.http.Redactor;
import io.github.liraai.provider.http.StatusOutcomes;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads where a model is served: an object by provider or, as newer answers have it, a list of entries. */
final class MappingAnswers implements FreeAnswers<MappingLookup> {
    private final String model;

    MappingAnswers(String model) {
        this.model = model;
    }

    @Override
    public MappingLookup success(Answer answer) throws IOException {
        try {
            Object said = JsonTree.at(answer.body(JsonTree::read), "inferenceProviderMapping");
            return switch (said) {
                case Map<?, ?> byProvider -> new MappingLookup.Known(fromObject(byProvider));
                case List<?> entries -> new MappingLookup.Known(fromList(entries));
                case null, default -> unreadable();
            };
        } catch (JsonDataException | JsonEncodingException | EOFException | ProtocolException e) {
            return unreadable();
        }
    }

    /** A question at the Hub buys nothing, whatever it answers. */
    @Override
    public MappingLookup failure(FailedAnswer answer) {
        boolean mayPass = answer.status() >= 500
                || answer.status() == 429
                || answer.status() == 408
                || answer.body().isPage();
        GenerationOutcome outcome = switch (StatusOutcomes.of(answer)) {
            case NotStarted(Cause cause, var wait, String words) -> new NotStarted(cause, wait, ofTheHub(words));
            case Rejected(Cause cause, String words) -> new Rejected(cause, ofTheHub(words));
            case Unknown(Cause cause, String words) -> new NotStarted(cause, null, ofTheHub(words));
            case GenerationOutcome.Pictures pictures -> throw new IllegalStateException("a question paints nothing");
        };
        return new MappingLookup.Failed(outcome, mayPass);
    }

    private MappingLookup unreadable() {
        return new MappingLookup.Failed(
                new NotStarted(
                        Cause.MALFORMED_RESPONSE,
                        null,
                        ofTheHub("its answer about who serves the model cannot be read")),
                false);
    }

    private String ofTheHub(String words) {
        return Redactor.shortened("the Hub on " + model + ": " + words);
    }

    private List<Mapping> fromObject(Map<?, ?> byProvider) {
        List<Mapping> mappings = new ArrayList<>();
        byProvider.forEach(
                (provider, entry) -> entry(String.valueOf(provider), entry).ifPresent(mappings::add));
        return mappings;
    }

    private List<Mapping> fromList(List<?> entries) {
        List<Mapping> mappings = new ArrayList<>();
        for (Object entry : entries) {
            JsonTree.text(entry, "provider")
                    .flatMap(provider -> entry(provider, entry))
                    .ifPresent(mappings::add);
        }
        return mappings;
    }

    private Optional<Mapping> entry(String provider, @Nullable Object entry) {
        return JsonTree.text(entry, "providerId")
                .map(id -> new Mapping(
                        model,
                        provider,
                        id,
                        JsonTree.text(entry, "status").orElse(""),
                        JsonTree.text(entry, "task").orElse(""),
                        JsonTree.text(entry, "adapter").orElse(null),
                        JsonTree.text(entry, "adapterWeightsPath").orElse(null)));
    }
}
