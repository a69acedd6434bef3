package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.wire.ApiFailure;
import io.github.liraai.simulator.internal.wire.Json;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is known of a chat besides its messages. Thread-safe. */
final class ChatProfile {
    private final long id;
    private final Map<Integer, String> topics = new ConcurrentHashMap<>();
    private final Set<Long> administrators = ConcurrentHashMap.newKeySet();
    private volatile ObjectNode json;
    private volatile @Nullable ApiFailure obstacle;

    ChatProfile(long id, ObjectNode json) {
        this.id = id;
        this.json = json;
    }

    static ObjectNode group(long id, String title, boolean forum) {
        boolean basic = id > -1_000_000_000_000L && !forum;
        ObjectNode chat = Json.object().put("id", id).put("title", title);
        if (forum) {
            chat.put("is_forum", true);
        }
        return chat.put("type", basic ? "group" : "supergroup");
    }

    long id() {
        return id;
    }

    boolean isPrivate() {
        return id > 0;
    }

    /** Give the {@code Chat} object; not to be changed. */
    ObjectNode json() {
        return json;
    }

    void become(ObjectNode newJson) {
        json = newJson;
    }

    /** Find the reason why the bot cannot write here. */
    Optional<ApiFailure> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    void obstruct(ApiFailure reason) {
        obstacle = reason;
    }

    void clear() {
        obstacle = null;
    }

    /** Give the numbers of those who run the group; may be changed. */
    Set<Long> administrators() {
        return administrators;
    }

    Map<Integer, String> topics() {
        return topics;
    }
}
