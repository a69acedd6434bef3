package io.github.liraai.testkit.generation;

import io.github.liraai.core.generation.JobId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which jobs are to be run and when: the twin in memory of a durable engine's table. A job that was taken stays known until it is
 * {@link #done} or put again, so that {@link #recover} finds what a crash cut off. Thread-safe.
 */
public final class InMemorySchedule {
    private static final long LONGEST_NAP_MILLIS = 20;

    private final Map<JobId, Entry> entries = new HashMap<>();
    private final TreeSet<Entry> waiting =
            new TreeSet<>(Comparator.comparing(Entry::due).thenComparingLong(Entry::sequence));
    private long sequence;

    private record Entry(JobId job, Instant due, Instant lineAt, long sequence) {}

    /** Schedules a job, in place of when it was to run before; it keeps its place in line. */
    public synchronized void put(JobId job, Instant due) {
        Entry before = entries.get(job);
        put(job, due, before == null ? due : before.lineAt());
    }

    /**
     * Schedules a job.
     *
     * @param job the job
     * @param due when it may run
     * @param lineAt its place among those that may run, the earlier first
     */
    public synchronized void put(JobId job, Instant due, Instant lineAt) {
        Entry entry = new Entry(job, due, lineAt, sequence++);
        Entry before = entries.put(job, entry);
        if (before != null) {
            waiting.remove(before);
        }
        waiting.add(entry);
        notifyAll();
    }

    /** Takes the job that stands first in line of those that are due by now; nobody else gets it until it is put again. */
    public synchronized Optional<JobId> take(Instant now) {
        Optional<Entry> first = waiting.stream()
                .takeWhile(entry -> !entry.due().isAfter(now))
                .min(Comparator.comparing(Entry::lineAt).thenComparingLong(Entry::sequence));
        first.ifPresent(waiting::remove);
        return first.map(Entry::job);
    }

    /** Forgets a job that need not run again. */
    public synchronized void done(JobId job) {
        Entry entry = entries.remove(job);
        if (entry != null) {
            waiting.remove(entry);
        }
    }

    /** Tells when the next job is due; empty when none waits. */
    public synchronized Optional<Instant> nextDue() {
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(waiting.first().due());
    }

    /** Tells whether a job waits or was taken. */
    public synchronized boolean knows(JobId job) {
        return entries.containsKey(job);
    }

    /** Tells when a job is to be run, or was when it was taken; empty when it is not known. */
    public synchronized Optional<Instant> due(JobId job) {
        return Optional.ofNullable(entries.get(job)).map(Entry::due);
    }

    /** Tells a job's place in line; empty when it is not known. */
    synchronized Optional<Instant> lineAt(JobId job) {
        return Optional.ofNullable(entries.get(job)).map(Entry::lineAt);
    }

    /** Tells whether a job was taken and is not done. */
    public synchronized boolean isTaken(JobId job) {
        Entry entry = entries.get(job);
        return entry != null && !waiting.contains(entry);
    }

    /** Lists the jobs that wait, in the order in which they are due. */
    public synchronized List<JobId> waiting() {
        return waiting.stream().map(Entry::job).toList();
    }

    /** Lets every job that was taken and not finished wait again at once, as an engine does after a crash. */
    public synchronized void recover() {
        waiting.addAll(entries.values());
        notifyAll();
    }

    /** Takes the next job, waiting until one is due; a clock that stands still is looked at now and then. */
    synchronized JobId await(InstantSource clock) throws InterruptedException {
        Optional<JobId> due = take(clock.instant());
        while (due.isEmpty()) {
            wait(LONGEST_NAP_MILLIS);
            due = take(clock.instant());
        }
        return due.get();
    }
}
