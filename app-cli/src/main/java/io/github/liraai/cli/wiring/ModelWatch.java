package io.github.liraai.cli.wiring;

import io.github.liraai.core.health.WatchModels;
import io.github.liraai.core.store.StoreUnavailableException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has models that are gone looked after, every few seconds on a thread of its own, until it is closed. */
final class ModelWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ModelWatch.class);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final WatchModels models;
    private final Duration pause;
    private final Thread thread;

    private ModelWatch(WatchModels models, Duration pause) {
        this.models = models;
        this.pause = pause;
        this.thread = Thread.ofVirtual().name("model-watch").unstarted(this::run);
    }

    static ModelWatch start(WatchModels models, Duration pause) {
        ModelWatch watch = new ModelWatch(models, pause);
        watch.thread.start();
        return watch;
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            LOG.debug("models are looked after no more");
        }
    }

    /** Whatever one look does, the next one comes. */
    private void look() {
        try {
            models.look();
        } catch (StoreUnavailableException e) {
            LOG.debug("models are looked after when the store is back");
        } catch (RuntimeException e) {
            LOG.warn("models could not be looked after", e);
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
