package io.github.liraai.testkit.simulation;

import io.github.liraai.testkit.simulation.PortCall.Moment;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Counts what happened in one run or in many.
 *
 * @param runs how many seeds were played
 * @param happenings how often each thing happened; what never did is not in it
 * @param crashesBefore how often a process died before a port call
 * @param crashesAfter how often a process died when a port call had had its effect
 */
public record SimulationStatistics(
        long runs,
        Map<Happening, Long> happenings,
        Map<PortCall, Long> crashesBefore,
        Map<PortCall, Long> crashesAfter) {
    /** Nothing has happened. */
    public static final SimulationStatistics NONE = new SimulationStatistics(0, Map.of(), Map.of(), Map.of());

    public SimulationStatistics {
        happenings = copy(Happening.class, happenings);
        crashesBefore = copy(PortCall.class, crashesBefore);
        crashesAfter = copy(PortCall.class, crashesAfter);
    }

    /** Tells how often something happened. */
    public long count(Happening happening) {
        return happenings.getOrDefault(happening, 0L);
    }

    /** Tells how often a process died at a side of a port call. */
    public long crashes(PortCall call, Moment moment) {
        return (moment == Moment.BEFORE ? crashesBefore : crashesAfter).getOrDefault(call, 0L);
    }

    /** Adds up. */
    public SimulationStatistics plus(SimulationStatistics other) {
        return new SimulationStatistics(
                runs + other.runs,
                sum(Happening.class, happenings, other.happenings),
                sum(PortCall.class, crashesBefore, other.crashesBefore),
                sum(PortCall.class, crashesAfter, other.crashesAfter));
    }

    /** Says all of it in words: a line for what happened and a line for where processes died. */
    @Override
    public String toString() {
        String counts = Arrays.stream(Happening.values())
                .map(happening -> happening + " " + count(happening))
                .collect(Collectors.joining(", "));
        String places = Arrays.stream(PortCall.values())
                .map(call -> call + " " + crashes(call, Moment.BEFORE) + "/" + crashes(call, Moment.AFTER))
                .collect(Collectors.joining(", "));
        return "%d runs: %s%ndied before/after: %s".formatted(runs, counts, places);
    }

    private static <K extends Enum<K>> Map<K, Long> copy(Class<K> type, Map<K, Long> counts) {
        return Collections.unmodifiableMap(sum(type, counts, Map.of()));
    }

    private static <K extends Enum<K>> Map<K, Long> sum(Class<K> type, Map<K, Long> one, Map<K, Long> other) {
        Map<K, Long> sum = new EnumMap<>(type);
        sum.putAll(one);
        other.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return sum;
    }
}
