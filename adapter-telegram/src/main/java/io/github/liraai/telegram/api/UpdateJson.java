package io.github.liraai.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;

/** Reads an update that was brought. */
public final class UpdateJson {
    private UpdateJson() {}

    /** Reads one; empty when it is no JSON object. */
    public static Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.ofNullable(Wire.JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (IOException | StackOverflowError e) {
            return Optional.empty();
        }
    }
}
