package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.wire.ApiFailure;
import io.github.liraai.simulator.internal.wire.Json;
import io.github.liraai.simulator.internal.wire.Parameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything Telegram knows: chats, files, updates, presses that wait for an answer. Thread-safe, without a lock of its own. */
final class World {
    private final Settings settings;
    private final Updates updates;
    private final Files files;
    private final CallLog calls;
    private final RateLimits limits;
    private final Faults faults = new Faults();
    private final Map<Long, Conversation> conversations = new ConcurrentHashMap<>();
    private final Map<String, Tap> taps = new ConcurrentHashMap<>();
    private final List<SimulatorListener> listeners = new CopyOnWriteArrayList<>();
    // Private chats share one sequence of message numbers, a supergroup has its own: as in Telegram.
    private final AtomicInteger privateMessageIds = new AtomicInteger();
    private final AtomicLong tapIds = new AtomicLong(4_382_000_000_000L);
    private final AtomicLong albumIds = new AtomicLong(13_900_000_000L);

    World(Settings settings) {
        this.settings = settings;
        this.updates = new Updates(settings.firstUpdateId());
        this.files = new Files(settings.keepBytes(), settings.hashes());
        this.calls = new CallLog(settings.keepCalls());
        this.limits = new RateLimits(settings.strict(), settings.clock());
    }

    Settings settings() {
        return settings;
    }

    Updates updates() {
        return updates;
    }

    Files files() {
        return files;
    }

    CallLog calls() {
        return calls;
    }

    RateLimits limits() {
        return limits;
    }

    Faults faults() {
        return faults;
    }

    long now() {
        return settings.clock().instant().getEpochSecond();
    }

    ObjectNode bot() {
        return Json.object()
                .put("id", settings.botId())
                .put("is_bot", true)
                .put("first_name", settings.botName())
                .put("username", settings.botName());
    }

    void listen(SimulatorListener listener) {
        listeners.add(listener);
    }

    void tell(Consumer<SimulatorListener> news) {
        if (!listeners.isEmpty()) {
            listeners.forEach(news);
        }
    }

    Conversation conversation(long id, Supplier<ChatProfile> profile) {
        return conversations.computeIfAbsent(
                id,
                newId -> new Conversation(
                        profile.get(), newId > 0 ? privateMessageIds : new AtomicInteger(), settings.keepMessages()));
    }

    Optional<Conversation> find(long chatId) {
        return Optional.ofNullable(conversations.get(chatId));
    }

    /** Find the chat a call is about. */
    Conversation chat(Parameters parameters) {
        String given = parameters.text("chat_id").orElseThrow(() -> ApiFailure.badRequest("chat_id is empty"));
        OptionalLong id = parameters.number("chat_id");
        return (id.isEmpty() ? Optional.<Conversation>empty() : find(id.getAsLong()))
                .or(() -> conversations.values().stream()
                        .filter(chat -> given.startsWith("@")
                                && !chat.profile().isPrivate()
                                && given.substring(1)
                                        .equals(chat.profile()
                                                .json()
                                                .path("username")
                                                .asText()))
                        .findFirst())
                .orElseThrow(() -> ApiFailure.badRequest("chat not found"));
    }

    /** Find the chat a call wants to write to. */
    Conversation writableChat(Parameters parameters) {
        Conversation chat = chat(parameters);
        Optional<ApiFailure> obstacle = chat.profile().obstacle();
        if (obstacle.isPresent()) {
            throw obstacle.get();
        }
        limits.respectRetryAfter(chat);
        return chat;
    }

    /** Post what the bot says. */
    SimulatedMessage postFromBot(
            Conversation chat, ObjectNode message, @Nullable SentFile file, @Nullable JsonNode keyboard) {
        SimulatedMessage posted = chat.post(true, message, file, keyboard, nothing -> {});
        tell(listener -> listener.posted(posted));
        return posted;
    }

    /** Post what a user says, and tell the bot. */
    SimulatedMessage postFromUser(Conversation chat, ObjectNode message, @Nullable SentFile file, boolean botMayKnow) {
        SimulatedMessage posted = chat.post(false, message, file, null, fresh -> {
            if (botMayKnow) {
                updates.add("message", fresh.jsonBytes());
            }
        });
        tell(listener -> listener.posted(posted));
        return posted;
    }

    Tap tap(Conversation chat, String label, String data, ObjectNode query) {
        Tap tap = new Tap(this, chat, Long.toString(tapIds.incrementAndGet()), data);
        taps.put(tap.id(), tap);
        String who = query.path("from").path("first_name").asText();
        chat.pressed(who, label);
        tell(listener -> listener.pressed(chat.id(), who, label));
        updates.add("callback_query", Json.bytes(query.put("id", tap.id())));
        return tap;
    }

    Optional<Tap> takeTap(String id) {
        return Optional.ofNullable(taps.remove(id));
    }

    String nextAlbumId() {
        return Long.toString(albumIds.incrementAndGet());
    }
}
