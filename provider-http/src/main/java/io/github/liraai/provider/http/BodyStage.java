package io.github.liraai.provider.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how many big answers are read and written to the spool at once, so that thousands that come back together cost
 * neither memory nor time: those that wait stay in the network's buffers. Waiting for an answer to begin is not bounded.
 * Thread-safe; share one among all providers of a program.
 */
public final class BodyStage {
    /** As many at once as suits a small machine. */
    public static final int USUAL = 16;

    private final Semaphore places;

    /** Builds a stage of so many places. */
    public BodyStage(int places) {
        if (places < 1) {
            throw new IllegalArgumentException("places must be positive: " + places);
        }
        this.places = new Semaphore(places, true);
    }

    /** Work inside the stage. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Works inside the stage once there is a place; waits until the deadline at the longest. */
    <T> T run(Deadline deadline, Work<T> work) throws IOException {
        enter(deadline);
        try {
            return work.run();
        } finally {
            places.release();
        }
    }

    private void enter(Deadline deadline) throws IOException {
        try {
            if (!places.tryAcquire(deadline.leftNanos(), TimeUnit.NANOSECONDS)) {
                throw new SocketTimeoutException("no place to read the answer before the deadline");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
