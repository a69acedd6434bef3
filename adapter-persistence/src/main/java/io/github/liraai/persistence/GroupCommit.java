package io.github.liraai.persistence;

import io.github.liraai.core.store.StoreUnavailableException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one thread at a time at an embedded database, and makes what several of them committed durable by one write to its file.
 * Thread-safe.
 *
 * <p>Writing each transaction of its own costs H2 about 25 KiB and most of its time. Here whoever leaves last writes for all who
 * committed since the last write, and none of them returns before that: what was acknowledged is in the file. A single caller never
 * waits for others, unless it said that it would. What nobody waits for is written along with the next write, or a moment later by itself.
 */
final class GroupCommit implements Turns {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    /** So that nobody waits long for those behind. */
    private static final int MOST_IN_A_BATCH = 64;

    /** When a batch is looked after by its own members, should those behind them have given up. */
    private static final Duration PROMPT = Duration.ofMillis(50);

    private final Runnable write;
    private final Duration patience;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicBoolean writingSoon = new AtomicBoolean();
    private Batch open = new Batch();

    /**
     * Creates the gate.
     *
     * @param write writes all that was committed to the file
     * @param patience how long to wait for one's turn and for the write
     */
    GroupCommit(Runnable write, Duration patience) {
        this.write = write;
        this.patience = patience;
    }

    @Override
    public <T> T read(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            leave();
        }
    }

    @Override
    public <T> T commit(Supplier<T> work) {
        Committed<T> committed = commit(work, true);
        await(committed.batch(), PROMPT);
        return committed.result();
    }

    @Override
    public <T> T commitTogether(Supplier<T> work) {
        Committed<T> committed = commit(work, false);
        await(committed.batch(), COMPANY);
        return committed.result();
    }

    @Override
    public <T> T commitSoon(Supplier<T> work) {
        Committed<T> committed = commit(work, false);
        if (writingSoon.compareAndSet(false, true)) {
            Thread.ofVirtual().name("lira-database-soon").start(this::writeSoon);
        }
        return committed.result();
    }

    private <T> Committed<T> commit(Supplier<T> work, boolean atOnce) {
        enter();
        try {
            Batch batch = open;
            // Also of work that throws: it may have committed before.
            batch.isUnwritten = true;
            T result = work.get();
            if (atOnce) {
                batch.urgent++;
            }
            return new Committed<>(result, batch);
        } finally {
            leave();
        }
    }

    private record Committed<T>(T result, Batch batch) {}

    private void writeSoon() {
        try {
            Thread.sleep(SOON);
        } catch (InterruptedException e) {
            // Nobody who means well interrupts this thread; it is written earlier then.
            LOG.debug("the database's file is written a moment earlier");
        }
        writingSoon.set(false);
        try {
            enter();
            Batch batch = open;
            try {
                if (batch.isUnwritten) {
                    writeOpenBatch();
                }
            } finally {
                turn.unlock();
            }
            if (batch.written.isCompletedExceptionally()) {
                LOG.warn("what nobody waited for could not be written to the database's file");
            }
        } catch (StoreUnavailableException e) {
            LOG.warn("what nobody waited for is written to the database's file later: {}", e.getMessage());
        }
    }

    @Override
    public void alone(Runnable work) {
        enter();
        try {
            if (open.isUnwritten) {
                writeOpenBatch();
            }
            work.run();
        } finally {
            turn.unlock();
        }
    }

    private void enter() {
        if (!uninterrupted(left -> turn.tryLock(left, TimeUnit.NANOSECONDS))) {
            throw away("it did not get its turn in " + patience);
        }
    }

    private void leave() {
        try {
            if (open.urgent > 0 && (open.urgent >= MOST_IN_A_BATCH || !turn.hasQueuedThreads())) {
                writeOpenBatch();
            }
        } finally {
            turn.unlock();
        }
    }

    private void writeOpenBatch() {
        Batch batch = open;
        open = new Batch();
        try {
            write.run();
            batch.written.complete(true);
        } catch (RuntimeException | Error e) {
            // Each of the batch throws it, also the one that writes, if it is of the batch.
            batch.written.completeExceptionally(e);
        }
    }

    private void await(Batch batch, Duration company) {
        boolean written = uninterrupted(left -> isWritten(batch, left, company));
        if (!written) {
            throw away("it was not written in " + patience);
        }
    }

    private boolean isWritten(Batch batch, long left, Duration company) throws InterruptedException {
        try {
            return batch.written.get(Math.min(left, company.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            write(batch);
            return batch.written.isDone() && isWritten(batch, left, company);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw SqlFailure.translate("write what was committed", cause);
        }
    }

    private void write(Batch batch) {
        enter();
        try {
            if (batch == open) {
                writeOpenBatch();
            }
        } finally {
            turn.unlock();
        }
    }

    /** Waits until it succeeds or patience runs out; an interruption is put off. */
    private boolean uninterrupted(Wait wait) {
        long end = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                long left = end - System.nanoTime();
                try {
                    if (wait.succeeds(Math.max(left, 0))) {
                        return true;
                    }
                    if (left <= 0) {
                        return false;
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static StoreUnavailableException away(String problem) {
        return new StoreUnavailableException("the database is away: " + problem, new TimeoutException(problem));
    }

    /** Transactions that are written together. */
    private static final class Batch {
        private final CompletableFuture<Boolean> written = new CompletableFuture<>();

        /** How many will not wait for company. */
        private int urgent;

        private boolean isUnwritten;
    }

    /** Something to wait for, for so many nanoseconds. */
    @FunctionalInterface
    private interface Wait {
        boolean succeeds(long nanos) throws InterruptedException;
    }
}
