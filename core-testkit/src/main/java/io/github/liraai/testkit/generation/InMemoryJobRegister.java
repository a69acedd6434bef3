package io.github.liraai.testkit.generation;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobQuery;
import io.github.liraai.core.generation.JobRegister;
import io.github.liraai.core.generation.JobReport;
import io.github.liraai.core.generation.JobReport.ScheduledRun;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.PictureCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks through the jobs of an {@link InMemoryGenerationLedger} and acts on them; its audit is its own. Thread-safe. */
public final class InMemoryJobRegister implements JobRegister {
    private static final String RUNNER = "in memory";
    private static final Comparator<StoredJob> BY_ACCEPTANCE = Comparator.comparing(
                    (StoredJob stored) -> stored.job().acceptedAt())
            .thenComparing(stored -> stored.job().id().value());

    private final InMemoryGenerationLedger ledger;
    private final List<AuditEntry> audit = new ArrayList<>();

    /** Creates the register of a ledger. */
    public InMemoryJobRegister(InMemoryGenerationLedger ledger) {
        this.ledger = ledger;
    }

    /** Lists what was done, oldest first. */
    public List<AuditEntry> audit() {
        synchronized (ledger) {
            return List.copyOf(audit);
        }
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
