package io.github.liraai.replicate;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.Deadline;
import io.github.liraai.provider.http.FreeAnswer;
import io.github.liraai.provider.http.ProviderHttp;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import okio.Buffer;

/**
 * Ask Replicate whose token it is: {@code GET /v1/account} of its HTTP API, which costs nothing. What is left to spend is not said.
 * Thread-safe; close it after use.
 */
public final class ReplicateAccount implements AutoCloseable {
    private final ReplicateTransport transport;
    private final ProviderHttp http;

    /**
     * Prepares the question; nothing is sent yet.
     *
     * @param settings how to reach Replicate
     * @param clock the core's clock
     */
    public ReplicateAccount(ReplicateSettings settings, InstantSource clock) {
        this.transport = new ReplicateTransport(settings);
        this.http = new ProviderHttp(settings.http(), new BodyStage(1), clock);
    }

    /** What Replicate says of a token. */
    public sealed interface Standing {
        /**
         * Replicate knows it.
         *
         * @param name the account's name, shortened and without secrets
         */
        record Known(String name) implements Standing {}

        /** Replicate does not accept it. */
        record Refused() implements Standing {}

        /**
         * Nobody knows: no answer, or none of Replicate's.
         *
         * @param detail for operators, without secrets
         */
        record Unclear(String detail) implements Standing {}
    }

    /** Asks, once. */
    public Standing ask(Duration within) {
        try {
            return read(http.ask(transport.account(), Deadline.in(within)));
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
                .orElseGet(() -> new Standing.Unclear("HTTP 200, but not Replicate's answer"));
    }

    private static Optional<String> name(String body) {
        try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(body))) {
            return reader.readJsonValue() instanceof Map<?, ?> account && account.get("username") instanceof String name
                    ? Optional.of(name)
                    : Optional.empty();
        } catch (IOException | JsonDataException e) {
            return Optional.empty();
        }
    }
}
