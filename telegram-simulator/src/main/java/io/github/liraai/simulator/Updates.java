package io.github.liraai.simulator;

import io.github.liraai.simulator.internal.wire.ApiFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The updates waiting for the bot, with Telegram's rules of giving them out.
 *
 * <p>An update stays until a poll asks for a later offset, so a bot that was killed gets it again. Thread-safe.
 */
public final class Updates {
    /** Stands for the update's own number in {@link #inject}. */
    public static final String ID_PLACEHOLDER = "%UPDATE_ID%";

    private static final Set<String> LEFT_OUT_BY_DEFAULT =
            Set.of("chat_member", "message_reaction", "message_reaction_count");
    private static final int CONFIRMED_KEPT = 1000;
    private static final int LONGEST_POLL_SECONDS = 50;
    private static final int LARGEST_BATCH = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Deque<Update> pending = new ArrayDeque<>();
    private final Deque<Update> confirmed = new ArrayDeque<>();
    private final Deque<Update> again = new ArrayDeque<>();
    private long lastId;
    private @Nullable Set<String> allowed;
    private @Nullable Poll waiting;
    private String webhook = "";
    private boolean closed;

    private static final class Poll {
        private boolean terminated;
    }

    /**
     * Ask for updates as {@code getUpdates} does.
     *
     * @param allowedKinds absent leaves the former setting
     */
    record Request(
            long offset,
            int limit,
            int timeoutSeconds,
            @Nullable Set<String> allowedKinds) {
        Request {
            limit = Math.clamp(limit, 1, LARGEST_BATCH);
            timeoutSeconds = Math.clamp(timeoutSeconds, 0, LONGEST_POLL_SECONDS);
        }
    }

    Updates(long firstId) {
        this.lastId = firstId - 1;
    }

