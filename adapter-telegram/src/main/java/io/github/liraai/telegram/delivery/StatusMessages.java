package io.github.liraai.telegram.delivery;

import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.JobId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Knows the status message of each job while this process is at work, so that a fast picture waits for the status message under way
 * and does not overtake it. What must survive a restart is kept as a note with the job. Thread-safe.
 */
public final class StatusMessages {
    private static final int MOST = 20_000;

    private final Map<JobId, Status> entries = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<JobId, Status> eldest) {
            return size() > MOST;
        }
    };

    /** Announces that a status message will follow for a job, before the job is accepted; false when one was announced already. */
    public synchronized boolean expect(JobId job) {
        return entries.putIfAbsent(job, new Status()) == null;
    }

    /** Takes an announcement back: the job was not accepted, or no status message will come. */
    public void forget(JobId job) {
        Status entry = remove(job);
        if (entry != null) {
            entry.message.complete(OptionalInt.empty());
        }
    }

    /**
     * Says that the status message was sent.
     *
     * @param keep keeps its id with the job; not called while a delivery is at it, which spares a write for each quick picture, but as
     *     soon as that delivery is put off
     * @return whether somebody will take the message away; not when the delivery did not wait for it and is over, or the job was
     *     given up
     */
    public boolean sent(JobId job, int message, Runnable keep) {
        Status status = find(job);
        if (status == null) {
            return false;
        }
        status.message.complete(OptionalInt.of(message));
        if (status.claimed) {
            status.keep.set(keep);
            if (status.putOff) {
                putOff(job);
            }
        } else {
            keep.run();
        }
        return true;
    }

    /** Says that a delivery was put off: what it would need after a restart is kept now. */
    void putOff(JobId job) {
        Status status = find(job);
        if (status != null) {
            status.putOff = true;
            Runnable keep = status.keep.getAndSet(null);
            if (keep != null) {
                keep.run();
            }
        }
    }

    /** Finds a job's status message for whoever takes it away, waiting for one that is being sent. */
    public OptionalInt claim(JobId job, @Nullable DeliveryNote note, Duration patience) {
        Status entry = find(job);
        if (entry == null) {
            return messageIn(note);
        }
        entry.claimed = true;
        try {
            return entry.message.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return messageIn(note);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return messageIn(note);
        }
    }

    /** Writes a status message's id for the core to keep. */
    public static DeliveryNote note(int message) {
        return new DeliveryNote(Integer.toString(message));
    }

    /** Reads what {@link #note} wrote. */
    public static OptionalInt messageIn(@Nullable DeliveryNote note) {
        if (note == null || !note.value().matches("\\d{1,10}")) {
            return OptionalInt.empty();
        }
        long message = Long.parseLong(note.value());
        return message <= Integer.MAX_VALUE ? OptionalInt.of((int) message) : OptionalInt.empty();
    }

    /** Tells a job's status message if it was sent by this process and nobody has claimed it. */
    OptionalInt known(JobId job) {
        Status entry = find(job);
        return entry == null || entry.claimed ? OptionalInt.empty() : entry.message.getNow(OptionalInt.empty());
    }

    /** Tells whether a job's status message is this process's, sent or to be sent, and somebody will take it away. */
    public boolean isExpected(JobId job) {
        return find(job) != null;
    }

    private synchronized @Nullable Status find(JobId job) {
        return entries.get(job);
    }

    synchronized @Nullable Status remove(JobId job) {
        return entries.remove(job);
    }

    /** One job's status message. */
    static final class Status {
        private final CompletableFuture<OptionalInt> message = new CompletableFuture<>();
        private final AtomicReference<@Nullable Runnable> keep = new AtomicReference<>();
        private volatile boolean claimed;
        private volatile boolean putOff;
    }
}
