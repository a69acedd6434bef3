package io.github.liraai.huggingface;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.liraai.provider.http.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;

/** Builds the HTTP requests to the router. */
final class HuggingFaceTransport {
    private static final MediaType JSON = MediaType.get("application/json");
    /** A concrete kind: the servers behind the router know no {@code image/*}, and the Python client asks for this one. */
    private static final String PICTURE = "image/png";

    private static final JsonAdapter<TextToImage> TEXT_TO_IMAGE =
            new Moshi.Builder().build().adapter(TextToImage.class);

    private final HttpUrl base;
    private final Secret token;

    HuggingFaceTransport(URI base, Secret token) {
        this.base = Objects.requireNonNull(HttpUrl.get(base), () -> "not an HTTP address: " + base);
        this.token = token;
    }

    /** Tells where picture addresses of the provider's own lie. */
    HttpUrl origin() {
        return base;
    }

    /** Asks a provider behind the router: its name and its own path come after the base. */
    Request textToImage(String provider, String model, TextToImage body) {
        HttpUrl.Builder url = base.newBuilder();
        if (base.pathSegments().getLast().isEmpty()) {
            url.removePathSegment(base.pathSize() - 1);
        }
        url.addPathSegment(provider).addPathSegment("models").addPathSegments(model);
        Buffer json = new Buffer();
        try {
            TEXT_TO_IMAGE.toJson(json, body);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return new Request.Builder()
                .url(url.build())
                .header("Authorization", "Bearer " + token.reveal())
                .header("Accept", PICTURE)
                .post(RequestBody.create(json.readByteString(), JSON))
                .build();
    }
}
