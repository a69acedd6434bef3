package io.github.liraai.openai;

import com.squareup.moshi.JsonWriter;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Builds the HTTP requests. */
final class OpenAiTransport {
    private static final MediaType JSON = MediaType.get("application/json");

    private final HttpUrl base;
    private final @Nullable Secret key;

    OpenAiTransport(OpenAiSettings settings) {
        HttpUrl url = Objects.requireNonNull(
                HttpUrl.get(settings.baseUrl()), () -> "not an HTTP address: " + settings.baseUrl());
        // With a slash at its end, other addresses can be told relative to it.
        this.base = url.pathSegments().getLast().isEmpty()
                ? url
                : url.newBuilder().addPathSegment("").build();
        this.key = settings.key();
    }

    /** Gives the address of the API, with a slash at its end. */
    HttpUrl base() {
        return base;
    }

    /** Asks for pictures. */
    Request generations(Map<String, Object> body) {
        Buffer json = new Buffer();
        try (JsonWriter writer = JsonWriter.of(json)) {
            writer.jsonValue(body);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return request("images/generations")
                .post(RequestBody.create(json.readByteString(), JSON))
                .build();
    }

    /** Asks which models there are. */
    Request models() {
        return request("models").build();
    }

    /** Asks about a model; its id is one segment of the path. */
    Request model(String id) {
        return request(base.newBuilder()
                        .addPathSegment("models")
                        .addPathSegment(id)
                        .build())
                .build();
    }

    private Request.Builder request(String path) {
        return request(base.newBuilder().addPathSegments(path).build());
    }

    private Request.Builder request(HttpUrl url) {
        Request.Builder request = new Request.Builder().url(url).header("Accept", "application/json");
        return key == null ? request : request.header("Authorization", "Bearer " + key.reveal());
    }
}
