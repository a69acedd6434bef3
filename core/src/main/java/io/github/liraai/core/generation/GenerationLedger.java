package io.github.liraai.core.generation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps jobs and the pictures they hold and are charged for, as one thing (driven port).
 *
 * <p>Implementations are thread-safe, also across processes that share the store. Every change is one atomic, durable step:
 * when a method has returned, a crash does not undo it, but for {@link #note}. Per user and day, {@code charged + held} never passes the limit under which it
 * was granted.
 *
 * <p>Every method throws {@link io.github.liraai.core.store.StoreUnavailableException} when the store is away. The caller takes that for
 * a no. The change is then made wholly or not at all, and which of both cannot be known, since the store may go away between making and
 * confirming it; the same call again finds out and never makes it twice: {@code accept} by the request's key, {@code advance} and
 * {@code settle} by the revision of {@code from}.
 */
public interface GenerationLedger {
    /**
     * Holds the job's pictures of the day's limit, writes the job and schedules it to be run: all of it or nothing.
     *
     * @param job the job, as fresh
     * @param terms what the user's level grants
     */
    Acceptance accept(GenerationJob job, Terms terms);

    /** Accepts a job of somebody without a head start. */
    default Acceptance accept(GenerationJob job, DailyLimit limit) {
        return accept(job, new Terms(limit, Duration.ZERO));
    }

    /** Finds a job. */
    Optional<StoredJob> find(JobId id);

    /** Lists a user's jobs that are not {@link JobState.Finished}, oldest first. */
    List<StoredJob> unfinished(UserId user);

    /**
     * Moves a job on without touching what it holds.
     *
     * @param from the job as it was read
     * @param to a state that {@link JobState#holds} just like the one before
     * @return the job after the change, or empty when somebody else changed it since it was read
     */
    Optional<StoredJob> advance(StoredJob from, JobState to);

    /**
     * Ends a job's hold: charges what was delivered, gives the rest back on the hold's own day, and moves the job on.
     *
     * @param from the job as it was read, in a state that holds
     * @param charged pictures delivered, no more than the job holds
     * @param to a state that no longer holds
     * @return the job after the change, or empty when somebody else changed it since it was read
     */
    Optional<StoredJob> settle(StoredJob from, PictureCount charged, JobState to);

    /**
     * Ends the hold of pictures that arrived like {@link #settle}, the job being finished, and keeps a receipt with it in the same step.
     *
     * <p>A ledger with no place for receipts leaves the receipt out, as this does.
     *
     * @param from the job as it was read, its pictures painted
     * @param charged pictures delivered, no more than the job holds
     * @param receipt what is kept of them
     * @return the job after the change, or empty when somebody else changed it since it was read
     */
    default Optional<StoredJob> settleDelivered(StoredJob from, PictureCount charged, Receipt receipt) {
        return settle(from, charged, new JobState.Finished(charged, null));
    }

    /**
     * Keeps a note of the driving adapter with a job, in place of an earlier one; nothing happens when there is no such job. A crash within
     * the next moment may undo it.
     */
    void note(JobId id, DeliveryNote note);

    /** Reads what is charged to and held for a user on a day. */
    QuotaUse use(UserId user, QuotaDay day);

    /** Checks the invariant and that counters, jobs and schedule agree; an empty list means all is well. */
    List<Finding> verify();

    /**
     * On what terms a job is accepted.
     *
     * @param limit the limit in force for the user
     * @param headStart how much earlier the job counts as asked when it stands in line
     */
    record Terms(DailyLimit limit, Duration headStart) {
        /** How far apart the jobs of one person stand in line, so that many of them do not hold up another person's one. */
        public static final Duration SPACING = Duration.ofMinutes(1);

        public Terms {
            Objects.requireNonNull(limit, "limit");
            if (headStart.isNegative()) {
                throw new IllegalArgumentException("head start must not be negative: " + headStart);
            }
        }

        /**
         * Finds a job's place in the line, in which the earlier instant goes first.
         *
         * @param job the job
         * @param ownWaiting how many jobs of the same person wait already
         */
        public Instant lineAt(GenerationJob job, int ownWaiting) {
            return job.acceptedAt().minus(headStart).plus(SPACING.multipliedBy(ownWaiting));
        }
    }

    /**
     * What counts against the limit of one day.
     *
     * @param charged delivered and charged, without what a reset has forgiven
     * @param held promised and not settled
     */
    record QuotaUse(PictureCount charged, PictureCount held) {
        /** Nothing used. */
        public static final QuotaUse NONE = new QuotaUse(PictureCount.NONE, PictureCount.NONE);
    }

    /**
     * Something in the store that does not agree.
     *
     * @param subject what it concerns, such as {@code user 42 on 2026-11-23} or a job's id
     * @param problem what is wrong, with the figures
     * @param remedy what to do about it
     */
    record Finding(String subject, String problem, String remedy) {}

    /** What came of {@link #accept}. */
    sealed interface Acceptance {
        /**
         * The pictures are held and the job will run.
         *
         * @param job the job
         * @param use the day's use, this hold included
         * @param placeInLine jobs that wait before it in the line of {@link Terms#lineAt}, plus one
         */
        record Accepted(StoredJob job, QuotaUse use, int placeInLine) implements Acceptance {}

        /**
         * The limit does not allow it; nothing was held.
         *
         * @param use the day's use
         */
        record Exhausted(QuotaUse use) implements Acceptance {}

        /**
         * The same request was accepted before; nothing more was held.
         *
         * @param earlier the job it made
         */
        record Duplicate(StoredJob earlier) implements Acceptance {}
    }
}
