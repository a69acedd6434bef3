package io.github.liraai.simulator;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What one player has seen of a chat: each message or edit of the bot is handed out once. Thread-safe. */
final class Watch {
    private final Conversation chat;
    private final Set<Long> handedOut = new HashSet<>();
    private long seen;

    Watch(Conversation chat) {
        this.chat = chat;
    }

    /** Wait for the first message or edit of the bot that fits and was not handed out. */
    Optional<SimulatedMessage> await(Predicate<SimulatedMessage> wanted, boolean edits, Duration time)
            throws InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        long looked = 0;
        while (true) {
            long last = chat.lastEvent();
            Optional<SimulatedMessage> found = take(wanted, edits, looked);
            if (found.isPresent()) {
                return found;
            }
            looked = last;
            if (!chat.awaitAfter(last, deadline - System.nanoTime())) {
                return Optional.empty();
            }
        }
    }

    private synchronized Optional<SimulatedMessage> take(
            Predicate<SimulatedMessage> wanted, boolean edits, long after) {
        for (ChatEvent event : chat.eventsAfter(Math.max(seen, after))) {
            Optional<SimulatedMessage> message = fromBot(event);
            if (message.isEmpty()) {
                done(event.number());
            } else if (!handedOut.contains(event.number())
                    && (edits || event instanceof ChatEvent.Posted)
                    && wanted.test(message.get())) {
                done(event.number());
                return message;
            }
        }
        return Optional.empty();
    }

    /** Remember an event as settled; the set holds only those behind an unsettled one. */
    private void done(long number) {
        handedOut.add(number);
        while (handedOut.remove(seen + 1)) {
            seen++;
        }
    }

    private static Optional<SimulatedMessage> fromBot(ChatEvent event) {
        return switch (event) {
            case ChatEvent.Posted posted -> Optional.of(posted.message()).filter(SimulatedMessage::fromBot);
            case ChatEvent.Changed changed -> Optional.of(changed.message()).filter(SimulatedMessage::fromBot);
            case ChatEvent.Removed removed -> Optional.empty();
            case ChatEvent.Pressed pressed -> Optional.empty();
            case ChatEvent.Told told -> Optional.empty();
        };
    }

    /** Count everything so far as seen. */
    synchronized void catchUp() {
        seen = chat.lastEvent();
        handedOut.clear();
    }
}
