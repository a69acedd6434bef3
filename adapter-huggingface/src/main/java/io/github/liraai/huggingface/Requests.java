package io.github.liraai.huggingface;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;

/** Builds the HTTP requests to providers. */
final class Requests {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final JsonAdapter<Object> TREE = new Moshi.Builder().build().adapter(Object.class);

    private Requests() {}

    /** Asks for a picture; this may cost money. */
    static Request create(Place place, Choice.Chosen choice, Commission commission) {
        InferenceProtocol protocol = choice.protocol();
        Draft draft = protocol.draft(commission);
        Buffer json = new Buffer();
        try {
            TREE.toJson(json, draft.body());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        HttpUrl endpoint = choice.endpoint();
        Request.Builder request = new Request.Builder()
                .url(endpoint != null ? endpoint : place.url(draft.path(), protocol.routedQuery()))
                .post(RequestBody.create(json.readByteString(), JSON));
        protocol.createHeaders().forEach(request::header);
        return place.sign(request).build();
    }

    /** Asks about a task, which costs nothing. */
    static Request question(Place place, TaskProtocol protocol, String path, int asked) {
        Request.Builder request = new Request.Builder().url(protocol.address(place, path, asked));
        protocol.questionHeaders().forEach(request::header);
        return (protocol.asksWithKey() ? place.sign(request) : request).build();
    }
}
