package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.preferences.Place;
import org.jspecify.annotations.Nullable;

/**
 * A message's place.
 *
 * @param chat the chat's id
 * @param isPrivate whether the chat is between the bot and one person
 * @param thread the topic, or null
 * @param message the message's id
 */
public record Spot(long chat, boolean isPrivate, @Nullable Integer thread, int message) {
    /** Names where a conversation goes on: the chat, and the topic in it. */
    Place place() {
        return new Place("telegram:" + chat + (thread == null ? "" : ":" + thread));
    }
}
