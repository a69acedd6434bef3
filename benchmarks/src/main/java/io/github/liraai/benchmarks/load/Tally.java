package io.github.liraai.benchmarks.load;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what one phase of a run brought. Thread-safe. */
final class Tally {
    private static final int SAMPLES = 5;

    private final Latencies status = new Latencies();
    private final Latencies overhead = new Latencies();
    private final AtomicInteger wrong = new AtomicInteger();
    private final AtomicInteger others = new AtomicInteger();
    private final Queue<String> samples = new ConcurrentLinkedQueue<>();
    private final AtomicLong lastPicture = new AtomicLong();

    /** The status message came. */
    void statusAfter(long nanos) {
        status.add(nanos);
    }

    /** The right picture came, so much later than the provider let it go. */
    void pictureAt(long now, long overheadNanos) {
        overhead.add(overheadNanos);
        lastPicture.accumulateAndGet(now, Math::max);
    }

    /** A picture came that is not the one asked for. */
    void wrongPicture(String what) {
        wrong.incrementAndGet();
        sample(what);
    }

    /** Something came that is neither status nor picture. */
    void otherMessage(String line) {
        others.incrementAndGet();
        sample(line);
    }

    int pictures() {
        return overhead.count();
    }

    int wrong() {
        return wrong.get();
    }

    int others() {
        return others.get();
    }

    Latencies status() {
        return status;
    }

    Latencies overhead() {
        return overhead;
    }

    /** Gives the moment of the last picture by {@link System#nanoTime}. */
    long lastPicture() {
        return lastPicture.get();
    }

    /** Gives a few of the things that should not have come. */
    List<String> samples() {
        return List.copyOf(samples);
    }

    private void sample(String what) {
        if (samples.size() < SAMPLES) {
            samples.add(what);
        }
    }
}
