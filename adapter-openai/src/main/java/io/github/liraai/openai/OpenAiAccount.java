package io.github.liraai.openai;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import io.github.liraai.provider.http.AccountQuestion;
import io.github.liraai.provider.http.AccountReader;
import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.FreeAnswer;
import io.github.liraai.provider.http.Redactor;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server which models it has, and so whether it takes the key, or wants none: {@code GET {base}/models}, which costs nothing
 * and which local servers answer, too.
 */
public final class OpenAiAccount {
    private OpenAiAccount() {}

    /**
     * The models of a server.
     *
     * @param ids their ids
     * @param isWhole whether these are all; a list beyond 64 KiB is read in part
     */
    public record Models(List<String> ids, boolean isWhole) {
        public Models {
            ids = List.copyOf(ids);
        }

        /** Tells whether a model is listed; empty when that is not known. */
        public Optional<Boolean> lists(String model) {
            return ids.contains(model) ? Optional.of(true) : isWhole ? Optional.of(false) : Optional.empty();
        }
    }

    /**
     * Asks, once.
     *
     * @param settings how to reach the server, and the key
     * @param within how long it may take
     */
    public static AccountStanding<Models> ask(OpenAiSettings settings, Duration within) {
        return AccountQuestion.ask(settings.http(), new OpenAiTransport(settings).models(), within, new ModelsReader());
    }

    private static final class ModelsReader implements AccountReader<Models> {
        @Override
        public AccountStanding<Models> success(String body, Redactor redactor) {
            ModelList list = new ModelList(redactor);
            try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(body))) {
                list.read(reader);
            } catch (IOException | JsonDataException e) {
                // Cut off, or something else altogether.
            }
            return list.isList
                    ? new AccountStanding.Known<>(new Models(list.ids, list.isWhole))
                    : AccountStanding.fromElsewhere();
        }

        @Override
        public AccountStanding<Models> failure(FreeAnswer answer, Redactor redactor) {
            return refusal(answer, redactor);
        }
    }

    /** Reads what is about the key or the country, or says nothing. */
    static <T> AccountStanding<T> refusal(FreeAnswer answer, Redactor redactor) {
        String said = AccountReader.detail(answer, redactor);
        return answer.status() == 403 && answer.beginning().contains("unsupported_country_region_territory")
                ? new AccountStanding.NotOffered<>(said)
                : AccountStanding.ofStatus(answer.status(), said);
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
    }
}
