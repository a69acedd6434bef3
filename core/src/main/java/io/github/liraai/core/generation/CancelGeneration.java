package io.github.liraai.core.generation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Waiting;
import io.github.liraai.core.quota.PictureCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cancel what has not begun (driving port): jobs that wait are given up and their hold is given back. A job whose provider has been
 * called is let finish, since it may have been paid for. Thread-safe.
 */
@FunctionalInterface
public interface CancelGeneration {
    /** Cancels the waiting jobs of a user. */
    Result cancel(UserId user);

    /** Creates the use case. */
    static CancelGeneration of(GenerationLedger ledger, GenerationListener listener) {
        return user -> {
            List<StoredJob> cancelled = new ArrayList<>();
            int underWay = 0;
            for (StoredJob job : ledger.unfinished(user)) {
                Optional<StoredJob> ended = job.state() instanceof Waiting
                        ? ledger.settle(job, PictureCount.NONE, new Finished(PictureCount.NONE, Cause.CANCELED))
                        : Optional.empty();
                if (ended.isPresent()) {
                    cancelled.add(ended.get());
                    listener.settled(job.job(), PictureCount.NONE);
                } else if (job.state().holds()) {
                    underWay++;
                }
            }
            return new Result(cancelled, underWay);
        };
    }

    /**
     * What came of it.
     *
     * @param jobs jobs given up, with their notes, so that whoever announced them can take that back
     * @param underWay how many go on because they had begun
     */
    record Result(List<StoredJob> jobs, int underWay) {
        public Result {
            jobs = List.copyOf(jobs);
        }

        /** Counts the jobs given up. */
        public int cancelled() {
            return jobs.size();
        }
    }
}
