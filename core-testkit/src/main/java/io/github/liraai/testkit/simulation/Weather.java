package io.github.liraai.testkit.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;

/**
 * How bad it gets in a run. Each run draws odds for every peril and leaves some perils out, so that a fault is also met
 * without all the others that would hide what it leads to; a few runs are without any.
 */
final class Weather {
    private final Chance chance;
    private final InstantSource clock;
    private final Map<Peril, Integer> odds = new EnumMap<>(Peril.class);
    private final boolean fair;
    private boolean calm;
    private Instant storeBack;

    enum Peril {
        CRASH(35),
        STORE(60),
        SPOOL(15),
        HOLD_UP(4),
        PAINTER(2),
        DELIVERY(2),
        THROWING(12);

        private final int usually;

        Peril(int usually) {
            this.usually = usually;
        }
    }

    Weather(Chance chance, InstantSource clock) {
        this.chance = chance;
        this.clock = clock;
        this.fair = chance.oneIn(16);
        this.storeBack = clock.instant();
        for (Peril peril : Peril.values()) {
            boolean leftOut = chance.oneIn(4) || (fair && peril != Peril.HOLD_UP);
            odds.put(peril, leftOut ? 0 : peril.usually * chance.between(1, 4));
        }
    }

    /** Tells whether the run is one without faults. */
    boolean isFair() {
        return fair;
    }

    /** Ends all faults. */
    void calmDown() {
        calm = true;
        storeBack = clock.instant();
    }

    boolean isCalm() {
        return calm;
    }

    /** Tells whether a peril is to be met in this run. */
    boolean has(Peril peril) {
        return !calm && odds.getOrDefault(peril, 0) > 0;
    }

    /** Tells whether a peril strikes now. */
    boolean strikes(Peril peril) {
        return has(peril) && chance.oneIn(odds.getOrDefault(peril, 0));
    }

    void storeGoesAway(Duration time) {
        storeBack = clock.instant().plus(time);
    }

    boolean storeIsAway() {
        return clock.instant().isBefore(storeBack) || strikes(Peril.STORE);
    }
}
