package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.markup.FormattedText;
import io.github.liraai.simulator.internal.markup.KeyboardRules;
import io.github.liraai.simulator.internal.markup.TextRules;
import io.github.liraai.simulator.internal.wire.Answer;
import io.github.liraai.simulator.internal.wire.ApiFailure;
import io.github.liraai.simulator.internal.wire.Json;
import io.github.liraai.simulator.internal.wire.Parameters;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The {@code editMessage…} and {@code deleteMessage…} methods. */
final class EditMethods {
    private static final int MOST_DELETED_AT_ONCE = 100;

    private final World world;
    private final Media media;

    EditMethods(World world, Media media) {
        this.world = world;
        this.media = media;
    }

    Answer editMessageText(Parameters parameters) {
        FormattedText text = TextRules.message(
                parameters.text("text").orElse(""), parameters.text("parse_mode"), parameters.json("entities"));
        return edit(parameters, true, null, message -> {
            if (!message.has("text")) {
                throw ApiFailure.badRequest("there is no text in the message to edit");
            }
            Draft.putText(message, "text", "entities", text);
        });
    }

    Answer editMessageCaption(Parameters parameters) {
        FormattedText caption = Draft.caption(parameters);
        return edit(parameters, true, null, message -> {
            if (!message.has("photo") && !message.has("document")) {
                throw ApiFailure.badRequest("there is no caption in the message to edit");
            }
            Draft.putText(message, "caption", "caption_entities", caption);
        });
    }

    Answer editMessageReplyMarkup(Parameters parameters) {
        return edit(parameters, false, null, message -> {});
    }

    Answer editMessageMedia(Parameters parameters) {
        JsonNode item =
                parameters.json("media").orElseThrow(() -> ApiFailure.badRequest("there is no media in the request"));
        MediaItem content = MediaItem.of(item, parameters, media);
        return edit(parameters, true, content.file(), message -> {
            Draft.putText(message, "text", "entities", FormattedText.EMPTY);
            Draft.putFile(message, content.file());
            Draft.putText(message, "caption", "caption_entities", content.caption());
        });
    }

    private Answer edit(
            Parameters parameters, boolean marksEdit, @Nullable SentFile newFile, Consumer<ObjectNode> change) {
        Optional<JsonNode> keyboard = KeyboardRules.check(parameters.json("reply_markup"));
        Conversation chat = world.writableChat(parameters);
        world.limits().spend(chat);
        SimulatedMessage edited = chat.change(messageId(parameters), old -> {
                    ObjectNode message = changed(old, keyboard, change);
                    if (marksEdit) {
                        message.put("edit_date", world.now());
                    }
                    SentFile file = newFile == null ? old.fileOrNull() : newFile;
                    return new SimulatedMessage(chat, true, message, file, old.keyboardOrNull());
                })
                .orElseThrow(() -> ApiFailure.badRequest("message to edit not found"));
        world.tell(listener -> listener.edited(edited));
        return Answer.ok(edited.jsonBytes());
    }

    private static ObjectNode changed(SimulatedMessage old, Optional<JsonNode> keyboard, Consumer<ObjectNode> change) {
        if (!old.fromBot()) {
            throw ApiFailure.badRequest("message can't be edited");
        }
        ObjectNode before = old.json();
        ObjectNode after = before.deepCopy();
        change.accept(after);
        after.remove("reply_markup");
        keyboard.filter(markup -> markup.has("inline_keyboard")).ifPresent(markup -> after.set("reply_markup", markup));
        // Written and read again, since a number just made may be of another width than one that was read.
        if (Json.parseOwn(Json.bytes(after)).equals(before)) {
            throw ApiFailure.badRequest("message is not modified: specified new message content and reply markup are"
                    + " exactly the same as a current content and reply markup of the message");
        }
        return after;
    }

    Answer deleteMessage(Parameters parameters) {
        Conversation chat = world.writableChat(parameters);
        int id = messageId(parameters);
        SimulatedMessage message =
                chat.find(id).orElseThrow(() -> ApiFailure.badRequest("message to delete not found"));
        if (!message.fromBot() && !chat.profile().isPrivate()) {
            throw ApiFailure.badRequest("message can't be deleted");
        }
        delete(chat, id);
        return Answer.yes();
    }

    Answer deleteMessages(Parameters parameters) {
        Conversation chat = world.writableChat(parameters);
        JsonNode ids = parameters
                .json("message_ids")
                .filter(JsonNode::isArray)
                .filter(array -> !array.isEmpty())
                .orElseThrow(() -> ApiFailure.badRequest("message identifiers are not specified"));
        if (ids.size() > MOST_DELETED_AT_ONCE) {
            throw ApiFailure.badRequest("too many message identifiers specified");
        }
        ids.forEach(id -> delete(chat, id.asInt()));
        return Answer.yes();
    }

    private void delete(Conversation chat, int id) {
        chat.remove(id).ifPresent(gone -> world.tell(listener -> listener.deleted(gone)));
    }

    private static int messageId(Parameters parameters) {
        return parameters
                .integer("message_id")
                .orElseThrow(() -> ApiFailure.badRequest("message identifier is not specified"));
    }
}
