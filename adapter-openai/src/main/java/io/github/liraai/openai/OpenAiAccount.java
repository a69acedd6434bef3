package io.github.liraai.openai;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.Deadline;
import io.github.liraai.provider.http.FreeAnswer;
import io.github.liraai.provider.http.ProviderHttp;
import io.github.liraai.provider.http.Redactor;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Ask a server which models it has, and so whether it takes the key: {@code GET {base}/models}, which costs nothing and which
 * local servers answer, too. Thread-safe; close it after use.
 */
public final class OpenAiAccount implements AutoCloseable {
    private final OpenAiTransport transport;
    private final ProviderHttp http;

    /**
     * Prepares the question; nothing is sent yet.
     *
     * @param settings how to reach the server
     * @param clock the core's clock
     */
    public OpenAiAccount(OpenAiSettings settings, InstantSource clock) {
        this.transport = new OpenAiTransport(settings);
        this.http = new ProviderHttp(settings.http(), new BodyStage(1), clock);
    }

    /** What the server says. */
    public sealed interface Standing {
        /**
         * It takes the key, or wants none.
         *
         * @param models the ids of its models
         * @param isWhole whether these are all; a list beyond 64 KiB is read in part
         */
        record Known(List<String> models, boolean isWhole) implements Standing {
            public Known {
                models = List.copyOf(models);
            }

            /** Tells whether a model is listed; empty when that is not known. */
            public Optional<Boolean> lists(String model) {
                return models.contains(model) ? Optional.of(true) : isWhole ? Optional.of(false) : Optional.empty();
            }
        }

        /** It does not take the key, or wants one. */
        record Refused() implements Standing {}

        /**
         * It is not offered in this country; a proxy leads around.
         *
         * @param detail for operators, without secrets
         */
        record NotOffered(String detail) implements Standing {}

        /**
         * Nobody knows: no answer, or none of such a server's.
         *
         * @param detail for operators, without secrets
         */
        record Unclear(String detail) implements Standing {}
    }

    /** Asks, once. */
    public Standing ask(Duration within) {
        try {
            return read(http.ask(transport.models(), Deadline.in(within)));
        } catch (IOException e) {
            return new Standing.Unclear(http.redactor().detail(e));
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private Standing read(FreeAnswer answer) {
        String said = "HTTP " + answer.status() + ": " + answer.beginning();
        return switch (answer.status()) {
            case 200 ->
                models(answer.beginning()).orElseGet(() -> new Standing.Unclear("HTTP 200, but not a list of models"));
            case 401 -> new Standing.Refused();
            case 403 ->
                answer.beginning().contains("unsupported_country_region_territory")
                        ? new Standing.NotOffered(http.redactor().detail(said))
                        : new Standing.Unclear(http.redactor().detail(said));
            default -> new Standing.Unclear(http.redactor().detail(said));
        };
    }

    private Optional<Standing> models(String body) {
        ModelList list = new ModelList(http.redactor());
        try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(body))) {
            list.read(reader);
        } catch (IOException | JsonDataException e) {
            // Cut off, or something else altogether.
        }
        return list.isList() ? Optional.of(new Standing.Known(list.ids(), list.isWhole())) : Optional.empty();
    }

    /** Reads {@code {"data":[{"id":…}]}} as far as it goes. */
    private static final class ModelList {
        private final Redactor redactor;
        private final List<String> ids = new ArrayList<>();
        private boolean isList;
        private boolean isWhole;

        ModelList(Redactor redactor) {
            this.redactor = redactor;
        }

        void read(JsonReader reader) throws IOException {
            reader.beginObject();
            while (reader.hasNext()) {
                if (reader.nextName().equals("data") && reader.peek() == Token.BEGIN_ARRAY) {
                    isList = true;
                    entries(reader);
                } else {
                    reader.skipValue();
                }
            }
            reader.endObject();
            isWhole = true;
        }

        private void entries(JsonReader reader) throws IOException {
            reader.beginArray();
            while (reader.hasNext()) {
                @Nullable Object entry = reader.readJsonValue();
                if (entry instanceof Map<?, ?> model && model.get("id") instanceof String id) {
                    ids.add(redactor.detail(id));
                }
            }
            reader.endArray();
        }

        boolean isList() {
            return isList;
        }

        boolean isWhole() {
            return isWhole;
        }

        List<String> ids() {
            return ids;
        }
    }
}
