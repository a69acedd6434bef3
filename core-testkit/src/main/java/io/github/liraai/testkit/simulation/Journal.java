package io.github.liraai.testkit.simulation;

import io.github.liraai.testkit.simulation.PortCall.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes down and counts what happens in a run. For one thread. */
final class Journal {
    private final InstantSource clock;
    private final Instant start;
    private final List<String> lines = new ArrayList<>();
    private final Map<Happening, Long> happenings = new EnumMap<>(Happening.class);
    private final Map<PortCall, Long> crashesBefore = new EnumMap<>(PortCall.class);
    private final Map<PortCall, Long> crashesAfter = new EnumMap<>(PortCall.class);
    private String strand = "";

    Journal(InstantSource clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    void say(String text) {
        long millis = Duration.between(start, clock.instant()).toMillis();
        String fraction = String.valueOf(millis % 1000 + 1000).substring(1);
        lines.add(millis / 1000 + "." + fraction + "s " + strand + text);
    }

    void say(Happening happening, String text) {
        count(happening);
        say(happening + " " + text);
    }

    void count(Happening happening) {
        happenings.merge(happening, 1L, Long::sum);
    }

    void crash(String process, PortCall call, Moment moment) {
        (moment == Moment.BEFORE ? crashesBefore : crashesAfter).merge(call, 1L, Long::sum);
        say(Happening.CRASH, process + " " + moment + " " + call);
    }

    /** Says of which strand is said what is said from now on. */
    void on(String name) {
        strand = name;
    }

    List<String> lines() {
        return lines;
    }

    SimulationStatistics statistics() {
        return new SimulationStatistics(1, happenings, crashesBefore, crashesAfter);
    }
}
