package io.github.liraai.cli.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A look at something, which may have to wait for others.
 *
 * @param within how long it may take
 * @param overdue what is found when it takes longer
 * @param work looks
 */
record Look(Duration within, Finding overdue, Supplier<List<Finding>> work) {
    /** Looks at all of them at the same time; what was found comes in the order of the looks. What is overdue is left behind. */
    static List<Finding> atAll(List<Look> looks) throws InterruptedException {
        long begin = System.nanoTime();
        List<CompletableFuture<List<Finding>>> begun =
                looks.stream().map(Look::begin).toList();
        List<Finding> findings = new ArrayList<>();
        for (int each = 0; each < looks.size(); each++) {
            Look look = looks.get(each);
            findings.addAll(look.end(begun.get(each), begin + look.within.toNanos() - System.nanoTime()));
        }
        return findings;
    }

    /** On a thread of the machine's own: a look-up of a name may hang where nothing interrupts it. */
    private CompletableFuture<List<Finding>> begin() {
        CompletableFuture<List<Finding>> findings = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("lira-check").start(() -> {
            try {
                findings.complete(work.get());
            } catch (RuntimeException | Error e) {
                findings.completeExceptionally(e);
            }
        });
        return findings;
    }

    private List<Finding> end(CompletableFuture<List<Finding>> findings, long leftNanos) throws InterruptedException {
        try {
            return findings.get(Math.max(0, leftNanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return List.of(overdue);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }
}
