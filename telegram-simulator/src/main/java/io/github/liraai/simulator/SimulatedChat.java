package io.github.liraai.simulator;

import java.util.List;
import java.util.Optional;

/** Look at a chat as it is. Thread-safe; every call reads the present state. */
public final class SimulatedChat {
    private final Conversation conversation;

    SimulatedChat(Conversation conversation) {
        this.conversation = conversation;
    }

    /** Give the chat's number. */
    public long id() {
        return conversation.id();
    }

    /** List the messages that are visible now, oldest first. */
    public List<SimulatedMessage> visible() {
        return List.copyOf(conversation.visible());
    }

    /** List the messages of the bot that are visible now, oldest first. */
    public List<SimulatedMessage> fromBot() {
        return conversation.visible().stream().filter(SimulatedMessage::fromBot).toList();
    }

    /** List the photos of the bot that are visible now, oldest first. */
    public List<SimulatedMessage> photos() {
        return fromBot().stream().filter(SimulatedMessage::isPhoto).toList();
    }

    /** Find a message that is visible now. */
    public Optional<SimulatedMessage> message(int id) {
        return conversation.find(id);
    }

    /**
     * Write the chat as text: who, what, {@code [buttons]}, pictures with size and caption, presses and notices; edited
     * and deleted messages are marked so. Holds no identifiers and no times, so it suits snapshot tests.
     */
    public String transcript() {
        return Transcript.of(conversation);
    }

    @Override
    public String toString() {
        return "chat " + id();
    }
}
