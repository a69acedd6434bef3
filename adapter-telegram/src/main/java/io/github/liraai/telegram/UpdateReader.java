package io.github.liraai.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.liraai.telegram.dialogue.Incoming;
import io.github.liraai.telegram.dialogue.Sender;
import io.github.liraai.telegram.dialogue.Spot;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads updates, field by field and no more than the dialogue needs: what Telegram adds elsewhere in them cannot disturb.
 *
 * <p>Throws {@link IllegalArgumentException} when a needed field is missing; the message names the field, never its content.
 */
final class UpdateReader {
    private static final List<String> CONTENT = List.of(
            "animation",
            "audio",
            "contact",
            "dice",
            "document",
            "game",
            "location",
            "paid_media",
            "photo",
            "poll",
            "sticker",
            "story",
            "venue",
            "video",
            "video_note",
            "voice");

    private final long botId;

    UpdateReader(long botId) {
        this.botId = botId;
    }

    /** That a group goes on under another id. */
    record Migration(long from, long to) {}

    /** Reads whether a message says that its group goes on under another id; Telegram says so in the old one and in the new one. */
    static Optional<Migration> migration(JsonNode update) {
        JsonNode message = update.path("message");
        if (message.has("migrate_to_chat_id")) {
            return Optional.of(
                    new Migration(number(message.path("chat"), "id"), number(message, "migrate_to_chat_id")));
        }
        return message.has("migrate_from_chat_id")
                ? Optional.of(
                        new Migration(number(message, "migrate_from_chat_id"), number(message.path("chat"), "id")))
                : Optional.empty();
    }

    Optional<Incoming> read(JsonNode update) {
        if (update.path("message").isObject()) {
            return message(number(update, "update_id"), update.path("message"));
        }
        return update.path("callback_query").isObject() ? tap(update.path("callback_query")) : Optional.empty();
    }

    private Optional<Incoming> message(long id, JsonNode message) {
        JsonNode from = message.path("from");
        // Posts of channels and anonymous admins have nobody whose limit would pay.
        if (!from.isObject() || from.path("is_bot").asBoolean() || message.has("sender_chat")) {
            return Optional.empty();
        }
        Optional<Spot> spot = spot(message);
        if (spot.isEmpty()) {
            return Optional.empty();
        }
        JsonNode answered = message.path("reply_to_message");
        boolean repliesToBot = answered.path("from").path("id").asLong() == botId;
        if (message.path("text").isTextual()) {
            String text = message.path("text").textValue();
            boolean repliesToPicture = repliesToBot && (answered.has("photo") || answered.has("document"));
            return Optional.of(new Incoming.Words(
                    id,
                    sender(from),
                    spot.get(),
                    text,
                    repliesToBot,
                    repliesToPicture,
                    message.has("forward_origin") || message.has("via_bot"),
                    date(message)));
        }
        return CONTENT.stream().anyMatch(message::has)
                ? Optional.of(new Incoming.Thing(sender(from), spot.get(), repliesToBot))
                : Optional.empty();
    }

    private static @Nullable Instant date(JsonNode message) {
        JsonNode date = message.path("date");
        return date.isIntegralNumber() && date.canConvertToInt() && date.intValue() > 0
                ? Instant.ofEpochSecond(date.intValue())
                : null;
    }

    private static Optional<Incoming> tap(JsonNode tap) {
        JsonNode message = tap.path("message");
        Spot spot = message.isObject() ? spot(message).orElse(null) : null;
        return Optional.of(new Incoming.Tap(
                text(tap, "id"),
                sender(tap.path("from")),
                tap.path("data").asText(""),
                spot,
                answered(message.path("reply_to_message")),
                buttons(message.path("reply_markup").path("inline_keyboard"))));
    }

    private static Set<String> buttons(JsonNode rows) {
        Set<String> data = new LinkedHashSet<>();
        for (JsonNode row : rows) {
            for (JsonNode button : row) {
                if (button.path("callback_data").isTextual()) {
                    data.add(button.path("callback_data").textValue());
                }
            }
        }
        return data;
    }

    private static Incoming.@Nullable Answered answered(JsonNode message) {
        if (!message.isObject() || !message.path("from").isObject()) {
            return null;
        }
        return new Incoming.Answered(
                (int) number(message, "message_id"),
                number(message.path("from"), "id"),
                message.path("text").textValue());
    }

    private static Optional<Spot> spot(JsonNode message) {
        JsonNode chat = message.path("chat");
        String type = text(chat, "type");
        boolean isPrivate = type.equals("private");
        if (!isPrivate && !type.equals("group") && !type.equals("supergroup")) {
            return Optional.empty();
        }
        // Outside of topics the field names a thread of replies, to which nothing can be sent.
        Integer thread = message.path("is_topic_message").asBoolean()
                ? Integer.valueOf((int) number(message, "message_thread_id"))
                : null;
        return Optional.of(new Spot(number(chat, "id"), isPrivate, thread, (int) number(message, "message_id")));
    }

    private static Sender sender(JsonNode from) {
        return Sender.stranger(
                number(from, "id"),
                from.path("first_name").asText(""),
                from.path("last_name").textValue(),
                from.path("username").textValue(),
                from.path("language_code").textValue());
    }

    private static long number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("field is not a whole number: " + field);
        }
        return value.longValue();
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("field is not a text: " + field);
        }
        return value.textValue();
    }
}
