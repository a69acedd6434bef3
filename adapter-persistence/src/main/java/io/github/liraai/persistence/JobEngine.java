package io.github.liraai.persistence;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RunGeneration;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs accepted jobs, each on a virtual thread, again after a crash and until they come to their end. Thread-safe.
 *
 * <p>A job may be run more than once, also at the same time by two processes of which one was taken for dead; {@link RunGeneration} guards
 * each of its steps.
 */
public final class JobEngine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobEngine.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Database database;
    private final DueSignal signal;
    private final EngineSettings settings;
    private final InstantSource clock;
    private final LedgerRepair repair;
    private final Sweep sweep;
    private final LinePicking picking;
    private final Runnable spoolCheck;
    private final ScheduleTable schedule = new ScheduleTable();
    private @Nullable Scheduler scheduler;

    JobEngine(
            Database database,
            DueSignal signal,
            EngineSettings settings,
            InstantSource clock,
            Sweep sweep,
            Runnable spoolCheck) {
        this.database = database;
        this.signal = signal;
        this.settings = settings;
        this.clock = clock;
        this.spoolCheck = spoolCheck;
        this.repair = new LedgerRepair(database);
        this.sweep = sweep;
        this.picking = new LinePicking(database.kind(), settings.atOnce());
    }

    /**
     * Repairs what a death of the process left behind and begins to run jobs.
     *
     * @throws IllegalStateException when it was started before
     * @throws io.github.liraai.core.store.StoreUnavailableException when the database is away
     * @throws SpoolElsewhereException when the other processes on the database keep their pictures in another folder
     */
    public synchronized void start(RunGeneration generation) {
        if (scheduler != null) {
            throw new IllegalStateException("the engine was started before");
        }
        spoolCheck.run();
        repair.atStart(clock.instant());
        Scheduler started = build(generation);
        started.start();
        scheduler = started;
        signal.listen(started::triggerCheckForDueExecutions);
        sweep.start(settings.sweep());
    }

    /** Tells whether it was started and not closed. */
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    /** Stops taking jobs, lets running ones go on for a while, then interrupts them; does nothing when it is not running. */
    @Override
    public synchronized void close() {
        signal.listen(() -> {});
        sweep.close();
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    private Scheduler build(RunGeneration generation) {
        Task<Void> task = Tasks.custom(ScheduleTable.TASK, Void.class)
                .onFailure((failed, operations) -> retry(failed))
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(generation, instance.getId()));
        return Scheduler.create(database.dataSource(), task)
                .jdbcCustomization(picking)
                .schedulerName(new SchedulerName.Fixed(
                        "lira-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID()))
                .threads(settings.jobsAtOnce())
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("lira-job-", 1).factory()))
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(settings.missedHeartbeats())
                .shutdownMaxWait(settings.shutdownPatience())
                .failureLogging(LogLevel.OFF, false)
                .clock(clock::instant)
                .build();
    }

    private CompletionHandler<Void> run(RunGeneration generation, String instance) {
        return switch (generation.run(new JobId(instance))) {
            case RunGeneration.Result.Done() -> (done, operations) -> remove(done.getExecution());
            case RunGeneration.Result.Again(Instant at) -> (done, operations) -> putBack(done.getExecution(), at, 0);
        };
    }

    /** Tells those who wait in line that there may be room. */
    private void makeRoom() {
        if (picking.heldBack()) {
            signal.due();
        }
    }

    private void retry(ExecutionComplete failed) {
        Execution execution = failed.getExecution();
        LOG.warn(
                "job {} failed with {}, it is tried again",
                execution.getId(),
                failed.getCause().map(JobEngine::words).orElse("nothing said"));
        int failures = execution.consecutiveFailures + 1;
        long doubled = FIRST_PAUSE.toMillis() << Math.min(execution.consecutiveFailures, 16);
        Duration pause = Duration.ofMillis(Math.min(doubled, LONGEST_PAUSE.toMillis()));
        putBack(execution, clock.instant().plus(pause), failures);
    }

    private static String words(Throwable cause) {
        return cause instanceof UnreadableRowException spoiled
                ? String.valueOf(spoiled.getMessage())
                : cause.getClass().getName();
    }

    /** Mostly there is nothing to remove, since the ledger did it when the job ended; looking is cheaper than writing. */
    private void remove(Execution execution) {
        String id = execution.getId();
        if (database.read("look at the schedule", handle -> schedule.has(handle, id, execution.version))) {
            database.write("take a job off the schedule", handle -> schedule.delete(handle, id, execution.version));
        }
        makeRoom();
    }

    private void putBack(Execution execution, Instant at, int failures) {
        database.write(
                "schedule a job again",
                handle -> schedule.putBack(handle, execution.getId(), execution.version, at, failures));
        if (at.isAfter(clock.instant())) {
            makeRoom();
        } else {
            signal.due();
        }
    }
}
