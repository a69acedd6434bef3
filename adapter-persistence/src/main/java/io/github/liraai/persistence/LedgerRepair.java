package io.github.liraai.persistence;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.quota.QuotaDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts right what a death of the process may have left behind. */
final class LedgerRepair {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerRepair.class);

    private final Database database;
    private final QuotaTable quota = new QuotaTable();
    private final ScheduleTable schedule = new ScheduleTable();

    LedgerRepair(Database database) {
        this.database = database;
    }

    /**
     * Repairs before this process runs its first job.
     *
     * <p>With H2 nobody else can be alive: what a dead process was running is put back at once instead of after its heartbeats ran out, and
     * counters are counted anew, because H2 may keep half of a transaction when it is killed. With PostgreSQL neither is needed or right.
     */
    void atStart(Instant now) {
        if (database.kind().isExclusive()) {
            int recounted = database.inTransaction("count the quota anew", this::recount);
            int back = database.inTransaction("put back interrupted jobs", schedule::putAllBack);
            if (recounted > 0) {
                LOG.warn("counted the quota of {} user days anew", recounted);
            }
            if (back > 0) {
                LOG.info("{} jobs were being run when the process died, they go on", back);
            }
        }
        rescheduleForgotten(now);
    }

    /** Schedules the unfinished jobs that nobody would run. */
    void rescheduleForgotten(Instant now) {
        List<JobId> forgotten = database.read("look for forgotten jobs", schedule::forgotten);
        for (JobId job : forgotten) {
            try {
                database.inTransaction("schedule a forgotten job", handle -> {
                    schedule.insertForgotten(handle, job, now);
                    return job;
                });
                LOG.warn("job {} was on no schedule, it goes on", job.value());
            } catch (DuplicateKeyException e) {
                LOG.debug("job {} was scheduled by somebody else", job.value());
            }
        }
    }

    private int recount(Handle handle) {
        List<UserDay> disagreeing = handle.createQuery(QuotaTable.COMPARED + " HAVING " + QuotaTable.DISAGREES)
                .map((row, context) ->
                        new UserDay(row.getString("user_id"), new QuotaDay(row.getObject("qday", LocalDate.class))))
                .list();
        disagreeing.forEach(each -> quota.recount(handle, each.user(), each.day()));
        return disagreeing.size();
    }

    private record UserDay(String user, QuotaDay day) {}
}
