package io.github.liraai.testkit.generation;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.JobCounts;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobNumbers;
import io.github.liraai.core.generation.JobQuery;
import io.github.liraai.core.generation.JobRegister;
import io.github.liraai.core.generation.JobReport;
import io.github.liraai.core.generation.JobReport.ScheduledRun;
import io.github.liraai.core.generation.JobStage;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.QuotaReset;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.testkit.access.InMemoryAudit;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks through the jobs of an {@link InMemoryGenerationLedger} and acts on them. Thread-safe. */
public final class InMemoryJobRegister implements JobRegister {
    private static final String RUNNER = "in memory";
    private static final Comparator<StoredJob> BY_ACCEPTANCE = Comparator.comparing(
                    (StoredJob stored) -> stored.job().acceptedAt())
            .thenComparing(stored -> stored.job().id().value());

    private final InMemoryGenerationLedger ledger;
    private final InMemoryAudit audit;

    /** Creates the register of a ledger. */
    public InMemoryJobRegister(InMemoryGenerationLedger ledger, InMemoryAudit audit) {
        this.ledger = ledger;
        this.audit = audit;
    }

    @Override
    public List<JobReport> list(JobQuery query) {
        Comparator<StoredJob> order =
                query.order() == JobQuery.Order.OLDEST_FIRST ? BY_ACCEPTANCE : BY_ACCEPTANCE.reversed();
        synchronized (ledger) {
            Optional<StoredJob> after = Optional.ofNullable(query.after()).flatMap(ledger::find);
            return ledger.all().stream()
                    .sorted(order)
                    .filter(job -> after.isEmpty() || order.compare(job, after.get()) > 0)
                    .map(this::report)
                    .filter(job -> answers(query, job))
                    .limit(query.size())
                    .toList();
        }
    }

    @Override
    public Optional<JobReport> find(JobId id) {
        synchronized (ledger) {
            return ledger.find(id).map(this::report);
        }
    }

    @Override
    public Optional<JobReport> hasten(StoredJob from, AuditEntry entry) {
        synchronized (ledger) {
            return current(from).filter(job -> !job.isRunning()).map(job -> due(job.id(), entry));
        }
    }

    @Override
    public Optional<JobReport> giveUp(StoredJob from, Failed to, AuditEntry entry) {
        synchronized (ledger) {
            return current(from)
                    .filter(job -> !job.isRunning() || from.state() instanceof JobState.Waiting)
                    .flatMap(job -> ledger.settle(from, PictureCount.NONE, to))
                    .map(job -> due(job.job().id(), entry));
        }
    }

    @Override
    public PictureCount forgive(QuotaReset reset, Instant now) {
        synchronized (ledger) {
            PictureCount forgiven = ledger.forgive(reset.user(), reset.day());
            audit.add(reset.entry(forgiven, now));
            return forgiven;
        }
    }

    @Override
    public JobCounts counts(UserId user) {
        synchronized (ledger) {
            List<StoredJob> jobs = ledger.all().stream()
                    .filter(job -> job.job().user().equals(user))
                    .toList();
            return new JobCounts(
                    jobs.size(),
                    (int) jobs.stream().filter(job -> job.state().holds()).count(),
                    (int) jobs.stream().filter(this::hasFailed).count(),
                    pictures(jobs));
        }
    }

    @Override
    public JobNumbers numbers(QuotaDay day) {
        synchronized (ledger) {
            List<JobReport> all = ledger.all().stream().map(this::report).toList();
            List<StoredJob> today = all.stream()
                    .map(JobReport::stored)
                    .filter(job -> job.job().day().equals(day))
                    .toList();
            return new JobNumbers(
                    (int) all.stream()
                            .filter(job -> job.stage() == JobStage.WAITING && !job.isRunning())
                            .count(),
                    (int) all.stream().filter(JobReport::isRunning).count(),
                    (int) today.stream().map(job -> job.job().user()).distinct().count(),
                    pictures(today),
                    failures(today));
        }
    }

    private int pictures(List<StoredJob> jobs) {
        return jobs.stream()
                .mapToInt(job -> ledger.charged(job.job().id()).value())
                .sum();
    }

    private boolean hasFailed(StoredJob job) {
        return !job.state().holds() && ledger.charged(job.job().id()).equals(PictureCount.NONE);
    }

    private Map<Cause, Integer> failures(List<StoredJob> jobs) {
        return jobs.stream()
                .filter(this::hasFailed)
                .flatMap(job -> cause(job.state()).stream())
                .collect(Collectors.toMap(Function.identity(), cause -> 1, Integer::sum));
    }

    private static Optional<Cause> cause(JobState state) {
        return switch (state) {
            case Failed failed -> Optional.of(failed.cause());
            case JobState.Finished finished -> Optional.ofNullable(finished.cause());
            case JobState.Waiting waiting -> Optional.empty();
            case JobState.Calling calling -> Optional.empty();
            case JobState.Painted painted -> Optional.empty();
        };
    }

    private JobReport due(JobId id, AuditEntry entry) {
        ledger.schedule().put(id, entry.at());
        audit.add(entry);
        return find(id).orElseThrow();
    }

    private Optional<JobReport> current(StoredJob from) {
        return find(from.job().id()).filter(job -> job.stored().revision() == from.revision());
    }

    private static boolean answers(JobQuery query, JobReport job) {
        Instant stuckSince = query.stuckSince();
        return query.stages().contains(job.stage())
                && (query.user() == null || job.stored().job().user().equals(query.user()))
                && (stuckSince == null || job.isStuckSince(stuckSince));
    }

    private JobReport report(StoredJob stored) {
        GenerationJob job = stored.job();
        PictureCount held = stored.state().holds() ? job.pictures() : PictureCount.NONE;
        return new JobReport(stored, held, ledger.charged(job.id()), run(stored));
    }

    private @Nullable ScheduledRun run(StoredJob stored) {
        if (stored.state() instanceof JobState.Finished) {
            return null;
        }
        InMemorySchedule schedule = ledger.schedule();
        JobId id = stored.job().id();
        return schedule.due(id)
                .map(due -> new ScheduledRun(due, schedule.isTaken(id) ? RUNNER : null, null, 0))
                .orElse(null);
    }
}
