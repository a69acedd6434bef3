package io.github.liraai.core.generation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Waiting;
import io.github.liraai.core.quota.PictureCount;
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
            int cancelled = 0;
            int underWay = 0;
            for (StoredJob job : ledger.unfinished(user)) {
                Optional<StoredJob> ended = job.state() instanceof Waiting
                        ? ledger.settle(job, PictureCount.NONE, new Finished(PictureCount.NONE, Cause.CANCELED))
                        : Optional.empty();
                if (ended.isPresent()) {
                    cancelled++;
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
     * @param cancelled jobs given up
     * @param underWay jobs that go on because they had begun
     */
    record Result(int cancelled, int underWay) {}
}
