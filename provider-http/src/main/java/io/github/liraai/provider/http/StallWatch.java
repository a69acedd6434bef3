package io.github.liraai.provider.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/**
 * Breaks off a body that stands still for too long. For the thread that reads; its timer is its own.
 *
 * <p>One timer for the whole body: OkHttp's read timeout starts one for every 8 KiB, and each wakes a thread.
 */
final class StallWatch extends ForwardingSource {
    private final Duration idle;
    private final Runnable breakOff;
    private volatile CompletableFuture<Void> timer;
    private volatile long lastSeen = System.nanoTime();
    private volatile boolean stalled;
    private volatile boolean closed;

    /**
     * Begins to watch.
     *
     * @param source the body
     * @param idle how long it may stand still
     * @param breakOff makes a read under way fail
     */
    StallWatch(Source source, Duration idle, Runnable breakOff) {
        super(source);
        this.idle = idle;
        this.breakOff = breakOff;
        this.timer = in(idle.toNanos());
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        try {
            long read = super.read(sink, byteCount);
            lastSeen = System.nanoTime();
            return read;
        } catch (IOException e) {
            if (stalled) {
                SocketTimeoutException late =
                        new SocketTimeoutException("body stood still for " + idle.toMillis() + " ms");
                late.initCause(e);
                throw late;
            }
            throw e;
        }
    }

    /** Ends the watch; the body itself is the response's to close. */
    @Override
    public void close() {
        closed = true;
        timer.complete(null);
    }

    private CompletableFuture<Void> in(long nanos) {
        CompletableFuture<Void> next = new CompletableFuture<>();
        next.orTimeout(nanos, TimeUnit.NANOSECONDS).exceptionally(late -> {
            look();
            return null;
        });
        return next;
    }

    private void look() {
        long left = idle.toNanos() - (System.nanoTime() - lastSeen);
        if (closed) {
            return;
        }
        if (left > 0) {
            timer = in(left);
        } else {
            stalled = true;
            breakOff.run();
        }
    }
}
