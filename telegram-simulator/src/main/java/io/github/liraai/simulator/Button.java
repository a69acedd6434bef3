package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A button under a message or of the keyboard below the chat.
 *
 * @param data callback data, absent unless it is a callback button
 * @param url address, absent unless it is a link button
 */
public record Button(
        String text, @Nullable String data, @Nullable String url) {
    static Button of(JsonNode node) {
        return node.isTextual()
                ? new Button(node.asText(), null, null)
                : new Button(node.path("text").asText(), text(node, "callback_data"), text(node, "url"));
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null ? null : value.asText();
    }

    /** Find the callback data. */
    public Optional<String> callbackData() {
        return Optional.ofNullable(data);
    }
}
