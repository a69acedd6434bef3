package io.github.liraai.core.generation;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.generation.CancelJob.Result.Cancelled;
import io.github.liraai.core.generation.CancelJob.Result.Refused;
import io.github.liraai.core.generation.CancelJob.Result.Unknown;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.JobState.Waiting;
import io.github.liraai.core.quota.PictureCount;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Give up a job for good (driving port), audited: its hold is given back at once and the person is told. A job whose provider has been
 * called is let finish, since it may have been paid for. Thread-safe; who may call it is the caller's to decide.
 */
@FunctionalInterface
public interface CancelJob {
    /** Gives a job up. */
    Result cancel(JobId id, Actor by);

    /** Creates the use case. */
    static CancelJob of(JobRegister register, GenerationListener listener, InstantSource clock) {
        return (id, by) -> {
            Optional<JobReport> found = register.find(id);
            while (found.isPresent()) {
                JobReport job = found.get();
                Optional<Reason> reason = reasonAgainst(job);
                if (reason.isPresent()) {
                    return new Refused(job, reason.get());
                }
                Failed end = new Failed(causeFor(job), 0);
                AuditEntry entry = OperatorActs.entry(job, "cancel-job", by, clock.instant());
                Optional<JobReport> given = register.giveUp(job.stored(), end, entry);
                if (given.isPresent()) {
                    listener.settled(job.stored().job(), PictureCount.NONE);
                    listener.failed(job.stored().job(), end.cause());
                    return new Cancelled(given.get());
                }
                found = register.find(id);
            }
            return new Unknown(id);
        };
    }

    private static Optional<Reason> reasonAgainst(JobReport job) {
        return switch (job.stored().state()) {
            case Waiting waiting -> Optional.empty();
            case Calling calling -> Optional.of(Reason.CALLING);
            case Painted painted -> job.isRunning() ? Optional.of(Reason.DELIVERING) : Optional.empty();
            case Failed failed -> Optional.of(Reason.ENDED);
            case Finished finished -> Optional.of(Reason.ENDED);
        };
    }

    private static Cause causeFor(JobReport job) {
        return job.stage() == JobStage.PAINTED ? Cause.UNDELIVERABLE : Cause.CANCELED;
    }

    /** Why a job is not given up. */
    enum Reason {
        /** Its provider is being called, or was when the process died: it may have been paid for. */
        CALLING,
        /** Its pictures are being delivered at this moment. */
        DELIVERING,
        /** It holds nothing any more. */
        ENDED
    }

    /** What came of it. */
    sealed interface Result {
        /**
         * It holds nothing any more, and the person is told.
         *
         * @param job the job after it
         */
        record Cancelled(JobReport job) implements Result {}

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
