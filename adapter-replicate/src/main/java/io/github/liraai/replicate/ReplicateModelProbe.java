package io.github.liraai.replicate;

import io.github.liraai.core.health.ModelProbe;
import io.github.liraai.provider.http.AccountReader;
import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.FreeAnswer;
import io.github.liraai.provider.http.ModelQuestion;
import io.github.liraai.provider.http.Redactor;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks Replicate about a model: {@code GET /v1/models/{owner}/{name}} of its HTTP API, with {@code /versions/{id}} where the model
 * names one; it costs nothing. Thread-safe.
 *
 * @param settings how to reach Replicate, and the token
 */
public record ReplicateModelProbe(ReplicateSettings settings) implements ModelProbe {
    public ReplicateModelProbe {
        Objects.requireNonNull(settings, "settings");
    }

    @Override
    public Standing ask(String providerModel, Duration within) {
        Optional<ModelId> model = ModelId.parse(providerModel);
        if (model.isEmpty()) {
            return new Standing.Gone(
                    new Redactor(settings.http().secrets()).detail("not a model of Replicate's: " + providerModel));
        }
        return ModelQuestion.ask(
                settings.http(),
                new ReplicateTransport(settings).model(model.get()),
                within,
                new ModelReader(model.get()));
    }

    private record ModelReader(ModelId model) implements AccountReader<Standing> {
        @Override
        public AccountStanding<Standing> success(String body, Redactor redactor) {
            String field = model.version() == null ? "name" : "id";
            return AccountReader.tree(body).get(field) instanceof String
                    ? new AccountStanding.Known<>(
                            new Standing.Served(redactor.detail(model.owner() + "/" + model.name())))
                    : AccountStanding.fromElsewhere();
        }

        @Override
        public AccountStanding<Standing> failure(FreeAnswer answer, Redactor redactor) {
            return answer.status() == 404
                            && AccountReader.tree(answer.beginning()).get("detail") instanceof String words
                    ? new AccountStanding.Known<>(new Standing.Gone(redactor.detail("HTTP 404: " + words)))
                    : AccountReader.super.failure(answer, redactor);
        }
    }
}
