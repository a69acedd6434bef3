package io.github.liraai.gemini;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.provider.http.AccountQuestion;
import io.github.liraai.provider.http.AccountReader;
import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.FreeAnswer;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Redactor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Request;

/** Asks Gemini whether it knows the key and a model: {@code GET /{version}/models} and {@code /models/{id}}, which cost nothing. */
public final class GeminiAccount {
    private GeminiAccount() {}

    /** A key that Gemini knows. Whether there is quota or money is not said. */
    public record Key() {}

    /** What Gemini says of a model. */
    public sealed interface Model {
        /**
         * It serves the model, in the way that we ask for pictures.
         *
         * @param title its display name, or its id
         */
        record Served(String title) implements Model {}

        /**
         * It does not serve the model, or not so that it could paint for us.
         *
         * @param detail for operators, shortened and without secrets
         */
        record Missing(String detail) implements Model {}
    }

    /**
     * Asks about the key, once.
     *
     * @param settings how to reach the API, and the key
     * @param within how long it may take
     */
    public static AccountStanding<Key> ask(GeminiSettings settings, Duration within) {
        Request question = new GeminiTransport(settings).listModels();
        return AccountQuestion.ask(settings.http(), question, within, new KeyReader());
    }

    /**
     * Asks about a model, once.
     *
     * @param settings how to reach the API, and the key
     * @param id the model's id, with or without {@code models/}
     * @param within how long it may take
     */
    public static AccountStanding<Model> askModel(GeminiSettings settings, String id, Duration within) {
        HttpSettings http = settings.http();
        Optional<String> model = Order.model(id);
        if (model.isEmpty()) {
            String detail = new Redactor(http.secrets()).detail("not the name of a Gemini model: " + id);
            return new AccountStanding.Known<>(new Model.Missing(detail));
        }
        Request question = new GeminiTransport(settings).getModel(model.get());
        return AccountQuestion.ask(http, question, within, new ModelReader(model.get()));
    }

    private record KeyReader() implements AccountReader<Key> {
        @Override
        public AccountStanding<Key> success(String body, Redactor redactor) {
            return AccountReader.tree(body).containsKey("models")
                    ? new AccountStanding.Known<>(new Key())
                    : AccountStanding.fromElsewhere();
        }

        @Override
        public AccountStanding<Key> failure(FreeAnswer answer, Redactor redactor) {
            return refusal(answer, redactor);
        }
    }

    private record ModelReader(String model) implements AccountReader<Model> {
        @Override
        public AccountStanding<Model> success(String body, Redactor redactor) {
            Map<?, ?> found = AccountReader.tree(body);
            return found.containsKey("name")
                    ? new AccountStanding.Known<>(read(found, redactor))
                    : AccountStanding.fromElsewhere();
        }

        private Model read(Map<?, ?> found, Redactor redactor) {
            String method = ModelFamily.of(model) == ModelFamily.IMAGEN ? "predict" : "generateContent";
            if (found.get("supportedGenerationMethods") instanceof List<?> methods && !methods.contains(method)) {
                return new Model.Missing(redactor.detail(model + " does not know " + method));
            }
            return new Model.Served(redactor.detail(
                    found.get("displayName") instanceof String title && !title.isBlank() ? title : model));
        }

        @Override
        public AccountStanding<Model> failure(FreeAnswer answer, Redactor redactor) {
            GoogleError error = GoogleError.parse(answer.beginning());
            return answer.status() == 404 && !error.message().isEmpty()
                    ? new AccountStanding.Known<>(new Model.Missing(redactor.detail("HTTP 404: " + error.message())))
                    : refusal(answer, redactor);
        }
    }

    private static <T> AccountStanding<T> refusal(FreeAnswer answer, Redactor redactor) {
        GoogleError error = GoogleError.parse(answer.beginning());
        String detail =
                redactor.detail("HTTP " + answer.status() + (error.message().isEmpty() ? "" : ": " + error.message()));
        Cause cause = GeminiFailures.cause(answer.status(), error, error.message())
                .orElse(answer.status() == 401 || answer.status() == 403 ? Cause.AUTH : Cause.SERVER_ERROR);
        return switch (cause) {
            case AUTH -> new AccountStanding.Refused<>(detail);
            case GEO_BLOCKED ->
                new AccountStanding.NotOffered<>(GeminiFailures.withRemedy(detail, GeminiFailures.OTHER_COUNTRY));
            default -> new AccountStanding.Unclear<>(detail);
        };
    }
}
