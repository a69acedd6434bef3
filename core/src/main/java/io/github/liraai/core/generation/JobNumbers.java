package io.github.liraai.core.generation;

import java.util.Map;

/**
 * Everybody's jobs in numbers.
 *
 * @param inLine jobs that wait to be painted and that nobody runs
 * @param running jobs that somebody runs at this moment, or did when they died
 * @param askers people who asked for pictures on the day
 * @param pictures pictures of the day's requests that were delivered and charged
 * @param failures requests of the day that ended without a picture, by why
 */
public record JobNumbers(int inLine, int running, int askers, int pictures, Map<Cause, Integer> failures) {
    public JobNumbers {
        failures = Map.copyOf(failures);
    }
}
