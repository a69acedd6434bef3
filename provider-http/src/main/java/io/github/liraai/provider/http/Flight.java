package io.github.liraai.provider.http;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Knows of one paid request whether it has left. The network's thread asks to leave just before the first byte; the caller's
 * thread may give up. Whoever comes first wins, so "not sent" is certain.
 */
final class Flight {
    private final ReentrantLock lock = new ReentrantLock();
    private final Runnable sending;
    private boolean left;
    private boolean abandoned;
    private @Nullable RuntimeException veto;

    Flight(Runnable sending) {
        this.sending = sending;
    }

    /** Lets the request leave. */
    void leave() throws IOException {
        lock.lock();
        try {
            if (abandoned) {
                throw new IOException("given up before sending");
            }
            if (left) {
                throw new IOException("a paid request is sent once");
            }
            sending.run();
            left = true;
        } catch (RuntimeException e) {
            veto = e;
            throw new IOException("not allowed to send", e);
        } finally {
            lock.unlock();
        }
    }

    /** Gives up; answers whether nothing has left, and nothing will. */
    boolean abandon() {
        lock.lock();
        try {
            abandoned = true;
            if (veto != null) {
                throw veto;
            }
            return !left;
        } finally {
            lock.unlock();
        }
    }
}