    /**
     * Put an update of your own making into the queue, whatever the bot allows.
     *
     * <p>{@value #ID_PLACEHOLDER} is replaced by its number. Text that is no JSON makes the whole answer of {@code
     * getUpdates} unreadable until it is confirmed, as a type unknown to the client library would.
     *
     * @return the number it got
     */
    public long inject(String json) {
        return add(id -> new Update(
                id, "", json.replace(ID_PLACEHOLDER, Long.toString(id)).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Give an update to the bot once more, although it was confirmed or is waiting.
     *
     * <p>It goes out once, to the poll that is open or the next one: wait until the bot polls before repeating an update to
     * it. A bot that was killed needs none of this, it gets its unconfirmed updates anyway.
     *
     * @throws IllegalArgumentException when there was no such update, or too long ago
     */
    public void redeliver(long id) {
        lock.lock();
        try {
            again.add(remembered(id));
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Update remembered(long id) {
        return Stream.concat(pending.stream(), confirmed.stream())
                .filter(update -> update.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no update " + id + " is remembered"));
    }

    /** Find an update, confirmed or not. */
    Update find(long id) {
        lock.lock();
        try {
            return remembered(id);
        } finally {
            lock.unlock();
        }
    }

    /** Give the newest update to the bot twice. */
    public void duplicateLast() {
        redeliver(lastId());
    }

    /** Give the number of the newest update. */
    public long lastId() {
        lock.lock();
        try {
            return lastId;
        } finally {
            lock.unlock();
        }
    }

    /** Count the updates that the bot has not confirmed. */
    public int unconfirmed() {
        lock.lock();
        try {
            return pending.size();
        } finally {
            lock.unlock();
        }
    }

    /** Wait until the bot has confirmed everything; false when the time is over. */
    public boolean awaitConfirmed(Duration time) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.NANOSECONDS.convert(time);
            while (!pending.isEmpty() && left > 0) {
                left = news.awaitNanos(left);
            }
            return pending.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Tell whether a poll is open at this moment. */
    public boolean isPolled() {
        lock.lock();
        try {
            return waiting != null;
        } finally {
            lock.unlock();
        }
    }

    /** Queue an update, unless the bot does not want its kind. */
    void add(String kind, byte[] content) {
        lock.lock();
        try {
            boolean wanted = allowed == null ? !LEFT_OUT_BY_DEFAULT.contains(kind) : allowed.contains(kind);
            if (wanted) {
                add(id -> Update.of(id, kind, content));
            }
        } finally {
            lock.unlock();
        }
    }

    private long add(LongFunction<Update> update) {
        lock.lock();
        try {
            pending.add(update.apply(++lastId));
            news.signalAll();
            return lastId;
        } finally {
            lock.unlock();
        }
    }

    /** Wait for updates; a poll that is open already is terminated, as Telegram does. */
    List<Update> poll(Request request) throws InterruptedException {
        lock.lock();
        try {
            refuseUnderWebhook();
            if (waiting != null) {
                waiting.terminated = true;
                news.signalAll();
            }
            if (request.allowedKinds() != null) {
                allow(request.allowedKinds());
            }
            forgetBefore(request.offset());
            await(request.timeoutSeconds());
            refuseUnderWebhook();
            return batch(request.limit());
        } finally {
            lock.unlock();
        }
    }

    private void await(int seconds) throws InterruptedException {
        Poll poll = new Poll();
        waiting = poll;
        try {
            long left = TimeUnit.SECONDS.toNanos(seconds);
            while (pending.isEmpty() && again.isEmpty() && left > 0 && !closed && !poll.terminated) {
                left = news.awaitNanos(left);
            }
        } finally {
            if (waiting == poll) {
                waiting = null;
            }
        }
        if (poll.terminated) {
            throw new ApiFailure(
                    409,
                    webhook.isEmpty()
                            ? "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
                            : "Conflict: terminated by setWebhook request");
        }
    }

    private List<Update> batch(int limit) {
        List<Update> batch = new ArrayList<>();
        while (batch.size() < limit && !again.isEmpty()) {
            batch.add(again.remove());
        }
        Iterator<Update> next = pending.iterator();
        while (batch.size() < limit && next.hasNext()) {
            batch.add(next.next());
        }
        return batch;
    }

    private void forgetBefore(long offset) {
        while (!pending.isEmpty()
                && (offset < 0 ? pending.size() > -offset : pending.element().id() < offset)) {
            confirmOldest();
        }
    }

    private void confirmOldest() {
        keepConfirmed(pending.remove());
    }

    private void keepConfirmed(Update update) {
        confirmed.add(update);
        if (confirmed.size() > CONFIRMED_KEPT) {
            confirmed.remove();
        }
        news.signalAll();
    }

    private void allow(Set<String> kinds) {
        allowed = kinds.isEmpty() ? null : kinds;
    }

    private void refuseUnderWebhook() {
        if (!webhook.isEmpty()) {
            throw new ApiFailure(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }
    }

    /** Wait for the oldest update, leaving it in the queue; ones to be repeated come first. */
    Optional<Update> awaitNext(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (pending.isEmpty() && again.isEmpty() && left > 0 && !closed) {
                left = news.awaitNanos(left);
            }
            return Optional.ofNullable(again.isEmpty() ? pending.peek() : again.peek());
        } finally {
            lock.unlock();
        }
    }

    /** Take an update out of the queue that a webhook accepted. */
    void confirm(Update update) {
        lock.lock();
        try {
            if (!again.remove(update) && update.equals(pending.peek())) {
                confirmOldest();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Take an update out of the queue that a webhook accepted out of turn. */
    void confirmOutOfTurn(Update update) {
        lock.lock();
        try {
            if (pending.remove(update)) {
                keepConfirmed(update);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Set or, with an empty address, delete the webhook. */
    void useWebhook(String url, @Nullable Set<String> allowedKinds, boolean dropPending) {
        lock.lock();
        try {
            webhook = url;
            if (allowedKinds != null) {
                allow(allowedKinds);
            }
            while (dropPending && !pending.isEmpty()) {
                confirmOldest();
            }
            if (!url.isEmpty() && waiting != null) {
                waiting.terminated = true;
            }
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
