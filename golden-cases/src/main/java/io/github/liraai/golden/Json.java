package io.github.liraai.golden;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** JSON as a tree of maps, lists, texts, numbers ({@link Double}), booleans and nulls, so that bodies are compared as trees. */
public final class Json {
    private static final JsonAdapter<Object> ANY =
            new Moshi.Builder().build().adapter(Object.class).serializeNulls();

    private Json() {}

    /** Reads a text. */
    public static @Nullable Object tree(String text) {
        return tree(new Buffer().writeUtf8(text));
    }

    /** Writes a tree. */
    public static String text(@Nullable Object tree) {
        return ANY.toJson(tree);
    }

    static @Nullable Object tree(BufferedSource source) {
        try (JsonReader reader = JsonReader.of(source)) {
            return reader.readJsonValue();
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON", e);
        }
    }
}
