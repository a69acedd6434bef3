package io.github.liraai.gemini;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.Deadline;
import io.github.liraai.provider.http.FreeAnswer;
import io.github.liraai.provider.http.ProviderHttp;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Request;
import okio.Buffer;

/**
 * Ask Gemini whether it knows the key and a model: {@code GET /{version}/models} and {@code /models/{id}}, which cost nothing.
 * Thread-safe; close it after use.
 */
public final class GeminiAccount implements AutoCloseable {
    private final GeminiTransport transport;
    private final ProviderHttp http;

    /**
     * Prepares the questions; nothing is sent yet.
     *
     * @param settings how to reach the API
     * @param clock the core's clock
     */
    public GeminiAccount(GeminiSettings settings, InstantSource clock) {
        this.transport = new GeminiTransport(settings);
        this.http = new ProviderHttp(settings.http(), new BodyStage(1), clock);
    }

    /** What Gemini says of a key. Details are for operators, shortened and without secrets. */
    public sealed interface Standing {
        /** It knows the key. Whether there is quota or money is not said. */
        record Known() implements Standing {}

        /**
         * It does not accept the key.
         *
         * @param detail its words
         */
        record Refused(String detail) implements Standing {}

        /**
         * It is not offered where the request came from.
         *
         * @param detail its words, and the setting that helps
         */
        record NotHere(String detail) implements Standing {}

        /**
         * Nobody knows: no answer, or none of Gemini's.
         *
         * @param detail what came instead
         */
        record Unclear(String detail) implements Standing {}
    }

    /** What Gemini says of a model. */
    public sealed interface ModelStanding {
        /**
         * It serves the model, in the way that we ask for pictures.
         *
         * @param title its display name, or its id
         */
        record Served(String title) implements ModelStanding {}

        /**
         * It does not serve the model, or not so that it could paint for us.
         *
         * @param detail for operators
         */
        record Missing(String detail) implements ModelStanding {}

        /**
         * Nobody knows, for a reason that has nothing to do with the model.
         *
         * @param standing the reason
         */
        record NotSaid(Standing standing) implements ModelStanding {}
    }

    /** Asks about the key, once. */
    public Standing ask(Duration within) {
        return asked(transport.listModels(), within, answer -> standing(answer, "models"), standing -> standing);
    }

    /**
     * Asks about a model, once.
     *
     * @param id its id, with or without {@code models/}
     * @param within how long it may take
     */
    public ModelStanding askModel(String id, Duration within) {
        Optional<String> model = Order.model(id);
        return model.<ModelStanding>map(name -> asked(
                        transport.getModel(name),
                        within,
                        answer -> modelStanding(answer, name),
                        ModelStanding.NotSaid::new))
                .orElseGet(() ->
                        new ModelStanding.Missing(http.redactor().detail("not the name of a Gemini model: " + id)));
    }

    @Override
    public void close() {
        http.close();
    }

    /** Makes something of an answer. */
    @FunctionalInterface
    private interface Reading<A, T> {
        T of(A answer);
    }

    private <T> T asked(
            Request question, Duration within, Reading<FreeAnswer, T> reading, Reading<Standing, T> failing) {
        FreeAnswer answer;
        try {
            answer = http.ask(question, Deadline.in(within));
        } catch (IOException e) {
            return failing.of(new Standing.Unclear(http.redactor().detail(e)));
        }
        return reading.of(answer);
    }

    private Standing standing(FreeAnswer answer, String expected) {
        if (answer.status() == 200) {
            return tree(answer.beginning()).containsKey(expected)
                    ? new Standing.Known()
                    : new Standing.Unclear("HTTP 200, but not Gemini's answer");
        }
        GoogleError error = GoogleError.parse(answer.beginning());
        String detail = http.redactor()
                .detail("HTTP " + answer.status() + (error.message().isEmpty() ? "" : ": " + error.message()));
        Cause cause = GeminiFailures.cause(answer.status(), error, error.message())
                .orElse(answer.status() == 401 || answer.status() == 403 ? Cause.AUTH : Cause.SERVER_ERROR);
        return switch (cause) {
            case AUTH -> new Standing.Refused(detail);
            case GEO_BLOCKED -> new Standing.NotHere(GeminiFailures.withRemedy(detail, GeminiFailures.OTHER_COUNTRY));
            default -> new Standing.Unclear(detail);
        };
    }

    private ModelStanding modelStanding(FreeAnswer answer, String model) {
        GoogleError error = GoogleError.parse(answer.beginning());
        if (answer.status() == 404 && !error.message().isEmpty()) {
            return new ModelStanding.Missing(http.redactor().detail("HTTP 404: " + error.message()));
        }
        Standing standing = standing(answer, "name");
        if (!(standing instanceof Standing.Known)) {
            return new ModelStanding.NotSaid(standing);
        }
        Map<?, ?> found = tree(answer.beginning());
        String method = ModelFamily.of(model) == ModelFamily.IMAGEN ? "predict" : "generateContent";
        if (found.get("supportedGenerationMethods") instanceof List<?> methods && !methods.contains(method)) {
            return new ModelStanding.Missing(http.redactor().detail(model + " does not know " + method));
        }
        return new ModelStanding.Served(http.redactor()
                .detail(found.get("displayName") instanceof String title && !title.isBlank() ? title : model));
    }

    private static Map<?, ?> tree(String body) {
        try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(body))) {
            return reader.readJsonValue() instanceof Map<?, ?> object ? object : Map.of();
        } catch (IOException | JsonDataException e) {
            return Map.of();
        }
    }
}
