package io.github.liraai.cli.wiring;

import io.github.liraai.core.store.StoreUnavailableException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has something looked after, every few seconds on a thread of its own, until it is closed. */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    /** How often most is looked after. */
    static final Duration USUAL = Duration.ofSeconds(5);

    private final String what;
    private final Duration pause;
    private final Work work;
    private final Thread thread;

    private Watch(String what, Duration pause, Work work) {
        this.what = what;
        this.pause = pause;
        this.work = work;
        this.thread = Thread.ofVirtual().name("lira-" + what).unstarted(this::run);
    }

    /**
     * Starts it.
     *
     * @param what names what is looked after
     * @param pause how long after a look the next one is
     * @param work looks once; that the store is away is no fault
     */
    static Watch start(String what, Duration pause, Work work) {
        Watch watch = new Watch(what, pause, work);
        watch.thread.start();
        return watch;
    }

    /** Looks once. */
    @FunctionalInterface
    interface Work {
        void look() throws InterruptedException;
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            LOG.debug("{} are looked after no more", what);
        }
    }

    /** Whatever one look does, the next one comes. */
    private void look() throws InterruptedException {
        try {
            work.look();
        } catch (StoreUnavailableException e) {
            LOG.debug("{} are looked after when the store is back", what);
        } catch (RuntimeException e) {
            LOG.warn("{} could not be looked after", what, e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
