package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.markup.Entity;
import io.github.liraai.simulator.internal.markup.FormattedText;
import io.github.liraai.simulator.internal.markup.KeyboardRules;
import io.github.liraai.simulator.internal.markup.TextRules;
import io.github.liraai.simulator.internal.wire.ApiFailure;
import io.github.liraai.simulator.internal.wire.Json;
import io.github.liraai.simulator.internal.wire.Parameters;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A message the bot is about to send: the parts all {@code send…} methods share. */
final class Draft {
    private final World world;
    private final Conversation chat;
    private final ObjectNode message = Json.object();
    private final @Nullable JsonNode keyboard;

    private Draft(World world, Conversation chat, @Nullable JsonNode keyboard) {
        this.world = world;
        this.chat = chat;
        this.keyboard = keyboard;
    }

    /** Check chat, topic, reply and keyboard. */
    static Draft of(World world, Parameters parameters) {
        Optional<JsonNode> keyboard = KeyboardRules.check(parameters.json("reply_markup"));
        Draft draft = new Draft(world, world.writableChat(parameters), keyboard.orElse(null));
        draft.message.put("message_id", 0);
        draft.message.set("from", world.bot());
        draft.message.set("chat", draft.chat.profile().json());
        draft.message.put("date", world.now());
        draft.putThread(parameters.integer("message_thread_id"));
        draft.putReply(parameters);
        if (parameters.flag("protect_content")) {
            draft.message.put("has_protected_content", true);
        }
        parameters.text("message_effect_id").ifPresent(effect -> draft.message.put("effect_id", effect));
        return draft;
    }

    Draft text(FormattedText text) {
        putText(message, "text", "entities", text);
        return this;
    }

    Draft caption(FormattedText caption) {
        putText(message, "caption", "caption_entities", caption);
        return this;
    }

    Draft file(SentFile file) {
        putFile(message, file);
        return this;
    }

    Draft album(String id) {
        message.put("media_group_id", id);
        return this;
    }

    SimulatedMessage post(@Nullable SentFile file) {
        boolean inline = keyboard != null && keyboard.has("inline_keyboard");
        if (inline) {
            message.set("reply_markup", keyboard);
        }
        return world.postFromBot(chat, message, file, inline ? null : keyboard);
    }

    static FormattedText caption(Parameters parameters) {
        return TextRules.caption(
                parameters.text("caption").orElse(""),
                parameters.text("parse_mode"),
                parameters.json("caption_entities"));
    }

    static void putText(ObjectNode message, String textField, String entitiesField, FormattedText text) {
        message.remove(textField);
        message.remove(entitiesField);
        if (text.text().isEmpty()) {
            return;
        }
        message.put(textField, text.text());
        if (!text.entities().isEmpty()) {
            ArrayNode entities = message.putArray(entitiesField);
            text.entities().stream().map(Entity::json).forEach(entities::add);
        }
    }

    static void putFile(ObjectNode message, SentFile file) {
        message.remove("photo");
        message.remove("document");
        switch (file.kind()) {
            case PHOTO -> message.set("photo", Files.photoSizes(file));
            case DOCUMENT -> message.set("document", Files.document(file));
        }
    }

    private void putThread(OptionalInt thread) {
        // The general topic of a forum has number 1 and is left out of messages.
        if (thread.isEmpty() || thread.getAsInt() <= 1) {
            return;
        }
        int topic = thread.getAsInt();
        if (!chat.profile().topics().containsKey(topic)) {
            throw ApiFailure.badRequest("message thread not found");
        }
        message.put("message_thread_id", topic).put("is_topic_message", true);
    }

    private void putReply(Parameters parameters) {
        Optional<JsonNode> reply = parameters.json("reply_parameters");
        reply.filter(node -> !node.has("message_id")).ifPresent(node -> {
            throw ApiFailure.badRequest("can't find field \"message_id\"");
        });
        long id = reply.map(node -> node.path("message_id").asLong())
                .orElseGet(() -> parameters.number("reply_to_message_id").orElse(0));
        if (id == 0) {
            return;
        }
        boolean optional = parameters.flag("allow_sending_without_reply")
                || reply.map(node -> node.path("allow_sending_without_reply").asBoolean())
                        .orElse(false);
        Optional<SimulatedMessage> replied = chat.find(Math.clamp(id, 0, Integer.MAX_VALUE));
        if (replied.isPresent()) {
            putReplied(message, replied.get());
        } else if (!optional) {
            throw ApiFailure.badRequest("message to be replied not found");
        }
    }

    /** Embed the message replied to, without the one it replied to itself. */
    static void putReplied(ObjectNode message, SimulatedMessage replied) {
        ObjectNode original = replied.json();
        original.remove("reply_to_message");
        message.set("reply_to_message", original);
        if (original.path("is_topic_message").asBoolean() && !message.has("message_thread_id")) {
            message.set("message_thread_id", original.get("message_thread_id"));
            message.put("is_topic_message", true);
        }
    }
}
