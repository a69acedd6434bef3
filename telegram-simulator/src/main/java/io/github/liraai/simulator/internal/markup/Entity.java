package io.github.liraai.simulator.internal.markup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.wire.Json;
import java.util.Comparator;

/**
 * A stretch of text that is special.
 *
 * @param offset UTF-16 units before it
 * @param length UTF-16 units of it
 * @param extra further fields such as {@code url}, copied into the JSON
 */
public record Entity(String type, int offset, int length, ObjectNode extra) {
    static final Comparator<Entity> ORDER = Comparator.comparingInt(Entity::offset)
            .thenComparing(Comparator.comparingInt(Entity::length).reversed());

    Entity(String type, int offset, int length) {
        this(type, offset, length, Json.object());
    }

    int end() {
        return offset + length;
    }

    Entity movedTo(int newOffset, int newLength) {
        return new Entity(type, newOffset, newLength, extra);
    }

    /** Write it as a {@code MessageEntity}. */
    public ObjectNode json() {
        ObjectNode node = Json.object();
        node.put("offset", offset).put("length", length).put("type", type);
        node.setAll(extra);
        return node;
    }
}
