package io.github.liraai.testkit.simulation;

import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.testkit.simulation.PortCall.Moment;
import io.github.liraai.testkit.simulation.Weather.Peril;
import java.net.ConnectException;
import java.util.function.Supplier;

/**
 * The border between one process and its ports: here it may die, find the store away, or be held up while others go on. Once it
 * is dead nothing passes any more, so that whatever still unwinds has no effect.
 */
final class Gate {
    private final String process;
    private final Journal journal;
    private final Weather weather;
    private final Meanwhile meanwhile;
    private boolean dead;

    Gate(String process, Journal journal, Weather weather, Meanwhile meanwhile) {
        this.process = process;
        this.journal = journal;
        this.weather = weather;
        this.meanwhile = meanwhile;
    }

    boolean isDead() {
        return dead;
    }

    void die() {
        dead = true;
    }

    void say(String text) {
        journal.say(process + " " + text);
    }

    void say(Happening happening, String text) {
        journal.say(happening, process + " " + text);
    }

    <T> T around(PortCall call, Supplier<T> action) {
        before(call);
        T result = action.get();
        after(call);
        return result;
    }

    /** As {@link #around}, of a store that may be away, also when it has done what was asked. */
    <T> T store(PortCall call, Supplier<T> action) {
        before(call);
        if (weather.storeIsAway()) {
            throw away(Happening.STORE_AWAY_BEFORE, call);
        }
        T result = action.get();
        if (weather.strikes(Peril.STORE)) {
            throw away(Happening.STORE_AWAY_AFTER, call);
        }
        after(call);
        return result;
    }

    void before(PortCall call) {
        pass(call, Moment.BEFORE);
    }

    void after(PortCall call) {
        pass(call, Moment.AFTER);
    }

    private void pass(PortCall call, Moment moment) {
        stopIfDead();
        meanwhile.happen();
        stopIfDead();
        if (weather.strikes(Peril.CRASH)) {
            journal.crash(process, call, moment);
            die();
            throw new ProcessDied();
        }
    }

    private void stopIfDead() {
        if (dead) {
            throw new ProcessDied();
        }
    }

    private StoreUnavailableException away(Happening when, PortCall call) {
        say(when, call.toString());
        return new StoreUnavailableException("simulated", new ConnectException("the store is away"));
    }
}
