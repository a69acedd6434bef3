package io.github.liraai.telegram;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RunGeneration;
import io.github.liraai.testkit.generation.InMemorySchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs scheduled jobs on virtual threads as soon as they are due. */
final class TestEngine implements AutoCloseable {
    private final InMemorySchedule schedule;
    private final RunGeneration runs;
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private volatile int most = Integer.MAX_VALUE;
    private final Thread dispatcher;

    TestEngine(InMemorySchedule schedule, RunGeneration runs, InstantSource clock) {
        this.schedule = schedule;
        this.runs = runs;
        this.clock = clock;
        schedule.recover();
        this.dispatcher = Thread.ofVirtual().start(this::dispatch);
    }

    private void dispatch() {
        while (!Thread.currentThread().isInterrupted()) {
            // Counted before it is taken: what is neither scheduled nor counted is done.
            busy.incrementAndGet();
            Optional<JobId> due = isFull() ? Optional.empty() : schedule.take(clock.instant());
            if (due.isPresent()) {
                running.incrementAndGet();
                threads.execute(() -> run(due.get()));
            } else {
                busy.decrementAndGet();
                try {
                    Thread.sleep(Duration.ofMillis(1));
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    private void run(JobId job) {
        try {
            switch (runs.run(job)) {
                case RunGeneration.Result.Done done -> schedule.done(job);
                case RunGeneration.Result.Again(Instant at) -> schedule.put(job, at);
            }
        } catch (RuntimeException e) {
            schedule.put(job, clock.instant().plusMillis(100));
        } finally {
            running.decrementAndGet();
            busy.decrementAndGet();
        }
    }

    /** Runs no more than so many at once; the others wait in line. */
    void runAtMost(int jobs) {
        most = jobs;
    }

    private boolean isFull() {
        return running.get() >= most;
    }

    /** Tells whether no job is scheduled or run. */
    boolean isIdle() {
        return schedule.waiting().isEmpty() && busy.get() == 0;
    }

    /** Tells whether nothing is due and only so many runs are under way, which somebody holds back. */
    boolean isAtRest(int heldBack) {
        boolean isDue =
                schedule.nextDue().filter(due -> !due.isAfter(clock.instant())).isPresent();
        return (!isDue || isFull()) && busy.get() == heldBack;
    }

    @Override
    public void close() {
        dispatcher.interrupt();
        threads.shutdownNow();
    }
}
