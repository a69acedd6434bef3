package io.github.liraai.simulator.internal.markup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.wire.ApiFailure;
import io.github.liraai.simulator.internal.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Hold texts of the bot to Telegram's rules: parse mode, entities, length after parsing. */
public final class TextRules {
    /** The longest text of a message, in UTF-16 units after entity parsing. */
    public static final int LONGEST_TEXT = 4096;

    /** The longest caption, in UTF-16 units after entity parsing. */
    public static final int LONGEST_CAPTION = 1024;

    private static final Set<String> TYPES = Set.of(
            "mention",
            "hashtag",
            "cashtag",
            "bot_command",
            "url",
            "email",
            "phone_number",
            "bold",
            "italic",
            "underline",
            "strikethrough",
            "spoiler",
            "blockquote",
            "expandable_blockquote",
            "code",
            "pre",
            "text_link",
            "text_mention",
            "custom_emoji",
            "date_time");

    private TextRules() {}

    /** Check and parse the text of a message. */
    public static FormattedText message(String text, Optional<String> parseMode, Optional<JsonNode> entities) {
        if (text.isEmpty()) {
            throw ApiFailure.badRequest("message text is empty");
        }
        FormattedText formatted = tidy(parse(text, parseMode, entities));
        if (formatted.text().isEmpty()) {
            throw ApiFailure.badRequest("text must be non-empty");
        }
        if (formatted.text().length() > LONGEST_TEXT) {
            throw ApiFailure.badRequest("message is too long");
        }
        return AutoEntities.addTo(formatted);
    }

    /** Check and parse a caption, which may be empty. */
    public static FormattedText caption(String text, Optional<String> parseMode, Optional<JsonNode> entities) {
        FormattedText formatted = tidy(parse(text, parseMode, entities));
        if (formatted.text().length() > LONGEST_CAPTION) {
            throw ApiFailure.badRequest("message caption is too long");
        }
        return AutoEntities.addTo(formatted);
    }

    private static FormattedText parse(String text, Optional<String> parseMode, Optional<JsonNode> entities) {
        try {
            return switch (parseMode.orElse("").toLowerCase(Locale.ROOT)) {
                case "" -> new FormattedText(text, checked(text, entities));
                case "html" -> HtmlMarkup.parse(text);
                case "markdownv2" -> MarkdownV2Markup.parse(text);
                case "markdown" -> LegacyMarkup.parse(text);
                default -> throw ApiFailure.badRequest("unsupported parse_mode");
            };
        } catch (MarkupException e) {
            throw ApiFailure.badRequest("can't parse entities: " + e.getMessage());
        }
    }

    private static List<Entity> checked(String text, Optional<JsonNode> entities) {
        List<Entity> result = new ArrayList<>();
        for (JsonNode node : entities.orElse(Json.array())) {
            String type = node.path("type").asText();
            if (!TYPES.contains(type)) {
                throw ApiFailure.badRequest("can't parse MessageEntity: Unsupported type specified");
            }
            if (!node.path("offset").canConvertToInt() || !node.path("length").canConvertToInt()) {
                throw ApiFailure.badRequest("can't parse MessageEntity: Can't find field \"offset\" or \"length\"");
            }
            int offset = node.path("offset").asInt();
            int length = node.path("length").asInt();
            checkBounds(text, offset, length);
            ObjectNode extra = node.deepCopy();
            extra.remove(List.of("type", "offset", "length"));
            if (length > 0) {
                result.add(new Entity(type, offset, length, extra));
            }
        }
        return result.stream().sorted(Entity.ORDER).toList();
    }

    private static void checkBounds(String text, int offset, int length) {
        if (offset < 0) {
            throw ApiFailure.badRequest("receive an entity with incorrect offset " + offset);
        }
        if (length < 0) {
            throw ApiFailure.badRequest("receive an entity with incorrect length " + length);
        }
        if (offset > text.length()) {
            throw ApiFailure.badRequest("entity begins after the end of the text at UTF-16 offset " + offset);
        }
        long end = (long) offset + length;
        if (end > text.length()) {
            throw ApiFailure.badRequest("entity beginning at UTF-16 offset " + offset
                    + " ends after the end of the text at UTF-16 offset " + end);
        }
        if (insidePair(text, offset)) {
            throw ApiFailure.badRequest("entity begins in a middle of a UTF-16 symbol at UTF-16 offset " + offset);
        }
        if (insidePair(text, (int) end)) {
            throw ApiFailure.badRequest("entity beginning at UTF-16 offset " + offset
                    + " ends in a middle of a UTF-16 symbol at UTF-16 offset " + end);
        }
    }

    private static boolean insidePair(String text, int index) {
        return index > 0
                && index < text.length()
                && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
    }

    /** Cut white space at both ends, as Telegram does; entities move along. */
    private static FormattedText tidy(FormattedText formatted) {
        String text = formatted.text();
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        int firstEntity = formatted.entities().isEmpty()
                ? end
                : formatted.entities().getFirst().offset();
        int begin = 0;
        while (begin < end && begin < firstEntity && isBlank(text.charAt(begin))) {
            begin++;
        }
        if (begin == 0 && end == text.length()) {
            return formatted;
        }
        List<Entity> moved = new ArrayList<>();
        for (Entity entity : formatted.entities()) {
            int length = Math.min(entity.end(), end) - entity.offset();
            if (length > 0) {
                moved.add(entity.movedTo(entity.offset() - begin, length));
            }
        }
        return new FormattedText(text.substring(begin, end), moved);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }
}
