package io.github.liraai.testkit.generation;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RunGeneration;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Runs scheduled jobs as soon as they are due, each on a virtual thread of its own: an engine for programs that keep no jobs
 * across a restart. Thread-safe.
 */
public final class InMemoryEngine implements AutoCloseable {
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InMemorySchedule schedule;
    private final RunGeneration runs;
    private final InstantSource clock;
    private final BiConsumer<JobId, RuntimeException> onFailure;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread dispatcher;

    private InMemoryEngine(
            InMemorySchedule schedule,
            RunGeneration runs,
            InstantSource clock,
            BiConsumer<JobId, RuntimeException> onFailure) {
        this.schedule = schedule;
        this.runs = runs;
        this.clock = clock;
        this.onFailure = onFailure;
        this.dispatcher = Thread.ofPlatform().daemon().name("lira-engine").unstarted(this::dispatch);
    }

    /**
     * Starts an engine; jobs that an earlier one was running when it was closed are run again.
     *
     * @param onFailure hears of a run that threw; it is made again a second later
     */
    public static InMemoryEngine start(
            InMemorySchedule schedule,
            RunGeneration runs,
            InstantSource clock,
            BiConsumer<JobId, RuntimeException> onFailure) {
        InMemoryEngine engine = new InMemoryEngine(schedule, runs, clock, onFailure);
        schedule.recover();
        engine.dispatcher.start();
        return engine;
    }

    /** Tells whether it takes jobs. */
    public boolean isRunning() {
        return dispatcher.isAlive();
    }

    /** Takes no more jobs, and waits up to ten seconds for those that run before it interrupts them. */
    @Override
    public void close() {
        dispatcher.interrupt();
        try {
            dispatcher.join(PATIENCE);
            threads.shutdown();
            if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void dispatch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                JobId job = schedule.await(clock);
                threads.execute(() -> run(job));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(JobId job) {
        try {
            switch (runs.run(job)) {
                case RunGeneration.Result.Done done -> schedule.done(job);
                case RunGeneration.Result.Again(Instant at) -> schedule.put(job, at);
            }
        } catch (RuntimeException e) {
            // Whatever went wrong, the job must not be lost: it is the engine's part to try again.
            schedule.put(job, clock.instant().plus(PAUSE_AFTER_FAILURE));
            onFailure.accept(job, e);
        }
    }
}
