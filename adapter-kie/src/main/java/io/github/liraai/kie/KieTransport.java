package io.github.liraai.kie;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.ByteString;

/** Builds the HTTP requests to KIE (docs.kie.ai). Without a {@code User-Agent}, which the transport adds, its edge answers 403. */
final class KieTransport {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final JsonAdapter<Object> ANY = new Moshi.Builder().build().adapter(Object.class);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:/-]{1,256}");

    private final KieSettings settings;
    private final HttpUrl base;

    KieTransport(KieSettings settings) {
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

    /** Buys a task. No {@code callBackUrl}: an empty one, as an older bot sends it, is no address. */
    Request create(String model, Map<String, Object> input) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", model);
        body.put("input", input);
        return signed(base.newBuilder().addPathSegments("jobs/createTask").build())
                .post(RequestBody.create(ByteString.encodeUtf8(ANY.toJson(body)), JSON))
                .build();
    }

    /** Asks about a task. */
    Request recordInfo(String id) {
        return signed(base.newBuilder()
                        .addPathSegments("jobs/recordInfo")
                        .addQueryParameter("taskId", id)
                        .build())
                .build();
    }

    /** Asks how much credit is left. */
    Request credit() {
        return signed(base.newBuilder().addPathSegments("chat/credit").build()).build();
    }

    private Request.Builder signed(HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + settings.key().reveal())
                .header("Accept", "application/json");
    }

    private static HttpUrl base(URI given) {
        HttpUrl url = Objects.requireNonNull(HttpUrl.get(given), () -> "not an HTTP address: " + given);
        HttpUrl.Builder builder = url.newBuilder();
        if (url.pathSegments().getLast().isEmpty()) {
            builder.removePathSegment(url.pathSize() - 1);
        }
        return builder.addPathSegments("api/v1").build();
    }
}
