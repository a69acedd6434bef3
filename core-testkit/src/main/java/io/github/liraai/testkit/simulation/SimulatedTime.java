package io.github.liraai.testkit.simulation;

import io.github.liraai.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/** The time of a run and the zone of its quota day; it passes only where something takes time. */
final class SimulatedTime {
    /** Ordinary days, ends of months and years, and every sort of change of the clock that there was. */
    private static final List<Start> STARTS = List.of(
            Start.of("Europe/Moscow", "2026-11-23T12:00"),
            Start.of("Europe/Moscow", "2026-12-31T23:50"),
            Start.of("Europe/Berlin", "2026-03-28T23:30"),
            Start.of("Europe/Berlin", "2026-10-25T00:30"),
            Start.of("America/New_York", "2026-10-31T23:55"),
            // The hour after midnight is left out; then, in another year, the hour before midnight comes twice.
            Start.of("America/Sao_Paulo", "2018-11-03T22:30"),
            Start.of("America/Sao_Paulo", "2018-02-17T21:00"),
            // The hour after midnight comes twice.
            Start.of("America/Havana", "2016-11-05T23:00"),
            // A whole day is left out.
            Start.of("Pacific/Apia", "2011-12-29T22:00"),
            Start.of("Asia/Kathmandu", "2028-02-28T23:00"));

    private final SettableClock clock;
    private final ZoneId zone;

    private record Start(ZoneId zone, Instant instant) {
        static Start of(String zone, String local) {
            ZoneId id = ZoneId.of(zone);
            return new Start(id, LocalDateTime.parse(local).atZone(id).toInstant());
        }
    }

    private SimulatedTime(SettableClock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    static SimulatedTime startingAtOneOfManyTimes(Chance chance) {
        Start start = chance.of(STARTS);
        return new SimulatedTime(new SettableClock(start.instant()), start.zone());
    }

    SettableClock clock() {
        return clock;
    }

    ZoneId zone() {
        return zone;
    }

    Instant now() {
        return clock.instant();
    }

    void pass(Duration time, Journal journal) {
        passTo(now().plus(time), journal);
    }

    /** Lets the time pass until an instant, if that is not over. */
    void passTo(Instant instant, Journal journal) {
        Instant before = now();
        if (!instant.isAfter(before)) {
            return;
        }
        clock.set(instant);
        if (!dateAt(before).equals(dateAt(instant))) {
            journal.say(Happening.MIDNIGHT, "it is " + dateAt(instant) + " in " + zone);
        }
        ZoneOffsetTransition change = zone.getRules().nextTransition(before);
        if (change != null && !change.getInstant().isAfter(instant)) {
            journal.say(
                    Happening.CLOCK_CHANGE, "from " + change.getDateTimeBefore() + " to " + change.getDateTimeAfter());
        }
    }

    LocalDate dateAt(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Finds the moment at which another date begins, without the rule that the core uses. */
    Instant nextMidnight() {
        LocalDate today = dateAt(now());
        long before = now().toEpochMilli();
        long after = before + Duration.ofHours(50).toMillis();
        while (after - before > 1) {
            long middle = (before + after) / 2;
            if (dateAt(Instant.ofEpochMilli(middle)).equals(today)) {
                before = middle;
            } else {
                after = middle;
            }
        }
        return Instant.ofEpochMilli(after);
    }
}
