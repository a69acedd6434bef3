package io.github.liraai.kie;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.Map;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * What every answer of KIE is wrapped in: {@code {"code":200,"msg":"success","data":…}}. The number counts, whatever the HTTP status; one
 * official example says {@code message} for {@code msg}.
 *
 * @param code the number, or -1 when there is none
 * @param words what it says, raw, or empty
 * @param data what is in it, or null
 */
record Envelope(int code, String words, @Nullable Object data) {
    static final int FINE = 200;

    /** KIE's answers hold words and addresses, never a picture. */
    private static final long LARGEST = 1024L * 1024;

    /**
     * Reads a body.
     *
     * @throws IOException when it breaks off or is not JSON
     * @throws JsonDataException when it is JSON of another shape, or too big
     */
    static Envelope read(BufferedSource body) throws IOException {
        if (body.request(LARGEST + 1)) {
            throw new JsonDataException("an answer of more than " + LARGEST + " bytes");
        }
        JsonReader reader = JsonReader.of(body);
        if (!(reader.readJsonValue() instanceof Map<?, ?> object)) {
            throw new JsonDataException("not a JSON object");
        }
        Object words = object.get("msg") == null ? object.get("message") : object.get("msg");
        return new Envelope(code(object.get("code")), words instanceof String text ? text : "", object.get("data"));
    }

    /** Reads a text that holds JSON. */
    static @Nullable Object tree(String json) throws IOException {
        return JsonReader.of(new Buffer().writeUtf8(json)).readJsonValue();
    }

    /** Tells whether all is well. */
    boolean isFine() {
        return code == FINE;
    }

    /** Finds a text of what is in it. */
    @Nullable
    String text(String field) {
        return field(field) instanceof String text ? text : null;
    }

    /** Finds a field of what is in it. */
    @Nullable
    Object field(String field) {
        return data instanceof Map<?, ?> object ? object.get(field) : null;
    }

    private static int code(@Nullable Object code) {
        return switch (code) {
            case Double number when number == Math.rint(number) && Math.abs(number) < 1e6 -> number.intValue();
            case String text when text.matches("\\d{1,5}") -> Integer.parseInt(text);
            case null, default -> -1;
        };
    }
}
