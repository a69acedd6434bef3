package io.github.liraai.cli.wiring;

import io.github.liraai.core.store.StoreUnavailableException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has something looked after, every few seconds on a thread of its own, until it is closed. */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final String what;
    private final Runnable work;
    private final Thread thread;

    private Watch(String what, Runnable work) {
        this.what = what;
        this.work = work;
        this.thread = Thread.ofVirtual().name("lira-" + what).unstarted(this::run);
    }

    /**
     * Starts it.
     *
     * @param what names what is looked after
     * @param work looks once; that the store is away is no fault
     */
    static Watch start(String what, Runnable work) {
        Watch watch = new Watch(what, work);
        watch.thread.start();
        return watch;
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            LOG.debug("{} are looked after no more", what);
        }
    }

    /** Whatever one look does, the next one comes. */
    private void look() {
        try {
            work.run();
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
