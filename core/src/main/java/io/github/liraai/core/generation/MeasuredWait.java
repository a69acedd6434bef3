package io.github.liraai.core.generation;

import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.store.StoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Foresees from what was measured; medians are kept and read anew now and then. */
final class MeasuredWait implements ForeseeWait {
    /** How long a median is good. */
    static final Duration REFRESH = Duration.ofMinutes(5);

    /** How long it is good while there are too few times for one. */
    static final Duration SOON = Duration.ofSeconds(30);

    private final Outlook outlook;
    private final InstantSource clock;
    private final Map<ModelKey, Known> known = new ConcurrentHashMap<>();

    MeasuredWait(Outlook outlook, InstantSource clock) {
        this.outlook = outlook;
        this.clock = clock;
    }

    private record Known(@Nullable Duration usual, Instant until) {}

    @Override
    public Map<JobId, Integer> places() {
        Map<JobId, Integer> places = new HashMap<>();
        for (JobId job : outlook.line(LONGEST_LINE)) {
            places.put(job, places.size() + 1);
        }
        return places;
    }

    @Override
    public Optional<Duration> usual(ModelKey model) {
        Instant now = clock.instant();
        Known before = known.get(model);
        if (before != null && now.isBefore(before.until())) {
            return Optional.ofNullable(before.usual());
        }
        Known read = read(model, before, now);
        known.put(model, read);
        return Optional.ofNullable(read.usual());
    }

    private Known read(ModelKey model, @Nullable Known before, Instant now) {
        try {
            List<Duration> times = outlook.paintingTimes(model, MOST_TIMES);
            return times.size() < FEWEST_TIMES
                    ? new Known(null, now.plus(SOON))
                    : new Known(median(times), now.plus(REFRESH));
        } catch (StoreUnavailableException e) {
            return new Known(before == null ? null : before.usual(), now.plus(SOON));
        }
    }

    private static Duration median(List<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
    }
}
