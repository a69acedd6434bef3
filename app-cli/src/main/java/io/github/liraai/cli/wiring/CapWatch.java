package io.github.liraai.cli.wiring;

import io.github.liraai.core.operation.WatchCaps;
import io.github.liraai.core.store.StoreUnavailableException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds whether a cap is reached of which administrators do not know yet, on a thread of its own. Thread-safe. */
final class CapWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CapWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final WatchCaps caps;
    private final Thread thread;

    private CapWatch(WatchCaps caps) {
        this.caps = caps;
        this.thread = Thread.ofVirtual().name("lira-caps").unstarted(this::run);
    }

    static CapWatch start(WatchCaps caps) {
        CapWatch watch = new CapWatch(caps);
        watch.thread.start();
        return watch;
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                look();
            }
        } catch (InterruptedException e) {
            LOG.debug("the caps are watched no more");
        }
    }

    private void look() {
        try {
            caps.look();
        } catch (StoreUnavailableException e) {
            LOG.debug("the caps are looked at when the store is back");
        } catch (RuntimeException e) {
            LOG.warn("the caps could not be looked at: {}", e.getClass().getName());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
