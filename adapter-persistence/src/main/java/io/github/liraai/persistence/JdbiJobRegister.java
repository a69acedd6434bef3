package io.github.liraai.persistence;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobCounts;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobNumbers;
import io.github.liraai.core.generation.JobQuery;
import io.github.liraai.core.generation.JobRegister;
import io.github.liraai.core.generation.JobReport;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Waiting;
import io.github.liraai.core.generation.QuotaReset;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Shows an operator the jobs in the database and acts on them. Thread-safe. */
final class JdbiJobRegister implements JobRegister {
    private final Database database;
    private final DueSignal signal;
    private final JobTable jobs = new JobTable();
    private final QuotaTable quota = new QuotaTable();
    private final ScheduleActs schedule = new ScheduleActs();
    private final AuditTable audit = new AuditTable();
    private final JobReports reports = new JobReports();
    private final JobCensus census = new JobCensus();

    JdbiJobRegister(Database database, DueSignal signal) {
        this.database = database;
        this.signal = signal;
    }

    @Override
    public List<JobReport> list(JobQuery query) {
        return database.readOneMoment("list jobs", handle -> reports.list(handle, query));
    }

    @Override
    public Optional<JobReport> find(JobId id) {
        return database.readOneMoment("show a job", handle -> reports.find(handle, id));
    }

    @Override
    public Optional<JobReport> hasten(StoredJob from, AuditEntry entry) {
        return act("make a job due", handle -> {
            boolean paused = jobs.lock(handle, from)
                    && schedule.hasten(handle, from.job().id(), entry.at());
            return paused ? audited(handle, from, entry) : Optional.empty();
        });
    }

    @Override
    public Optional<JobReport> giveUp(StoredJob from, Failed to, AuditEntry entry) {
        return act("give a job up", handle -> {
            boolean waits = from.state() instanceof Waiting;
            JobId id = from.job().id();
            if (!jobs.lock(handle, from) || (!waits && !schedule.hasten(handle, id, entry.at()))) {
                return Optional.empty();
            }
            Optional<StoredJob> settled = jobs.settle(handle, from, PictureCount.NONE, to);
            quota.settle(handle, from.job(), PictureCount.NONE);
            if (waits) {
                // A run that has begun loses its place on the schedule, so that it cannot take the job off it when it
                // finds
                // nothing to do; and there is nothing to paint any more, so that no limit holds up the news.
                schedule.takeOver(handle, id, entry.at());
            }
            return settled.flatMap(job -> audited(handle, job, entry));
        });
    }

    @Override
    public PictureCount forgive(QuotaReset reset, Instant now) {
        return database.inTransaction("begin somebody's day anew", handle -> {
            PictureCount forgiven = quota.forgive(handle, reset.user(), reset.day());
            audit.insert(handle, reset.entry(forgiven, now));
            return forgiven;
        });
    }

    @Override
    public JobCounts counts(UserId user) {
        return database.read("count somebody's jobs", handle -> census.counts(handle, user));
    }

    @Override
    public JobNumbers numbers(QuotaDay day) {
        return database.readOneMoment("count jobs", handle -> census.numbers(handle, day));
    }

    private Optional<JobReport> audited(Handle handle, StoredJob from, AuditEntry entry) {
        audit.insert(handle, entry);
        return reports.find(handle, from.job().id());
    }

    private Optional<JobReport> act(String attempt, Act act) {
        Optional<JobReport> after = database.inTransactionRepeated(attempt, (handle, first) -> act.on(handle));
        after.ifPresent(job -> signal.due());
        return after;
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    private interface Act {
        Optional<JobReport> on(Handle handle);
    }
}
