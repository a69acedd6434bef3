package io.github.liraai.gemini;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.provider.http.AccountQuestion;
import io.github.liraai.provider.http.AccountReader;
import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.FreeAnswer;
import io.github.liraai.provider.http.Redactor;
import java.time.Duration;
import okhttp3.Request;

/** Asks Gemini whether it knows the key: {@code GET /{version}/models}, which costs nothing. */
public final class GeminiAccount {
    private GeminiAccount() {}

    /** A key that Gemini knows. Whether there is quota or money is not said. */
    public record Key() {}

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

    /** Reads what is neither about the account nor about a model: the key, the country, or nothing to be told from. */
    static <T> AccountStanding<T> refusal(FreeAnswer answer, Redactor redactor) {
        GoogleError error = GoogleError.parse(answer.beginning());
        String detail =
                redactor.detail("HTTP " + answer.status() + (error.message().isEmpty() ? "" : ": " + error.message()));
        Cause cause = GeminiFailures.cause(answer.status(), error, error.message())
                .orElse(answer.status() == 401 || answer.status() == 403 ? Cause.AUTH : Cause.SERVER_ERROR);
        return switch (cause) {
            case AUTH -> new AccountStanding.Refused<>(detail);
            case GEO_BLOCKED ->
                new AccountStanding.NotOffered<>(GeminiFailures.withRemedy(detail, GeminiFailures.OTHER_COUNTRY));
            default -> AccountStanding.ofStatus(answer.status(), detail);
        };
    }
}
