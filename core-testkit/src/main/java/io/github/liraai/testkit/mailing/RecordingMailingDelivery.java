package io.github.liraai.testkit.mailing;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.mailing.Mailing;
import io.github.liraai.core.mailing.MailingDelivery;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Delivers nothing, but remembers who got what, and ends each as it was told to; as delivered when it was told nothing. Thread-safe. */
public final class RecordingMailingDelivery implements MailingDelivery {
    private final Deque<Result> results = new ArrayDeque<>();
    private final List<Message> messages = new ArrayList<>();
    private final List<Message> arrived = new ArrayList<>();
    private final List<Mailing> shown = new ArrayList<>();

    /**
     * Something that was sent, however it ended.
     *
     * @param recipient to whom
     * @param text the words
     */
    public record Message(UserId recipient, String text) {}

    /** Has the next ones end in this way, in this order. */
    public synchronized void ends(Result... next) {
        results.addAll(List.of(next));
    }

    /** Lists what was sent. */
    public synchronized List<Message> messages() {
        return List.copyOf(messages);
    }

    /** Lists what was sent and ended as delivered. */
    public synchronized List<Message> arrived() {
        return List.copyOf(arrived);
    }

    /** Lists what was shown. */
    public synchronized List<Mailing> shown() {
        return List.copyOf(shown);
    }

    @Override
    public synchronized Result deliver(UserId recipient, String text) {
        Message message = new Message(recipient, text);
        messages.add(message);
        Result result = results.isEmpty() ? new Result.Delivered() : results.poll();
        if (result instanceof Result.Delivered) {
            arrived.add(message);
        }
        return result;
    }

    @Override
    public synchronized void show(Mailing mailing, List<UserId> unknown) {
        shown.add(mailing);
    }
}
