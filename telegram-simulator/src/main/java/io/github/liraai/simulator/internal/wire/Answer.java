package io.github.liraai.simulator.internal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Answer one HTTP request.
 *
 * @param description what was refused and why; absent when the call succeeded
 */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(
        int status,
        String contentType,
        byte[] body,
        @Nullable String description) {
    /** The content type of everything but pictures and gateway errors. */
    public static final String JSON = "application/json";

    private static final byte[] PREFIX = "{\"ok\":true,\"result\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);

    /** Answer {@code true}. */
    public static Answer yes() {
        return ok(TRUE);
    }

    /** Answer with a result. */
    public static Answer ok(JsonNode result) {
        return ok(Json.bytes(result));
    }

    /** Answer with a result that is written already. */
    public static Answer ok(byte[]... pieces) {
        int length = PREFIX.length + 1;
        for (byte[] piece : pieces) {
            length += piece.length;
        }
        byte[] body = new byte[length];
        System.arraycopy(PREFIX, 0, body, 0, PREFIX.length);
        int position = PREFIX.length;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, body, position, piece.length);
            position += piece.length;
        }
        body[position] = '}';
        return new Answer(200, JSON, body, null);
    }
}
