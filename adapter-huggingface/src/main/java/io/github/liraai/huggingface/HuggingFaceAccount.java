package io.github.liraai.huggingface;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.Deadline;
import io.github.liraai.provider.http.FreeAnswer;
import io.github.liraai.provider.http.ProviderHttp;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okio.Buffer;

/**
 * Ask the Hub whose token it is: {@code GET /api/whoami-v2}, which the Hub's own clients use to log in and which costs nothing.
 * Thread-safe; close it after use.
 */
public final class HuggingFaceAccount implements AutoCloseable {
    private final HuggingFaceSettings settings;
    private final Secret token;
    private final ProviderHttp http;

    /**
     * Prepares the question; nothing is sent yet.
     *
     * @param settings how to reach the Hub, as its {@code baseUrl}, and the token
     * @param clock the core's clock
     * @throws IllegalArgumentException when there is no token
     */
    public HuggingFaceAccount(HuggingFaceSettings settings, InstantSource clock) {
        this.settings = settings;
        this.token = settings.token().orElseThrow(() -> new IllegalArgumentException("token must be there"));
        this.http = new ProviderHttp(settings.http(), new BodyStage(1), clock);
    }

    /** What the Hub says of a token. */
    public sealed interface Standing {
        /**
         * The Hub knows it. Whether it has the right to call Inference Providers is not said.
         *
         * @param name the account's name, shortened and without secrets
         */
        record Known(String name) implements Standing {}

        /** The Hub does not accept it. */
        record Refused() implements Standing {}

        /**
         * Nobody knows: no answer, or none of the Hub's.
         *
         * @param detail for operators, without secrets
         */
        record Unclear(String detail) implements Standing {}
    }

    /** Asks, once. */
    public Standing ask(Duration within) {
        HttpUrl url = Objects.requireNonNull(HttpUrl.get(settings.baseUrl()))
                .newBuilder()
                .addPathSegments("api/whoami-v2")
                .build();
        Request request = new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + token.reveal())
                .header("Accept", "application/json")
                .build();
        try {
            return read(http.ask(request, Deadline.in(within)));
        } catch (IOException e) {
            return new Standing.Unclear(http.redactor().detail(e));
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private Standing read(FreeAnswer answer) {
        if (answer.status() == 401) {
            return new Standing.Refused();
        }
        if (answer.status() != 200) {
            return new Standing.Unclear("HTTP " + answer.status());
        }
        return name(answer.beginning())
                .<Standing>map(name -> new Standing.Known(http.redactor().detail(name)))
                .orElseGet(() -> new Standing.Unclear("HTTP 200, but not the Hub's answer"));
    }

    private static Optional<String> name(String body) {
        try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(body))) {
            return reader.readJsonValue() instanceof Map<?, ?> account && account.get("name") instanceof String name
                    ? Optional.of(name)
                    : Optional.empty();
        } catch (IOException | JsonDataException e) {
            return Optional.empty();
        }
    }
}
