package io.github.liraai.core.generation;

import io.github.liraai.core.access.UserId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs to list, and in which order: by when they were accepted, those of one instant by their ids.
 *
 * @param user whose, or null for everybody's
 * @param stages in which kinds of state, one at least
 * @param stuckSince only those without progress since then, see {@link JobReport#isStuckSince}; null for all
 * @param order which come first
 * @param after begin after this job, the last of the page before, or null for the first page
 * @param size 1 to {@value #LARGEST_PAGE}
 */
public record JobQuery(
        @Nullable UserId user,
        Set<JobStage> stages,
        @Nullable Instant stuckSince,
        Order order,
        @Nullable JobId after,
        int size) {
    /** How many jobs a page has at the most. */
    public static final int LARGEST_PAGE = 1000;

    public JobQuery {
        stages = Set.copyOf(stages);
        Objects.requireNonNull(order, "order");
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("stages must name one at least");
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("size must be 1 to " + LARGEST_PAGE + ": " + size);
        }
    }

    /** Asks for everybody's jobs in some kinds of state, oldest first, a page of the largest size. */
    public static JobQuery of(Set<JobStage> stages) {
        return new JobQuery(null, stages, null, Order.OLDEST_FIRST, null, LARGEST_PAGE);
    }

    /** Asks for somebody's last jobs, whatever became of them, newest first. */
    public static JobQuery latestOf(UserId user, int size) {
        return new JobQuery(user, EnumSet.allOf(JobStage.class), null, Order.NEWEST_FIRST, null, size);
    }

    /** Asks for unfinished jobs without progress since an instant, oldest first, a page of the largest size. */
    public static JobQuery stuck(Instant since) {
        return new JobQuery(null, JobStage.unfinished(), since, Order.OLDEST_FIRST, null, LARGEST_PAGE);
    }

    /** Which jobs come first. */
    public enum Order {
        /** Those that were accepted first. */
        OLDEST_FIRST,
        /** Those that were accepted last. */
        NEWEST_FIRST
    }
}
