package io.github.liraai.testkit.simulation;

import io.github.liraai.testkit.simulation.Weather.Peril;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * What is under way in the processes at the same time. Each strand has a thread, but only one goes on at any moment, until it ends or is
 * held up at a port call; then the run decides who is next. So every order in which threads may meet can be played, and played again.
 */
final class Strands implements Meanwhile {
    private static final int MOST_HELD_UP = 4;

    private final Weather weather;
    private final Journal journal;
    private final List<Strand> heldUp = new ArrayList<>();
    private @Nullable Strand current;
    private boolean aborted;
    private int begun;

    Strands(Weather weather, Journal journal) {
        this.weather = weather;
        this.journal = journal;
    }

    /** Begins something, and comes back when it has ended or is held up. */
    void begin(Runnable act) {
        goOn(new Strand(++begun, act));
    }

    boolean anyIsHeldUp() {
        return !heldUp.isEmpty();
    }

    /** Lets one of those that are held up go on. */
    void goOn(Chance chance) {
        Strand strand = chance.of(heldUp);
        heldUp.remove(strand);
        goOn(strand);
    }

    /** Unwinds all that is held up, after a failure. */
    void abort() {
        aborted = true;
        heldUp.forEach(Strand::letGo);
        heldUp.clear();
    }

    /** May hold the strand up that is going on. */
    @Override
    public void happen() {
        Strand strand = current;
        if (strand != null && heldUp.size() < MOST_HELD_UP && weather.strikes(Peril.HOLD_UP)) {
            journal.count(Happening.HELD_UP);
            strand.pause();
        }
    }

    private void goOn(Strand strand) {
        current = strand;
        journal.on(strand.name);
        strand.letGo();
        journal.on("");
        current = null;
        if (strand.thrown instanceof Error error) {
            throw error;
        }
        if (strand.thrown instanceof RuntimeException exception) {
            throw exception;
        }
        if (!strand.ended) {
            heldUp.add(strand);
        }
    }

    private final class Strand {
        private final String name;
        private final Semaphore go = new Semaphore(0);
        private final Semaphore back = new Semaphore(0);
        private @Nullable Throwable thrown;
        private boolean ended;

        Strand(int number, Runnable act) {
            this.name = "#" + number + " ";
            Thread.ofVirtual().name("lira-simulation-" + number).start(() -> run(act));
        }

        private void run(Runnable act) {
            go.acquireUninterruptibly();
            try {
                act.run();
            } catch (RuntimeException | Error e) {
                thrown = e;
            } finally {
                ended = true;
                back.release();
            }
        }

        /** Called by the run: comes back when the strand is held up again, or has ended. */
        void letGo() {
            go.release();
            back.acquireUninterruptibly();
        }

        /** Called by the strand: comes back when the run lets it go on. */
        void pause() {
            back.release();
            go.acquireUninterruptibly();
            if (aborted) {
                throw new ProcessDied();
            }
        }
    }
}
