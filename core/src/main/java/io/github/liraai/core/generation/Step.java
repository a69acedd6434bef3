package io.github.liraai.core.generation;

import java.time.Instant;
import java.util.Optional;

/** What a part of a run leads to. */
sealed interface Step {
    /** The job is in a new state; go on with it. */
    record Moved(StoredJob job) implements Step {}

    /** Nothing to do before an instant. */
    record Pause(Instant until) implements Step {}

    /** The job is at its end, or there is none. */
    record End() implements Step {}

    /** Somebody else changed the job and goes on with it, or has brought it to its end. */
    record Lost() implements Step {}

    /** Goes on with a changed job, or leaves it to whoever else changed it. */
    static Step moved(Optional<StoredJob> changed) {
        return changed.<Step>map(Moved::new).orElseGet(Lost::new);
    }
}
