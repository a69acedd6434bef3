package io.github.liraai.core.generation;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.JobState.Waiting;
import io.github.liraai.core.generation.RetryJob.Result.Due;
import io.github.liraai.core.generation.RetryJob.Result.Refused;
import io.github.liraai.core.generation.RetryJob.Result.Unknown;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Run a paused job now rather than later (driving port), audited. It never makes a job be painted that may have been bought already.
 * Thread-safe; who may call it is the caller's to decide.
 */
@FunctionalInterface
public interface RetryJob {
    /** Makes a job due. */
    Result retry(JobId id, Actor by);

    /** Creates the use case. */
    static RetryJob of(JobRegister register, InstantSource clock) {
        return (id, by) -> {
            Optional<JobReport> found = register.find(id);
            while (found.isPresent()) {
                JobReport job = found.get();
                Optional<Reason> reason = reasonAgainst(job);
                if (reason.isPresent()) {
                    return new Refused(job, reason.get());
                }
                AuditEntry entry = OperatorActs.entry(job, "retry-job", by, clock.instant());
                Optional<JobReport> due = register.hasten(job.stored(), entry);
                if (due.isPresent()) {
                    return new Due(due.get());
                }
                found = register.find(id);
            }
            return new Unknown(id);
        };
    }

    private static Optional<Reason> reasonAgainst(JobReport job) {
        return switch (job.stored().state()) {
            case Calling calling -> Optional.of(Reason.CALLING);
            case Finished finished -> Optional.of(Reason.FINISHED);
            case Waiting waiting -> reasonOfRun(job);
            case Painted painted -> reasonOfRun(job);
            case Failed failed -> reasonOfRun(job);
        };
    }

    private static Optional<Reason> reasonOfRun(JobReport job) {
        return job.isRunning() ? Optional.of(Reason.RUNNING) : Optional.empty();
    }

    /** Why a job is not run now. */
    enum Reason {
        /** Its provider is being called, or was when the process died: it may have been bought. */
        CALLING,
        /** Somebody is at it already. */
        RUNNING,
        /** It has come to its end; running it again would buy anew. */
        FINISHED
    }

    /** What came of it. */
    sealed interface Result {
        /**
         * It runs now.
         *
         * @param job the job after it
         */
        record Due(JobReport job) implements Result {}

        /**
         * Nothing was changed.
         *
         * @param job the job as it is
         * @param reason why
         */
        record Refused(JobReport job, Reason reason) implements Result {}

        /**
         * There is no such job.
         *
         * @param id the id
         */
        record Unknown(JobId id) implements Result {}
    }
}
