package io.github.liraai.gemini;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;

/** Builds the HTTP requests, as the official clients were seen to send them. */
final class GeminiTransport {
    private static final MediaType JSON = MediaType.get("application/json");
    /** Captured from line 1 of the client, the last to have it for API keys. */
    private static final String PREDICT_VERSION = "v1beta";

    private final GeminiSettings settings;
    private final HttpUrl base;

    GeminiTransport(GeminiSettings settings) {
        this.settings = settings;
        this.base = Objects.requireNonNull(HttpUrl.get(settings.baseUrl()), () -> "not HTTP: " + settings.baseUrl());
    }

    Request generateContent(Order.Content order) {
        HttpUrl url = models(settings.version())
                .addPathSegment(order.model() + ":generateContent")
                .build();
        return post(url, writer -> write(writer, order));
    }

    Request predict(Order.Predict order) {
        HttpUrl url = models(PREDICT_VERSION)
                .addPathSegment(order.model() + ":predict")
                .build();
        return post(url, writer -> write(writer, order));
    }

    /** Asks for one page of one model, the smallest question that needs a key. */
    Request listModels() {
        return signed(models(settings.version())
                        .addQueryParameter("pageSize", "1")
                        .build())
                .build();
    }

    Request getModel(String model) {
        String version = ModelFamily.of(model) == ModelFamily.IMAGEN ? PREDICT_VERSION : settings.version();
        return signed(models(version).addPathSegment(model).build()).build();
    }

    private void write(JsonWriter writer, Order.Content order) throws IOException {
        writer.beginObject().name("contents").beginArray();
        writer.beginObject().name("role").value("user");
        writer.name("parts").beginArray();
        writer.beginObject().name("text").value(order.prompt()).endObject();
        writer.endArray().endObject().endArray();
        boolean hasOptions = order.seed() != null || !order.shape().equals(Shape.UNSAID);
        if (hasOptions || isModalitySaid(false)) {
            writer.name("generationConfig").beginObject();
            writeModalities(writer);
            if (order.seed() != null) {
                writer.name("seed").value(order.seed());
            }
            writeShape(writer, order.shape());
            writer.endObject();
        }
        writer.endObject();
    }

    private boolean isModalitySaid(boolean withOptions) {
        return switch (settings.modalities()) {
            case USUAL -> withOptions;
            case PICTURES, PICTURES_AND_WORDS -> true;
            case UNSAID -> false;
        };
    }

    private void writeModalities(JsonWriter writer) throws IOException {
        if (isModalitySaid(true)) {
            writer.name("responseModalities").beginArray();
            if (settings.modalities() == GeminiSettings.Modalities.PICTURES_AND_WORDS) {
                writer.value("TEXT");
            }
            writer.value("IMAGE").endArray();
        }
    }

    private static void writeShape(JsonWriter writer, Shape shape) throws IOException {
        if (shape.equals(Shape.UNSAID)) {
            return;
        }
        writer.name("imageConfig").beginObject();
        if (shape.ratio() != null) {
            writer.name("aspectRatio").value(shape.ratio().wire());
        }
        if (shape.tier() != null) {
            writer.name("imageSize").value(shape.tier().wire());
        }
        writer.endObject();
    }

    private static void write(JsonWriter writer, Order.Predict order) throws IOException {
        writer.beginObject().name("instances").beginArray();
        writer.beginObject().name("prompt").value(order.prompt()).endObject().endArray();
        writer.name("parameters").beginObject();
        writer.name("sampleCount").value(order.count());
        if (order.shape().ratio() != null) {
            writer.name("aspectRatio").value(order.shape().ratio().wire());
        }
        writer.endObject().endObject();
    }

    private HttpUrl.Builder models(String version) {
        HttpUrl.Builder url = base.newBuilder();
        if (base.pathSegments().getLast().isEmpty()) {
            url.removePathSegment(base.pathSize() - 1);
        }
        return url.addPathSegment(version).addPathSegment("models");
    }

    private Request post(HttpUrl url, Content content) {
        Buffer json = new Buffer();
        try {
            content.writeTo(JsonWriter.of(json));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return signed(url).post(RequestBody.create(json.readByteString(), JSON)).build();
    }

    /** The key goes in a header of its own: in the address, where it could go too, it would end up in logs. */
    private Request.Builder signed(HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .header("x-goog-api-key", settings.key().reveal())
                .header("Accept", "application/json");
    }

    /** Writes a body. */
    @FunctionalInterface
    private interface Content {
        void writeTo(JsonWriter writer) throws IOException;
    }
}
