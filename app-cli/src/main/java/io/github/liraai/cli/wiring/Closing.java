package io.github.liraai.cli.wiring;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the parts of something once, the last one first; a part whose closing fails does not keep the others open. Thread-safe: whoever
 * calls second waits until all is closed.
 */
public final class Closing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    /**
     * Adds a part.
     *
     * @throws IllegalStateException when all is closed already; the part is closed too then
     */
    public synchronized void add(AutoCloseable part) {
        parts.push(part);
        if (closed) {
            closeAll();
            throw new IllegalStateException("closed while it was being started");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        closeAll();
    }

    private void closeAll() {
        while (!parts.isEmpty()) {
            closeOne(parts.pop());
        }
    }

    /** Whatever goes wrong with one part, the others have to be closed. */
    private static void closeOne(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("could not close {}", part.getClass().getSimpleName(), e);
        }
    }
}
