package io.github.liraai.core.generation;

import io.github.liraai.core.quota.PictureCount;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A job as an operator sees it: what the store knows of it, and when it is run.
 *
 * @param stored the job
 * @param held pictures the store counts as held for it
 * @param charged pictures the store counts as charged for it
 * @param run its next run or the one under way, or null when none is scheduled
 */
public record JobReport(
        StoredJob stored,
        PictureCount held,
        PictureCount charged,
        @Nullable ScheduledRun run) {
    /** How long a job may be without progress before an operator is told; longer than any run takes. */
    public static final Duration PATIENCE = Duration.ofMinutes(15);

    /** After how many failed runs in a row it counts as being without progress. */
    public static final int MOST_FAILURES = 5;

    public JobReport {
        Objects.requireNonNull(stored, "stored");
        Objects.requireNonNull(held, "held");
        Objects.requireNonNull(charged, "charged");
    }

    /** Names the job. */
    public JobId id() {
        return stored.job().id();
    }

    /** Tells in which kind of state it is. */
    public JobStage stage() {
        return JobStage.of(stored.state());
    }

    /** Tells whether somebody is running it at this moment, or was when they died. */
    public boolean isRunning() {
        return run != null && run.runner() != null;
    }

    /** Tells since when nothing has come of it: since its run was due, or since it was accepted when none is scheduled. */
    public Instant waitsSince() {
        return run == null ? stored.job().acceptedAt() : run.due();
    }

    /**
     * Tells whether it is without progress since an instant: it is not finished, and no run of it is scheduled though it was accepted
     * before, or the run was due before, or its runs fail one after another.
     */
    public boolean isStuckSince(Instant instant) {
        boolean fails = run != null && run.failures() >= MOST_FAILURES;
        return stage() != JobStage.FINISHED && (fails || waitsSince().isBefore(instant));
    }

    /**
     * A run.
     *
     * @param due when it is to begin, or was when it has begun
     * @param runner who runs it, or null while nobody does
     * @param heartbeat when the runner last said that it lives, or null
     * @param failures how many runs before it failed in a row
     */
    public record ScheduledRun(
            Instant due, @Nullable String runner, @Nullable Instant heartbeat, int failures) {
        public ScheduledRun {
            Objects.requireNonNull(due, "due");
            if (failures < 0) {
                throw new IllegalArgumentException("failures must not be negative: " + failures);
            }
        }
    }
}
