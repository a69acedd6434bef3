package io.github.liraai.core.generation;

import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.JobState.Waiting;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of {@link JobState}, for asking by them. */
public enum JobStage {
    /** {@link Waiting}. */
    WAITING,
    /** {@link Calling}. */
    CALLING,
    /** {@link Painted}. */
    PAINTED,
    /** {@link Failed}. */
    FAILED,
    /** {@link Finished}. */
    FINISHED;

    /** Tells of which kind a state is. */
    public static JobStage of(JobState state) {
        return switch (state) {
            case Waiting waiting -> WAITING;
            case Calling calling -> CALLING;
            case Painted painted -> PAINTED;
            case Failed failed -> FAILED;
            case Finished finished -> FINISHED;
        };
    }

    /** Gives those in which something is still to be done. */
    public static Set<JobStage> unfinished() {
        return EnumSet.of(WAITING, CALLING, PAINTED, FAILED);
    }
}
