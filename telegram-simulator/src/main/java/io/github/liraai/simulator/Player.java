package io.github.liraai.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Somebody in a chat with the bot: in private ({@link SimulatedUser}) or in a group ({@link GroupMember}).
 *
 * <p>What the player does reaches the bot as updates. What the bot does is awaited: each message or edit of the bot is
 * handed out once, to the first wait it fits, in whatever order the waits come. A wait that gets nothing ends with an {@link
 * AssertionError} that holds the chat's transcript. Thread-safe.
 */
public abstract sealed class Player permits SimulatedUser, GroupMember {
    private final World world;

    Player(World world) {
        this.world = world;
    }

    abstract Seat seat();

    World world() {
        return world;
    }

    /** Give the chat this player is in. */
    public abstract SimulatedChat chat();

    /**
     * Send a text.
     *
     * @throws IllegalArgumentException for what Telegram's own clients would not send: nothing, or over 4096 UTF-16 units
     */
    public SimulatedMessage says(String text) {
        if (text.isBlank() || text.length() > 4096) {
            throw new IllegalArgumentException(
                    "text must have 1 to 4096 characters, it has " + text.length() + "; see saysUnchecked");
        }
        return saysUnchecked(text);
    }

    /** Send a text of any length, as only a changed client could. */
    public SimulatedMessage saysUnchecked(String text) {
        return seat().post(Content.text(text), null, Optional.empty());
    }

    /** Send a text as a reply to a message. */
    public SimulatedMessage replies(SimulatedMessage to, String text) {
        return seat().post(Content.text(text), null, Optional.of(to));
    }

    /** Change the text of a message of one's own. */
    public SimulatedMessage edits(SimulatedMessage own, String text) {
        return seat().edit(own, text);
    }

    /**
     * Take a message away, one's own or the bot's, as people may in a private chat. The bot is not told.
     *
     * @throws IllegalArgumentException when it is gone already
     */
    public void deletes(SimulatedMessage message) {
        seat().delete(message);
    }

    /** Send a photo with a caption, which may be empty. */
    public SimulatedMessage sendsPhoto(byte[] picture, String caption) {
        SentFile file = Content.file(world, SentFile.Kind.PHOTO, "photo.jpg", picture);
        return seat().post(Content.photo(file, caption), file, Optional.empty());
    }

    /** Send a file with a caption, which may be empty. */
    public SimulatedMessage sendsDocument(String name, byte[] bytes, String caption) {
        SentFile file = Content.file(world, SentFile.Kind.DOCUMENT, name, bytes);
        return seat().post(Content.document(file, caption), file, Optional.empty());
    }

    /** Send a sticker. */
    public SimulatedMessage sendsSticker(String emoji) {
        return sends(Content.sticker(emoji));
    }

    /** Send a voice message. */
    public SimulatedMessage sendsVoice(Duration length) {
        return sends(Content.voice(length));
    }

    /**
     * Send anything else.
     *
     * @param contentJson the fields of a {@code Message} that make its content, such as {@code {"dice":{"emoji":"🎲","value":3}}}
     */
    public SimulatedMessage sends(String contentJson) {
        return seat().post(Content.raw(contentJson), null, Optional.empty());
    }

    /**
     * Press a button by its label, waiting for it to appear.
     *
     * <p>The newest message with such a callback button counts, else the keyboard below the chat: pressing there sends the
     * label as a text.
     *
     * @throws AssertionError when there is no such button in the simulator's patience
     */
    public void taps(String label) {
        seat().pressLabel(label);
    }

    /** Press a callback button by its label under the newest message that has one; like {@link #taps} otherwise. */
    public Tap tapsInline(String label) {
        return seat().press(button -> button.text().equals(label), "labelled \"" + label + "\"");
    }

    /** Press the callback button with these data under the newest message that has one, waiting for it to appear. */
    public Tap tapsData(String data) {
        return seat().press(button -> data.equals(button.data()), "with data \"" + data + "\"");
    }

    /**
     * Press a button of a certain message as it was then, even if it was edited or deleted since.
     *
     * @throws IllegalArgumentException when it never had such a button
     */
    public Tap tapsOn(SimulatedMessage message, String label) {
        Button button = message.buttons().stream()
                .filter(candidate -> candidate.text().equals(label) && candidate.data() != null)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no callback button \"" + label + "\" under " + message));
        return seat().press(message, button.text(), button.callbackData().orElse(""));
    }

    /** Send callback data no button has, as if from the newest message of the bot. */
    public Tap forgesTap(String data) {
        return seat().forge(data);
    }

    /** Send callback data no button has, as if from a certain message. */
    public Tap forgesTapOn(SimulatedMessage message, String data) {
        return seat().press(message, "forged " + data, data);
    }

    /** Wait for a message of the bot that fits; an edit counts as a message. */
    public SimulatedMessage awaitMessage(Predicate<SimulatedMessage> wanted, Duration time) {
        return seat().await("message", wanted, true, time);
    }

    /** Wait for a message of the bot that fits, as long as the simulator is patient. */
    public SimulatedMessage awaitMessage(Predicate<SimulatedMessage> wanted) {
        return awaitMessage(wanted, patience());
    }

    /** Wait for a message of the bot whose text or caption contains this. */
    public SimulatedMessage awaitText(String part) {
        return seat().await(
                        "message with \"" + part + "\"",
                        message -> message.text().contains(part),
                        true,
                        patience());
    }

    /** Wait for a new photo. */
    public SimulatedMessage awaitPhoto(Duration time) {
        return seat().await("photo", SimulatedMessage::isPhoto, false, time);
    }

    /** Wait for a new photo as long as the simulator is patient. */
    public SimulatedMessage awaitPhoto() {
        return awaitPhoto(patience());
    }

    /** Wait for a new document. */
    public SimulatedMessage awaitDocument(Duration time) {
        return seat().await("document", SimulatedMessage::isDocument, false, time);
    }

    /** Wait for a new album of so many items. */
    public List<SimulatedMessage> awaitAlbum(int items, Duration time) {
        return seat().awaitAlbum(items, time);
    }

    /** Wait for the next edit of a message. */
    public SimulatedMessage awaitEdit(SimulatedMessage message, Duration time) {
        return seat().await(
                        "edit of message " + message.id(),
                        candidate -> candidate.id() == message.id() && candidate.isEdited(),
                        true,
                        time);
    }

    /** Wait until a message is gone. */
    public void awaitDeleted(SimulatedMessage message, Duration time) {
        seat().awaitDeleted(message, time);
    }

    /**
     * Make sure the bot sends and edits nothing for a time.
     *
     * @throws AssertionError when it does
     */
    public void hearsNothingFor(Duration time) {
        seat().expectSilence(time);
    }

    /** Count everything the bot said so far as seen: later waits do not find it. */
    public void catchesUp() {
        seat().catchUp();
    }

    private Duration patience() {
        return world.settings().patience();
    }
}
