package io.github.liraai.core.mailing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** How many recipients of a mailing are in each state. Immutable; states without an entry have none. */
public final class Tally {
    private final Map<RecipientState, Integer> counts = new EnumMap<>(RecipientState.class);

    /** Takes counts of zero or more. */
    public Tally(Map<RecipientState, Integer> counts) {
        counts.forEach((state, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException("count of " + state + " must not be negative: " + count);
            }
            this.counts.put(state, count);
        });
    }

    /** Counts recipients for whom nothing was sent yet. */
    public static Tally waiting(int count) {
        return new Tally(Map.of(RecipientState.WAITING, count));
    }

    /** Tells how many are in a state. */
    public int of(RecipientState state) {
        return counts.getOrDefault(state, 0);
    }

    /** Tells how many recipients there are. */
    public int all() {
        return Arrays.stream(RecipientState.values()).mapToInt(this::of).sum();
    }

    /** Tells for how many it is decided what became of it. */
    public int settled() {
        return all() - of(RecipientState.WAITING) - of(RecipientState.SENDING);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally
                && Arrays.stream(RecipientState.values()).allMatch(state -> of(state) == tally.of(state));
    }

    @Override
    public int hashCode() {
        return Arrays.stream(RecipientState.values()).mapToInt(this::of).reduce(7, (hash, count) -> 31 * hash + count);
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
