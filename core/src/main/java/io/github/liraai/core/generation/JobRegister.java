package io.github.liraai.core.generation;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.generation.JobState.Failed;
import java.util.List;
import java.util.Optional;

/**
 * Lets an operator look through everybody's jobs and act on one of them (driven port).
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
}
