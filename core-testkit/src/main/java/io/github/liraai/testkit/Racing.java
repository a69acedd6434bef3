package io.github.liraai.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Does one thing on many threads at the same moment, for contracts that say who wins. */
public final class Racing {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Racing() {}

    /**
     * Runs an action on {@code threads} platform threads that start together, and gives what each answered, in the order of their
     * numbers.
     *
     * @param action gets the thread's number, from zero
     * @throws AssertionError when one of them throws or is not done within a minute
     */
    public static <T> List<T> race(int threads, IntFunction<T> action) {
        CyclicBarrier start = new CyclicBarrier(threads);
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> runners = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                runners.add(executor.submit(() -> {
                    await(start);
                    return action.apply(number);
                }));
            }
            try {
                return results(runners);
            } finally {
                executor.shutdownNow();
            }
        }
    }

    private static <T> List<T> results(List<Future<T>> runners) {
        List<T> results = new ArrayList<>();
        for (Future<T> runner : runners) {
            try {
                results.add(runner.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
            } catch (ExecutionException e) {
                throw new AssertionError("a racing thread failed", e.getCause());
            } catch (TimeoutException e) {
                throw new AssertionError("a racing thread was not done within " + PATIENCE, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while threads raced", e);
            }
        }
        return results;
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the start", e);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("not everybody came to the start", e);
        }
    }
}
