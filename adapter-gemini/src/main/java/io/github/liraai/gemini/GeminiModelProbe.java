package io.github.liraai.gemini;

import io.github.liraai.core.health.ModelProbe;
import io.github.liraai.provider.http.AccountReader;
import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.FreeAnswer;
import io.github.liraai.provider.http.ModelQuestion;
import io.github.liraai.provider.http.Redactor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks Gemini about a model: {@code GET /{version}/models/{id}}, which costs nothing. Thread-safe.
 *
 * @param settings how to reach the API, and the key
 */
public record GeminiModelProbe(GeminiSettings settings) implements ModelProbe {
    public GeminiModelProbe {
        Objects.requireNonNull(settings, "settings");
    }

    @Override
    public Standing ask(String providerModel, Duration within) {
        Optional<String> model = Order.model(providerModel);
        if (model.isEmpty()) {
            return new Standing.Gone(
                    new Redactor(settings.http().secrets()).detail("not the name of a Gemini model: " + providerModel));
        }
        return ModelQuestion.ask(
                settings.http(),
                new GeminiTransport(settings).getModel(model.get()),
                within,
                new ModelReader(model.get()));
    }

    private record ModelReader(String model) implements AccountReader<Standing> {
        @Override
        public AccountStanding<Standing> success(String body, Redactor redactor) {
            Map<?, ?> found = AccountReader.tree(body);
            return found.get("name") instanceof String
                    ? new AccountStanding.Known<>(read(found, redactor))
                    : AccountStanding.fromElsewhere();
        }

        private Standing read(Map<?, ?> found, Redactor redactor) {
            String method = ModelFamily.of(model) == ModelFamily.IMAGEN ? "predict" : "generateContent";
            if (found.get("supportedGenerationMethods") instanceof List<?> methods && !methods.contains(method)) {
                return new Standing.Gone(redactor.detail(model + " does not know " + method));
            }
            return new Standing.Served(redactor.detail(
                    found.get("displayName") instanceof String title && !title.isBlank() ? title : model));
        }

        @Override
        public AccountStanding<Standing> failure(FreeAnswer answer, Redactor redactor) {
            GoogleError error = GoogleError.parse(answer.beginning());
            return answer.status() == 404 && !error.message().isEmpty()
                    ? new AccountStanding.Known<>(new Standing.Gone(redactor.detail("HTTP 404: " + error.message())))
                    : GeminiAccount.refusal(answer, redactor);
        }
    }
}
