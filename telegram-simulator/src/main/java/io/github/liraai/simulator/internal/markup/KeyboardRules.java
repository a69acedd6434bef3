package io.github.liraai.simulator.internal.markup;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.liraai.simulator.internal.wire.ApiFailure;
import io.github.liraai.simulator.internal.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Hold {@code reply_markup} to Telegram's rules. */
public final class KeyboardRules {
    private static final int MOST_BUTTONS = 100;
    private static final int MOST_IN_A_ROW = 8;
    private static final int LONGEST_DATA_BYTES = 64;
    private static final List<String> ACTIONS = List.of(
            "url",
            "callback_data",
            "web_app",
            "login_url",
            "switch_inline_query",
            "switch_inline_query_current_chat",
            "switch_inline_query_chosen_chat",
            "copy_text",
            "callback_game",
            "pay");

    private KeyboardRules() {}

    /**
     * Check a keyboard.
     *
     * @return the keyboard; empty when there is none or it has no buttons
     */
    public static Optional<JsonNode> check(Optional<JsonNode> markup) {
        return markup.flatMap(KeyboardRules::checked);
    }

    private static Optional<JsonNode> checked(JsonNode markup) {
        if (!markup.isObject()) {
            throw ApiFailure.badRequest("object expected as reply markup");
        }
        JsonNode inline = markup.get("inline_keyboard");
        if (inline != null) {
            return checkInline(inline) == 0
                    ? Optional.empty()
                    : Optional.of(Json.object().set("inline_keyboard", inline));
        }
        JsonNode keyboard = markup.get("keyboard");
        if (keyboard != null) {
            checkRows(keyboard, "keyboard");
        }
        return Optional.of(markup);
    }

    private static int checkInline(JsonNode rows) {
        int buttons = checkRows(rows, "inline_keyboard");
        for (JsonNode row : rows) {
            row.forEach(KeyboardRules::checkInlineButton);
        }
        return buttons;
    }

    private static int checkRows(JsonNode rows, String name) {
        if (!rows.isArray()) {
            throw ApiFailure.badRequest("field \"" + name + "\" must be of type Array");
        }
        int buttons = 0;
        for (JsonNode row : rows) {
            if (!row.isArray()) {
                throw ApiFailure.badRequest("can't parse " + name.replace('_', ' ') + " row: Array expected");
            }
            buttons += row.size();
            if (row.size() > MOST_IN_A_ROW) {
                throw ApiFailure.badRequest("reply markup is too long");
            }
        }
        if (buttons > MOST_BUTTONS) {
            throw ApiFailure.badRequest("reply markup is too long");
        }
        return buttons;
    }

    private static void checkInlineButton(JsonNode button) {
        if (!button.path("text").isTextual()) {
            throw ApiFailure.badRequest("can't parse inline keyboard button: Can't find field \"text\"");
        }
        if (button.path("text").asText().isBlank()) {
            throw ApiFailure.badRequest("keyboard button text must be non-empty");
        }
        boolean emptyData = button.path("callback_data").asText("").isEmpty();
        if (ACTIONS.stream().noneMatch(button::hasNonNull) || (button.hasNonNull("callback_data") && emptyData)) {
            throw ApiFailure.badRequest(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
        int bytes = button.path("callback_data").asText("").getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST_DATA_BYTES) {
            throw ApiFailure.badRequest("BUTTON_DATA_INVALID");
        }
        checkUrl(button);
    }

    private static void checkUrl(JsonNode button) {
        String url = button.path("url").asText("");
        boolean known = url.isEmpty()
                || url.startsWith("http://")
                || url.startsWith("https://")
                || url.startsWith("tg://")
                || (url.contains(".") && !url.contains("://"));
        if (!known) {
            throw ApiFailure.badRequest("inline keyboard button URL '" + url + "' is invalid: "
                    + (url.contains("://") ? "Unsupported URL protocol" : "Wrong HTTP URL"));
        }
    }
}
