package io.github.liraai.core.generation;

import io.github.liraai.core.access.UserId;
import java.util.List;

/**
 * Cancel what has not begun (driving port): jobs that wait are given up and their hold is given back. A job whose provider has been
 * called is let finish, since it may have been paid for. Thread-safe.
 */
public interface CancelGeneration {
    /** Cancels the waiting jobs of a user. */
    Result cancel(UserId user);

    /** Cancels one job of a user, if it waits. */
    OfOne cancel(UserId user, JobId job);

    /** Creates the use case. */
    static CancelGeneration of(GenerationLedger ledger, GenerationListener listener) {
        return new CancelWaiting(ledger, listener);
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

    /** What came of cancelling one job. */
    sealed interface OfOne {
        /**
         * It is given up, and nothing was charged.
         *
         * @param job the job, with its note, so that whoever announced it can take that back
         */
        record Cancelled(StoredJob job) implements OfOne {}

        /**
         * It goes on because it has begun; what arrives of it is charged.
         *
         * @param job the job
         */
        record UnderWay(StoredJob job) implements OfOne {}

        /** It has come to its end. */
        record Ended() implements OfOne {}

        /** There is no such job of this user. */
        record Unknown() implements OfOne {}
    }
}
