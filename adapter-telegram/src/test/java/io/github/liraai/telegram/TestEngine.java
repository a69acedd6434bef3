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

/** Runs scheduled jobs on virtual threads as soon as they are due. */
final class TestEngine implements AutoCloseable {
    private final InMemorySchedule schedule;
    private final RunGeneration runs;
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
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
            Optional<JobId> due = schedule.take(clock.instant());
            if (due.isPresent()) {
                threads.execute(() -> run(due.get()));
            } else {
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
        }
    }

    @Override
    public void close() {
        dispatcher.interrupt();
        threads.shutdownNow();
    }
}
