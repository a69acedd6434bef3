package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * Who a user is, as the bot sees it.
 *
 * @param username without {@code @}, absent if the user has none
 * @param language IETF tag of the client, absent if the client tells none
 */
record Person(
        long id,
        String firstName,
        @Nullable String username,
        @Nullable String language) {
    Person {
        if (id <= 0 || id >= 1L << 52) {
            throw new IllegalArgumentException("user id must be positive and within 52 bits: " + id);
        }
        if (firstName.isEmpty()) {
            throw new IllegalArgumentException("firstName must not be empty");
        }
    }

    ObjectNode userJson() {
        ObjectNode user = Json.object().put("id", id).put("is_bot", false).put("first_name", firstName);
        if (username != null) {
            user.put("username", username);
        }
        if (language != null) {
            user.put("language_code", language);
        }
        return user;
    }

    ObjectNode chatJson() {
        ObjectNode chat = Json.object().put("id", id).put("first_name", firstName);
        if (username != null) {
            chat.put("username", username);
        }
        return chat.put("type", "private");
    }
}
