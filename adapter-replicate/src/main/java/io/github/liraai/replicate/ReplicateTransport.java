package io.github.liraai.replicate;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.ByteString;

/**
 * Builds the HTTP requests to Replicate. Addresses are always ours: those that an answer names ({@code urls.get},
 * {@code urls.cancel}) are not asked, since the token goes along.
 */
final class ReplicateTransport {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final JsonAdapter<Object> ANY = new Moshi.Builder().build().adapter(Object.class);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    /** The shortest life that Replicate takes for {@code Cancel-After}. */
    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(5);

    private final ReplicateSettings settings;
    private final HttpUrl base;

    ReplicateTransport(ReplicateSettings settings) {
        this.settings = settings;
        this.base = base(settings.baseUrl());
    }

    /** Tells where picture addresses of the provider's own lie. */
    HttpUrl origin() {
        return base;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /**
     * Buys a prediction.
     *
     * @param model official models have a road of their own, all others go by their version
     * @param input the model's form
     * @param hold how long the answer may be held back, 1 to 60 s
     * @param life how long the prediction may live: at its end Replicate cancels it, even when nobody is there any more to say so
     *     ({@code Cancel-After}, <a href="https://replicate.com/changelog/2025-10-16-prediction-deadlines">their changelog</a>)
     */
    Request create(ModelId model, Map<String, Object> input, Duration hold, Duration life) {
        Map<String, Object> body = new LinkedHashMap<>();
        HttpUrl.Builder url = base.newBuilder();
        if (model.version() == null) {
            url.addPathSegment("models").addPathSegment(model.owner()).addPathSegment(model.name());
        } else {
            body.put("version", model.version());
        }
        body.put("input", input);
        Request.Builder request = signed(url.addPathSegment("predictions").build())
                .header("Prefer", "wait=" + hold.toSeconds())
                .post(RequestBody.create(ByteString.encodeUtf8(ANY.toJson(body)), JSON));
        if (life.compareTo(SHORTEST_LIFE) >= 0) {
            request.header("Cancel-After", life.toSeconds() + "s");
        }
        return request.build();
    }

    /** Asks about a prediction. */
    Request get(String id) {
        return signed(prediction(id).build()).build();
    }

    /** Cancels a prediction. */
    Request cancel(String id) {
        return signed(prediction(id).addPathSegment("cancel").build())
                .post(RequestBody.EMPTY)
                .build();
    }

    /** Asks whose token it is. */
    Request account() {
        return signed(base.newBuilder().addPathSegment("account").build()).build();
    }

    /** Asks about a model, or about its version where that is named. */
    Request model(ModelId model) {
        HttpUrl.Builder url = base.newBuilder()
                .addPathSegment("models")
                .addPathSegment(model.owner())
                .addPathSegment(model.name());
        if (model.version() != null) {
            url.addPathSegment("versions").addPathSegment(model.version());
        }
        return signed(url.build()).build();
    }

    private HttpUrl.Builder prediction(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException("not a prediction's id: " + id);
        }
        return base.newBuilder().addPathSegment("predictions").addPathSegment(id);
    }

    private Request.Builder signed(HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + settings.token().reveal())
                .header("Accept", "application/json");
    }

    private static HttpUrl base(URI given) {
        HttpUrl url = Objects.requireNonNull(HttpUrl.get(given), () -> "not an HTTP address: " + given);
        HttpUrl.Builder builder = url.newBuilder();
        if (url.pathSegments().getLast().isEmpty()) {
            builder.removePathSegment(url.pathSize() - 1);
        }
        return builder.addPathSegment("v1").build();
    }
}
