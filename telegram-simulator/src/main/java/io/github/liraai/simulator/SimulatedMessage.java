package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stood at one moment; an edit makes a new one with the same {@link #id}.
 *
 * <p>Immutable and thread-safe. Everything is read from the JSON that Telegram would show, on first use.
 */
public final class SimulatedMessage {
    private final Conversation home;
    private final int id;
    private final boolean fromBot;
    private final byte[] json;
    private final @Nullable SentFile file;
    private final @Nullable JsonNode keyboard;
    private volatile @Nullable ObjectNode tree;

    SimulatedMessage(
            Conversation home,
            boolean fromBot,
            ObjectNode message,
            @Nullable SentFile file,
            @Nullable JsonNode keyboard) {
        this.home = home;
        this.id = message.path("message_id").asInt();
        this.fromBot = fromBot;
        this.json = Json.bytes(message);
        this.file = file;
        this.keyboard = keyboard;
    }

    /** Give the message's number in its chat. */
    public int id() {
        return id;
    }

    /** Give the chat's number. */
    public long chatId() {
        return home.id();
    }

    /** Tell whether the bot sent it. */
    public boolean fromBot() {
        return fromBot;
    }

    /** Give the sender's shown name. */
    public String sender() {
        return tree().path("from").path("first_name").asText();
    }

    /** Give when it was sent, to the second. */
    public Instant date() {
        return Instant.ofEpochSecond(tree().path("date").asLong());
    }

    /** Give the text, or the caption of a picture or file; empty if it has neither. */
    public String text() {
        JsonNode node = tree();
        return node.has("text")
                ? node.path("text").asText()
                : node.path("caption").asText("");
    }

    /** Give the caption; empty if there is none. */
    public String caption() {
        return tree().path("caption").asText("");
    }

    /** Tell whether it is a text message and not a picture or file. */
    public boolean isText() {
        return tree().has("text");
    }

    /** Tell whether it shows a photo. */
    public boolean isPhoto() {
        return file != null && file.kind() == SentFile.Kind.PHOTO;
    }

    /** Tell whether it carries a document. */
    public boolean isDocument() {
        return file != null && file.kind() == SentFile.Kind.DOCUMENT;
    }

    /** Find its photo or document. */
    public Optional<SentFile> file() {
        return Optional.ofNullable(file);
    }

    /**
     * Give a copy of the bytes of its photo or document.
     *
     * @throws IllegalStateException when it has none or they were not kept
     */
    public byte[] bytes() {
        return file().orElseThrow(() -> new IllegalStateException("message " + id + " has no file"))
                .bytes();
    }

    /** List the entities of its text or caption as {@code MessageEntity} objects. */
    public List<JsonNode> entities() {
        JsonNode node = tree().path(isText() ? "entities" : "caption_entities");
        return stream(node).toList();
    }

    /** List the rows of buttons under the message. */
    public List<List<Button>> buttonRows() {
        return rows(tree().path("reply_markup").path("inline_keyboard"));
    }

    /** List the buttons under the message, row after row. */
    public List<Button> buttons() {
        return buttonRows().stream().flatMap(List::stream).toList();
    }

    /** List the rows of the keyboard this message put below the chat. */
    public List<List<Button>> keyboardRows() {
        return keyboard == null ? List.of() : rows(keyboard.path("keyboard"));
    }

    /** Tell whether it took the keyboard below the chat away. */
    public boolean removesKeyboard() {
        return keyboard != null && keyboard.path("remove_keyboard").asBoolean();
    }

    /** Find the number of the message it replies to. */
    public OptionalInt repliesTo() {
        JsonNode replied = tree().path("reply_to_message");
        return replied.isMissingNode()
                ? OptionalInt.empty()
                : OptionalInt.of(replied.path("message_id").asInt());
    }

    /** Give the text or caption of the message it replies to, as it was then; empty when there is none. */
    public String repliedText() {
        JsonNode replied = tree().path("reply_to_message");
        return replied.path("text").asText(replied.path("caption").asText(""));
    }

    /** Tell whether it replies to that message. */
    public boolean repliesTo(SimulatedMessage other) {
        return other.chatId() == chatId() && repliesTo().orElse(-1) == other.id();
    }

    /** Find the topic it belongs to. */
    public OptionalInt threadId() {
        JsonNode thread = tree().path("message_thread_id");
        return thread.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(thread.asInt());
    }

    /** Find the album it belongs to. */
    public Optional<String> albumId() {
        return Optional.ofNullable(tree().get("media_group_id")).map(JsonNode::asText);
    }

    /** Tell whether it had been edited at that moment. */
    public boolean isEdited() {
        return tree().has("edit_date");
    }

    /** Tell whether it is gone from the chat now. */
    public boolean isDeleted() {
        return home.find(id).isEmpty();
    }

    /** Give the message as it is now; itself if it was deleted or forgotten. */
    public SimulatedMessage now() {
        return home.find(id).orElse(this);
    }

    /** Write it as a transcript does: sender, picture, text, {@code [buttons]} on lines below. */
    public String line() {
        return Transcript.line(this, false);
    }

    /** Give a copy of the whole {@code Message} object. */
    public ObjectNode json() {
        return Json.parseOwn(json);
    }

    byte[] jsonBytes() {
        return json;
    }

    @Nullable
    SentFile fileOrNull() {
        return file;
    }

    @Nullable
    JsonNode keyboardOrNull() {
        return keyboard;
    }

    private ObjectNode tree() {
        // Two threads at once only parse twice.
        ObjectNode known = tree;
        if (known == null) {
            known = Json.parseOwn(json);
            tree = known;
        }
        return known;
    }

    private static List<List<Button>> rows(JsonNode rows) {
        List<List<Button>> result = new ArrayList<>();
        for (JsonNode row : rows) {
            result.add(stream(row).map(Button::of).toList());
        }
        return result;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items.stream();
    }

    @Override
    public String toString() {
        return "message " + id + " in chat " + chatId() + ": " + Transcript.describe(this);
    }
}
