package io.github.liraai.telegram.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Saves what can be read of an answer with updates that is no JSON as a whole: everything before the update that cannot be read, and
 * a stand-in for that one, which holds nothing but its id, so that it can be passed over. For one thread.
 */
final class Salvage {
    private static final Pattern GOOD_ANSWER = Pattern.compile("\\s*\\{\\s*\"ok\"\\s*:\\s*true\\b");
    private static final Pattern UPDATE_ID = Pattern.compile("(?<!\\\\)\"update_id\"\\s*:\\s*(\\d{1,15})");
    private static final int TRIES_BEFORE_GUESSING = 3;

    private int failures;

    /**
     * Saves the readable part.
     *
     * @param body the answer
     * @param offset the offset it was asked with, or null
     * @return updates, or empty when the answer should rather be asked for again
     */
    Optional<JsonNode> of(String body, @Nullable Long offset) {
        // A page of some gateway in between is no answer of Telegram's; nothing may be passed over because of it.
        if (!GOOD_ANSWER.matcher(body).lookingAt()) {
            return Optional.empty();
        }
        failures++;
        ArrayNode readable = readable(body);
        OptionalLong broken = broken(firstUnread(body, readable), expected(readable, offset));
        broken.ifPresent(id -> readable.addObject().put("update_id", id));
        return readable.isEmpty() ? Optional.empty() : Optional.of(readable);
    }

    /** Tells which update cannot be read: the first whose id is seen and that was not read, unless the broken one hides its id. */
    private OptionalLong broken(OptionalLong unread, OptionalLong expected) {
        boolean hidesItsId = unread.isEmpty() || (expected.isPresent() && unread.getAsLong() > expected.getAsLong());
        if (!hidesItsId) {
            return unread;
        }
        // Ids grow by one, so it is most likely the one that comes next; but first it is asked for again.
        return failures < TRIES_BEFORE_GUESSING ? OptionalLong.empty() : expected;
    }

    private static OptionalLong expected(ArrayNode readable, @Nullable Long offset) {
        if (!readable.isEmpty()) {
            return OptionalLong.of(
                    readable.get(readable.size() - 1).path("update_id").asLong() + 1);
        }
        return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
    }

    /** Forgets failures: an answer could be read. */
    void allIsWell() {
        failures = 0;
    }

    private static ArrayNode readable(String body) {
        ArrayNode updates = Wire.JSON.createArrayNode();
        try (JsonParser parser = Wire.JSON.createParser(body)) {
            JsonToken token = parser.nextToken();
            while (token != null && token != JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                updates.add(Wire.JSON.<JsonNode>readTree(parser));
            }
        } catch (IOException e) {
            // As far as it could be read.
            return updates;
        }
        return updates;
    }

    private static OptionalLong firstUnread(String body, ArrayNode readable) {
        Set<Long> read = new HashSet<>();
        readable.forEach(update -> read.add(update.path("update_id").asLong()));
        Matcher ids = UPDATE_ID.matcher(body);
        while (ids.find()) {
            long id = Long.parseLong(ids.group(1));
            if (!read.contains(id)) {
                return OptionalLong.of(id);
            }
        }
        return OptionalLong.empty();
    }
}
