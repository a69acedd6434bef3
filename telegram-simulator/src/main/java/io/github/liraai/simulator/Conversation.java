package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The messages of one chat and what happened to them. Thread-safe; each chat has its own lock. */
final class Conversation {
    private final ChatProfile profile;
    private final AtomicInteger messageIds;
    private final int mostMessages;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Integer, SimulatedMessage> messages = new LinkedHashMap<>();
    private final Deque<ChatEvent> events = new ArrayDeque<>();
    private long lastEvent;

    Conversation(ChatProfile profile, AtomicInteger messageIds, int mostMessages) {
        this.profile = profile;
        this.messageIds = messageIds;
        this.mostMessages = mostMessages;
    }

    long id() {
        return profile.id();
    }

    ChatProfile profile() {
        return profile;
    }

    /**
     * Add a message; its number is filled in here.
     *
     * @param announce told under the chat's lock, so that updates keep the order of the messages
     */
    SimulatedMessage post(
            boolean fromBot,
            ObjectNode message,
            @Nullable SentFile file,
            @Nullable JsonNode keyboard,
            Consumer<SimulatedMessage> announce) {
        lock.lock();
        try {
            message.put("message_id", messageIds.incrementAndGet());
            SimulatedMessage posted = new SimulatedMessage(this, fromBot, message, file, keyboard);
            messages.put(posted.id(), posted);
            if (messages.size() > mostMessages) {
                messages.remove(messages.keySet().iterator().next());
            }
            add(number -> new ChatEvent.Posted(number, posted));
            announce.accept(posted);
            return posted;
        } finally {
            lock.unlock();
        }
    }

    /** Replace a message by what {@code change} makes of it; whatever it throws leaves all as it was. */
    Optional<SimulatedMessage> change(int id, Function<SimulatedMessage, SimulatedMessage> change) {
        lock.lock();
        try {
            SimulatedMessage old = messages.get(id);
            if (old == null) {
                return Optional.empty();
            }
            SimulatedMessage fresh = change.apply(old);
            messages.put(id, fresh);
            add(number -> new ChatEvent.Changed(number, fresh));
            return Optional.of(fresh);
        } finally {
            lock.unlock();
        }
    }

    Optional<SimulatedMessage> remove(int id) {
        lock.lock();
        try {
            SimulatedMessage old = messages.remove(id);
            if (old != null) {
                add(number -> new ChatEvent.Removed(number, old));
            }
            return Optional.ofNullable(old);
        } finally {
            lock.unlock();
        }
    }

    void pressed(String who, String label) {
        record(number -> new ChatEvent.Pressed(number, who, label));
    }

    void told(CallbackAnswer answer) {
        record(number -> new ChatEvent.Told(number, answer));
    }

    Optional<SimulatedMessage> find(int id) {
        lock.lock();
        try {
            return Optional.ofNullable(messages.get(id));
        } finally {
            lock.unlock();
        }
    }

    /** List what is visible now, oldest first. */
    List<SimulatedMessage> visible() {
        lock.lock();
        try {
            return new ArrayList<>(messages.values());
        } finally {
            lock.unlock();
        }
    }

    /** List what happened after an event, oldest first. */
    List<ChatEvent> eventsAfter(long number) {
        lock.lock();
        try {
            Deque<ChatEvent> found = new ArrayDeque<>();
            Iterator<ChatEvent> backwards = events.descendingIterator();
            while (backwards.hasNext()) {
                ChatEvent event = backwards.next();
                if (event.number() <= number) {
                    break;
                }
                found.addFirst(event);
            }
            return List.copyOf(found);
        } finally {
            lock.unlock();
        }
    }

    long lastEvent() {
        lock.lock();
        try {
            return lastEvent;
        } finally {
            lock.unlock();
        }
    }

    /** Wait until something happened after an event; false when the time is over. */
    boolean awaitAfter(long number, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (lastEvent <= number && left > 0) {
                left = changed.awaitNanos(left);
            }
            return lastEvent > number;
        } finally {
            lock.unlock();
        }
    }

    private void record(LongFunction<ChatEvent> event) {
        lock.lock();
        try {
            add(event);
        } finally {
            lock.unlock();
        }
    }

    private void add(LongFunction<ChatEvent> event) {
        events.add(event.apply(++lastEvent));
        if (events.size() > 4L * mostMessages) {
            events.remove();
        }
        changed.signalAll();
    }
}
