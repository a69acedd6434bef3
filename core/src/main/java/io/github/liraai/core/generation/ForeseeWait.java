package io.github.liraai.core.generation;

import io.github.liraai.core.model.ModelKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Tell people who wait what to expect (driving port). Thread-safe. */
public interface ForeseeWait {
    /** How many jobs at the head of the line are told their place. */
    int LONGEST_LINE = 5_000;

    /** From how many pictures on it is said how long a model usually takes. */
    int FEWEST_TIMES = 5;

    /** Of how many pictures, the latest, the usual time is the median. */
    int MOST_TIMES = 50;

    /** Creates the use case. */
    static ForeseeWait of(Outlook outlook, InstantSource clock) {
        return new MeasuredWait(outlook, clock);
    }

    /**
     * Tells the places in line, from one, of the jobs that wait, as they are now; beyond {@link #LONGEST_LINE} nobody is told.
     *
     * @throws io.github.liraai.core.store.StoreUnavailableException when the store is away
     */
    Map<JobId, Integer> places();

    /**
     * Tells how long a model usually takes: the median of its latest pictures, up to some minutes old; empty while there are too few, or
     * when the store was away.
     */
    Optional<Duration> usual(ModelKey model);
}
