package io.github.liraai.telegram.intake;

import io.github.liraai.core.intake.Inbox;
import io.github.liraai.core.store.StoreUnavailableException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets old updates now and then, on a thread of its own: Telegram keeps an update for a day, and after a quiet week it numbers them
 * anew.
 */
public final class InboxCleaner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InboxCleaner.class);
    private static final Duration KEPT = Duration.ofDays(2);
    private static final int PORTION = 500;

    private final Inbox inbox;
    private final Duration pause;
    private final Thread thread;

    /**
     * Prepares it.
     *
     * @param pause how long between two cleanings
     */
    public InboxCleaner(Inbox inbox, Duration pause) {
        this.inbox = inbox;
        this.pause = pause;
        this.thread = Thread.ofVirtual().name("telegram-inbox").unstarted(this::run);
    }

    /** Starts it. */
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(pause);
                clean();
            }
        } catch (InterruptedException e) {
            LOG.debug("the inbox is cleaned no more");
        }
    }

    private void clean() throws InterruptedException {
        try {
            while (inbox.forget(KEPT, PORTION) == PORTION) {
                // Others have their turn at the store, too.
                Thread.sleep(Duration.ofMillis(20));
            }
        } catch (StoreUnavailableException e) {
            LOG.debug("the inbox is cleaned when the store is back");
        } catch (RuntimeException e) {
            LOG.warn("the inbox could not be cleaned: {}", e.getClass().getName());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
