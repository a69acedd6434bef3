package io.github.liraai.core.generation;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets an operator look through everybody's jobs and act on them and on what they were charged (driven port).
 *
 * <p>Implementations are thread-safe, also across processes. Every change is one atomic, durable step with its line of the audit, and is
 * made at the entry's own instant. Every method throws {@link io.github.liraai.core.store.StoreUnavailableException} when the store is
 * away. Jobs that somebody's hand has made unreadable are passed over: {@link GenerationLedger#verify} names them.
 */
public interface JobRegister {
    /** Lists jobs. */
    List<JobReport> list(JobQuery query);

    /** Finds a job. */
    Optional<JobReport> find(JobId id);

    /**
     * Makes a job due at once, scheduling it when it was not, and wakes the engine.
     *
     * @param from the job as it was read
     * @return the job after it, or empty when somebody else changed it since, or runs it at this moment
     */
    Optional<JobReport> hasten(StoredJob from, AuditEntry entry);

    /**
     * Ends a job's hold without charging anything, and makes it due at once, so that the person is told.
     *
     * <p>A {@link JobState.Waiting} job is given up also when somebody has begun to run it: that run ends before it has called a provider.
     *
     * @param from the job as it was read, in a state that holds
     * @return the job after it, or empty when somebody else changed it since, or runs it at this moment
     */
    Optional<JobReport> giveUp(StoredJob from, Failed to, AuditEntry entry);

    /**
     * Forgives what is charged to somebody on a day: it no longer counts against the limit. What is held stays and counts when it is
     * charged later, and the jobs stay as they are. Doing it again forgives what was charged since, and no more.
     *
     * @return the pictures that no longer count from now on
     */
    PictureCount forgive(QuotaReset reset, Instant now);

    /** Counts somebody's jobs. */
    JobCounts counts(UserId user);

    /** Counts everybody's jobs of this moment, and of a day. */
    JobNumbers numbers(QuotaDay day);
}
