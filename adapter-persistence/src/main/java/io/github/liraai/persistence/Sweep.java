package io.github.liraai.persistence;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.store.StoreUnavailableException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts right, every few minutes, what no job looks after: forgotten jobs, holds and runs without a job, old pictures; and tells of jobs
 * without progress. Thread-safe.
 */
final class Sweep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final Database database;
    private final QuotaUpkeep quota;
    private final ScheduleUpkeep schedule;
    private final StuckJobs stuck;
    private final IntSupplier spool;
    private final WordsUpkeep words;
    private final InstantSource clock;
    private @Nullable Thread thread;

    /**
     * Prepares it.
     *
     * @param spool deletes old pictures and tells how many
     * @param words forgets old words
     */
    Sweep(Database database, StuckJobs stuck, IntSupplier spool, WordsUpkeep words, InstantSource clock) {
        this.database = database;
        this.quota = new QuotaUpkeep(database);
        this.schedule = new ScheduleUpkeep(database);
        this.stuck = stuck;
        this.spool = spool;
        this.words = words;
        this.clock = clock;
    }

    /** Begins to sweep, for the first time after the pause. */
    synchronized void start(Duration every) {
        thread = Thread.ofVirtual().name("lira-sweep").start(() -> sweep(every));
    }

    @Override
    public synchronized void close() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    /** Sweeps once. */
    void once() {
        step("forgotten jobs", this::reschedule);
        step("holds without a job", this::releaseHolds);
        step("runs without a job", this::removeOrphans);
        step("jobs without progress", () -> stuck.tell(clock.instant()));
        step("old pictures", this::cleanSpool);
        step("old words", () -> words.once(clock.instant()));
        step("space in the database's file", database::reclaimSpace);
    }

    private void sweep(Duration every) {
        try {
            while (true) {
                Thread.sleep(every);
                once();
            }
        } catch (InterruptedException e) {
            LOG.debug("the sweep ends");
        }
    }

    private void reschedule() {
        for (JobId job : schedule.rescheduleForgotten(clock.instant())) {
            LOG.warn("job {} was on no schedule, it goes on", job.value());
        }
    }

    private void releaseHolds() {
        quota.recountHolds().forEach(deed -> LOG.warn("{}: {}", deed.subject(), deed.done()));
    }

    private void removeOrphans() {
        schedule.removeOrphans().forEach(run -> LOG.warn("run {} had no job to run, it is taken off", run));
    }

    private void cleanSpool() {
        int cleaned = spool.getAsInt();
        if (cleaned > 0) {
            LOG.info("{} old files went from the spool", cleaned);
        }
    }

    /** Whatever one step meets, the others and the next sweep are not to be missed for it. */
    private static void step(String what, Runnable work) {
        try {
            work.run();
        } catch (StoreUnavailableException e) {
            LOG.warn("the sweep for {} waits for the store", what);
        } catch (RuntimeException e) {
            LOG.error("the sweep for {} failed with {}", what, e.getClass().getName());
        }
    }
}
