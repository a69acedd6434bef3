package io.github.liraai.testkit.simulation;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.StoredJob;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** What must be true of how a hold ends: once, and without giving up what was or could be had. */
final class Settlements {
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final SimulatedStores stores;
    private final SimulatedTime time;
    private final JobQueue queue;
    private final Set<JobId> settled = new HashSet<>();

    Settlements(SimulatedStores stores, SimulatedTime time, JobQueue queue) {
        this.stores = stores;
        this.time = time;
        this.queue = queue;
    }

    void check(StoredJob from, JobState to) {
        JobId id = from.job().id();
        if (!settled.add(id)) {
            throw new Violation("job " + id.value() + " is settled a second time");
        }
        if (isCancelled(to) && !(from.state() instanceof JobState.Waiting)) {
            throw new Violation("job " + id.value() + " is cancelled as " + from.state());
        }
        boolean patient = time.now().isBefore(from.job().acceptedAt().plus(PATIENCE));
        if (patient && isInterrupted(to) && from.state() instanceof Calling calling) {
            checkThatNothingElseCouldBeDone(from, calling);
        }
    }

    private void checkThatNothingElseCouldBeDone(StoredJob from, Calling calling) {
        String job = "job " + from.job().id().value() + " is given up, ";
        if (calling.task() != null) {
            throw new Violation(job + "and its task was not asked about");
        }
        if (from.job().plan().get(calling.planStep()).equals(SimulatedModels.FREE)) {
            throw new Violation(job + "and its painter costs nothing");
        }
        try {
            // Whoever was taken for dead may have painted since the spool was looked into.
            if (!queue.wasTakenOver(from.job().id())
                    && !stores.spool().pictures(from.job().id()).isEmpty()) {
                throw new Violation(job + "and its pictures are in the spool");
            }
        } catch (IOException e) {
            throw new Violation("the spool cannot be read: " + e.getMessage());
        }
    }

    private static boolean isCancelled(JobState to) {
        return to instanceof JobState.Finished finished && finished.cause() == Cause.CANCELED;
    }

    private static boolean isInterrupted(JobState to) {
        return to instanceof JobState.Failed failed && failed.cause() == Cause.INTERRUPTED;
    }
}
