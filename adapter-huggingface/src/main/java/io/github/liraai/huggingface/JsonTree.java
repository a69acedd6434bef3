package io.github.liraai.huggingface;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Small JSON documents as trees, without a picture in them. */
final class JsonTree {
    private static final long MOST_READ = 1024 * 1024;

    private JsonTree() {}

    /**
     * Reads a document; null is an empty one.
     *
     * @throws IOException when it breaks off, is too big or not JSON
     * @throws com.squareup.moshi.JsonDataException when it is nested too deeply, or names a field twice
     */
    static Object read(BufferedSource body) throws IOException {
        if (body.request(MOST_READ + 1)) {
            throw new ProtocolException("JSON of more than " + MOST_READ + " bytes");
        }
        Buffer whole = new Buffer();
        whole.writeAll(body);
        try (JsonReader reader = JsonReader.of(whole)) {
            Object tree = reader.readJsonValue();
            return tree == null ? Map.of() : tree;
        }
    }

    /** Finds what is under a path of field names and list positions. */
    static @Nullable Object at(@Nullable Object tree, Object... path) {
        Object found = tree;
        for (Object step : path) {
            found = switch (found) {
                case Map<?, ?> object -> object.get(step);
                case List<?> list when step instanceof Integer at && at < list.size() -> list.get(at);
                case null, default -> null;
            };
        }
        return found;
    }

    /** Finds a text that is not empty. */
    static Optional<String> text(@Nullable Object tree, Object... path) {
        return at(tree, path) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    /** Finds words under a path, whatever form they have; empty when there are none. */
    static String words(@Nullable Object tree, Object... path) {
        return switch (at(tree, path)) {
            case null -> "";
            case String text -> text;
            case Map<?, ?> object when object.get("message") instanceof String message -> message;
            case Object other -> other.toString();
        };
    }
}
