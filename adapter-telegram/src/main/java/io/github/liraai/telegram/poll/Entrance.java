package io.github.liraai.telegram.poll;

import java.time.Duration;

/** A way by which updates come in. Thread-safe. */
public interface Entrance extends AutoCloseable {
    /** Opens it; Telegram may be away, it is tried until it answers. */
    void start();

    /** Tells how it is. */
    PollHealth health();

    /** Waits until it has ended; answers whether it has. */
    boolean awaitEnd(Duration patience) throws InterruptedException;

    /** Ends it; what is at hand is finished first. Does not wait for that. */
    @Override
    void close();
}
