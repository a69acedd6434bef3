package io.github.liraai.testkit.simulation;

import io.github.liraai.core.generation.JobId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A durable engine's table: which jobs are to be run, when, and which of them somebody is running. What is reported of a run counts
 * only as long as the job was not given to somebody else.
 */
final class JobQueue {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Map<JobId, Entry> entries = new LinkedHashMap<>();
    private final Set<JobId> abandoned = new HashSet<>();
    private final Set<JobId> takenOver = new HashSet<>();
    private final Set<Ticket> running = new HashSet<>();

    /** The right to run a job, until somebody else gets it. */
    record Ticket(JobId job, long version) {}

    private record Entry(JobId job, Instant due, long version, boolean taken, int failures) {}

    /** Schedules a job unless it is already; answers whether it was not. */
    boolean put(JobId job, Instant due) {
        return entries.putIfAbsent(job, new Entry(job, due, 0, false, 0)) == null;
    }

    /** Lists the jobs that may be taken now. */
    List<JobId> due(Instant now) {
        return entries.values().stream()
                .filter(entry -> !entry.taken() && !entry.due().isAfter(now))
                .map(Entry::job)
                .toList();
    }

    /** Lists the jobs that somebody runs, or ran when its process died. */
    List<JobId> taken() {
        return entries.values().stream().filter(Entry::taken).map(Entry::job).toList();
    }

    /** Tells when the next job may be taken that cannot be yet. */
    Optional<Instant> nextDue() {
        return entries.values().stream()
                .filter(entry -> !entry.taken())
                .map(Entry::due)
                .min(Instant::compareTo);
    }

    Ticket take(JobId job) {
        Entry entry = Objects.requireNonNull(entries.get(job), "not scheduled");
        Entry taken = new Entry(job, entry.due(), entry.version() + 1, true, entry.failures());
        entries.put(job, taken);
        Ticket ticket = new Ticket(job, taken.version());
        running.add(ticket);
        return ticket;
    }

    /** Takes whoever runs a job for dead: it may be taken again. */
    void revive(JobId job, Instant now) {
        Entry entry = Objects.requireNonNull(entries.get(job), "not scheduled");
        entries.put(job, new Entry(job, now, entry.version() + 1, false, entry.failures()));
        if (isRun(job)) {
            takenOver.add(job);
        }
    }

    /** Tells whether somebody is running a job, though perhaps in a process that will notice only later that it is dead. */
    boolean isRun(JobId job) {
        return running.stream().anyMatch(ticket -> ticket.job().equals(job));
    }

    /** Tells whether a job was ever run twice at a time. */
    boolean wasTakenOver(JobId job) {
        return takenOver.contains(job);
    }

    /** Notes that a run has come to its end. */
    void ended(Ticket ticket) {
        running.remove(ticket);
    }

    /** Notes that a job need not be run again. */
    void done(Ticket ticket) {
        if (holds(ticket)) {
            entries.remove(ticket.job());
        }
    }

    /** Notes that a job wants to be run again. */
    void again(Ticket ticket, Instant due) {
        if (holds(ticket)) {
            entries.put(ticket.job(), new Entry(ticket.job(), due, ticket.version() + 1, false, 0));
        }
    }

    /** Notes that a run threw: it is made again, later each time. */
    void failed(Ticket ticket, Instant now) {
        Entry entry = entries.get(ticket.job());
        if (entry != null && holds(ticket)) {
            Duration pause = Duration.ofSeconds(1L << Math.min(entry.failures(), 10));
            Instant due = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
            entries.put(ticket.job(), new Entry(ticket.job(), due, ticket.version() + 1, false, entry.failures() + 1));
        }
    }

    /** Notes that a run did not end as it should; when the job was somebody else's by then, nobody goes on with what it began. */
    void brokenOff(Ticket ticket) {
        if (!holds(ticket)) {
            abandoned.add(ticket.job());
        }
    }

    /** Notes that a run left a job to others; when it is cancelled before anybody runs it again, nobody sees what was painted. */
    void leftToOthers(JobId job) {
        abandoned.add(job);
    }

    /** Tells whether a run of a job ended with nobody sure to go on from there, so that its pictures may be left in the spool. */
    boolean isAbandoned(JobId job) {
        return abandoned.contains(job);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    private boolean holds(Ticket ticket) {
        Entry entry = entries.get(ticket.job());
        return entry != null && entry.version() == ticket.version();
    }
}
