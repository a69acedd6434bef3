package io.github.liraai.testkit.generation;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RunGeneration;
import io.github.liraai.testkit.SettableClock;
import java.time.Instant;
import java.util.Optional;

/**
 * Runs scheduled jobs on the caller's thread, one at a time, so that a test decides when anything happens. For one thread.
 *
 * <p>When a run throws, its job is due again at once and the exception reaches the caller: what a durable engine finds after a crash.
 */
public final class SteppedEngine {
    private static final int MOST_RUNS = 100_000;

    private final InMemorySchedule schedule;
    private final RunGeneration runs;
    private final SettableClock clock;

    /** Creates an engine for the jobs of a schedule. */
    public SteppedEngine(InMemorySchedule schedule, RunGeneration runs, SettableClock clock) {
        this.schedule = schedule;
        this.runs = runs;
        this.clock = clock;
    }

    /** Runs the job that is due first; answers false when none is due yet. */
    public boolean runNext() {
        Optional<JobId> due = schedule.take(clock.instant());
        due.ifPresent(this::run);
        return due.isPresent();
    }

    /** Runs jobs until none is due at the clock's time; answers how many runs it took. */
    public int runDue() {
        int made = 0;
        while (runNext()) {
            made++;
            checkThatItEnds(made);
        }
        return made;
    }

    /** Runs jobs until none is scheduled, moving the clock on to each job's time; answers how many runs it took. */
    public int runAll() {
        int made = runDue();
        for (Optional<Instant> due = schedule.nextDue(); due.isPresent(); due = schedule.nextDue()) {
            clock.advanceTo(due.get());
            made += runDue();
            checkThatItEnds(made);
        }
        return made;
    }

    private void run(JobId job) {
        boolean returned = false;
        try {
            switch (runs.run(job)) {
                case RunGeneration.Result.Done done -> schedule.done(job);
                case RunGeneration.Result.Again(Instant at) -> schedule.put(job, at);
            }
            returned = true;
        } finally {
            if (!returned) {
                schedule.put(job, clock.instant());
            }
        }
    }

    private static void checkThatItEnds(int made) {
        if (made > MOST_RUNS) {
            throw new IllegalStateException("jobs are still scheduled after " + made + " runs");
        }
    }
}
