package io.github.liraai.simulator.internal.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Refuse a call of the bot the way Telegram does. Carries no stack trace: it is an answer, not a fault of ours. */
public final class ApiFailure extends RuntimeException {
    private final int code;
    private final ObjectNode parameters;

    /** Refuse with a code, a description as Telegram words it, and its {@code parameters} (may be empty). */
    public ApiFailure(int code, String description, ObjectNode parameters) {
        super(description, null, false, false);
        this.code = code;
        this.parameters = parameters;
    }

    /** Refuse with a code and a description. */
    public ApiFailure(int code, String description) {
        this(code, description, Json.object());
    }

    /** Refuse with 400 and {@code Bad Request: reason}. */
    public static ApiFailure badRequest(String reason) {
        return new ApiFailure(400, "Bad Request: " + reason);
    }

    /** Refuse with 403 and {@code Forbidden: reason}. */
    public static ApiFailure forbidden(String reason) {
        return new ApiFailure(403, "Forbidden: " + reason);
    }

    /** Refuse with 429, naming the seconds to wait. */
    public static ApiFailure tooManyRequests(int retryAfterSeconds) {
        return new ApiFailure(
                429,
                "Too Many Requests: retry after " + retryAfterSeconds,
                Json.object().put("retry_after", retryAfterSeconds));
    }

    /** Give the answer this refusal goes out as. */
    public Answer answer() {
        ObjectNode body = Json.object();
        body.put("ok", false).put("error_code", code).put("description", getMessage());
        if (!parameters.isEmpty()) {
            body.set("parameters", parameters);
        }
        return new Answer(code, Answer.JSON, Json.bytes(body), getMessage());
    }
}
