package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.wire.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The place of one person in one chat: writes what the person does, watches what the bot does. Thread-safe. */
final class Seat {
    private final World world;
    private final Supplier<Person> person;
    private final Conversation chat;
    private final OptionalInt topic;
    private final Watch watch;

    Seat(World world, Supplier<Person> person, Conversation chat, OptionalInt topic) {
        this.world = world;
        this.person = person;
        this.chat = chat;
        this.topic = topic;
        this.watch = new Watch(chat);
    }

    Conversation chat() {
        return chat;
    }

    SimulatedMessage post(ObjectNode content, @Nullable SentFile file, Optional<SimulatedMessage> replyTo) {
        if (chat.profile().isPrivate() && chat.profile().obstacle().isPresent()) {
            throw new IllegalStateException("the user has to unblock the bot first: chat " + chat.id());
        }
        ObjectNode message = Json.object().put("message_id", 0);
        message.set("from", person.get().userJson());
        message.set("chat", chat.profile().json());
        message.put("date", world.now());
        topic.ifPresent(id -> message.put("message_thread_id", id).put("is_topic_message", true));
        replyTo.ifPresent(replied -> Draft.putReplied(message, replied.now()));
        message.setAll(content);
        return world.postFromUser(chat, message, file, GroupPrivacy.botMayRead(world, chat, message));
    }

    SimulatedMessage edit(SimulatedMessage own, String text) {
        SimulatedMessage edited = chat.change(own.id(), old -> {
                    ObjectNode message = old.json();
                    message.setAll(Content.text(text));
                    message.put("edit_date", world.now());
                    SimulatedMessage fresh = new SimulatedMessage(chat, false, message, old.fileOrNull(), null);
                    world.updates().add("edited_message", fresh.jsonBytes());
                    return fresh;
                })
                .orElseThrow(() -> new IllegalArgumentException("no such message to edit: " + own));
        world.tell(listener -> listener.edited(edited));
        return edited;
    }

    void delete(SimulatedMessage message) {
        SimulatedMessage deleted = chat.remove(message.id())
                .orElseThrow(() -> new IllegalArgumentException("no such message to take away: " + message));
        world.tell(listener -> listener.deleted(deleted));
    }

    void pressLabel(String label) {
        long deadline = System.nanoTime() + world.settings().patience().toNanos();
        while (true) {
            long last = chat.lastEvent();
            List<SimulatedMessage> visible = newestFirst();
            Optional<SimulatedMessage> inline = visible.stream()
                    .filter(message -> callbackButton(
                                    message, button -> button.text().equals(label))
                            .isPresent())
                    .findFirst();
            boolean below = keyboard(visible).anyMatch(button -> button.text().equals(label));
            if (inline.isPresent()) {
                press(inline.get(), label, dataOf(inline.get(), label));
                return;
            }
            if (below) {
                post(Content.text(label), null, Optional.empty());
                return;
            }
            awaitOrFail(last, deadline, () -> "no button labelled \"" + label + "\"");
        }
    }

    private static String dataOf(SimulatedMessage message, String label) {
        return callbackButton(message, button -> button.text().equals(label))
                .flatMap(Button::callbackData)
                .orElse("");
    }

    Tap press(Predicate<Button> wanted, String description) {
        long deadline = System.nanoTime() + world.settings().patience().toNanos();
        while (true) {
            long last = chat.lastEvent();
            for (SimulatedMessage message : newestFirst()) {
                Optional<Button> button = callbackButton(message, wanted);
                if (button.isPresent()) {
                    return press(
                            message,
                            button.get().text(),
                            button.get().callbackData().orElse(""));
                }
            }
            awaitOrFail(last, deadline, () -> "no callback button " + description);
        }
    }

    Tap press(SimulatedMessage message, String label, String data) {
        ObjectNode query = Json.object();
        query.set("from", person.get().userJson());
        query.set(
                "message",
                message.isDeleted() ? inaccessible(message) : message.now().json());
        query.put("chat_instance", Long.toString(chat.id() * 31)).put("data", data);
        return world.tap(chat, label, data, query);
    }

    Tap forge(String data) {
        SimulatedMessage newest = newestFirst().stream()
                .filter(SimulatedMessage::fromBot)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the bot said nothing yet in chat " + chat.id()));
        return press(newest, "forged " + data, data);
    }

    private ObjectNode inaccessible(SimulatedMessage message) {
        ObjectNode stub = Json.object();
        stub.set("chat", chat.profile().json());
        return stub.put("message_id", message.id()).put("date", 0);
    }

    private static Optional<Button> callbackButton(SimulatedMessage message, Predicate<Button> wanted) {
        return message.buttons().stream()
                .filter(button -> button.data() != null && wanted.test(button))
                .findFirst();
    }

    /** The keyboard below the chat is that of the newest message that set or removed one. */
    private static java.util.stream.Stream<Button> keyboard(List<SimulatedMessage> newestFirst) {
        return newestFirst.stream()
                .filter(message ->
                        message.removesKeyboard() || !message.keyboardRows().isEmpty())
                .findFirst()
                .stream()
                .flatMap(message -> message.keyboardRows().stream())
                .flatMap(List::stream);
    }

    private List<SimulatedMessage> newestFirst() {
        List<SimulatedMessage> visible = chat.visible();
        visible.sort(Comparator.comparingInt(SimulatedMessage::id).reversed());
        return visible;
    }

    SimulatedMessage await(String what, Predicate<SimulatedMessage> wanted, boolean edits, Duration time) {
        return interruptibly(() -> watch.await(wanted, edits, time))
                .orElseThrow(() -> failure("no " + what + " within " + time));
    }

    List<SimulatedMessage> awaitAlbum(int items, Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        List<SimulatedMessage> album = new ArrayList<>();
        while (album.size() < items) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            String id = album.isEmpty() ? "" : album.getFirst().albumId().orElse("");
            album.add(await(
                    "album of " + items + " (got " + album.size() + ")",
                    message -> message.albumId()
                            .filter(other -> id.isEmpty() || other.equals(id))
                            .isPresent(),
                    false,
                    left));
        }
        return album;
    }

    void awaitDeleted(SimulatedMessage message, Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        while (true) {
            long last = chat.lastEvent();
            if (chat.find(message.id()).isEmpty()) {
                return;
            }
            awaitOrFail(last, deadline, () -> "message " + message.id() + " is still there");
        }
    }

    void expectSilence(Duration time) {
        watch.catchUp();
        interruptibly(() -> watch.await(anything -> true, true, time)).ifPresent(heard -> {
            throw failure("silence was expected, but the bot said: " + Transcript.describe(heard));
        });
    }

    void catchUp() {
        watch.catchUp();
    }

    private void awaitOrFail(long last, long deadline, Supplier<String> complaint) {
        boolean more = interruptibly(() -> chat.awaitAfter(last, deadline - System.nanoTime()));
        if (!more) {
            throw failure(complaint.get());
        }
    }

    private AssertionError failure(String complaint) {
        return new AssertionError(complaint + "; the chat:\n" + Transcript.of(chat));
    }

    @FunctionalInterface
    private interface Wait<T> {
        T await() throws InterruptedException;
    }

    private static <T> T interruptibly(Wait<T> wait) {
        try {
            return wait.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the bot", e);
        }
    }
}
