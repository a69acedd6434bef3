package io.github.liraai.persistence;

import io.github.liraai.core.generation.JobId;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts right what a death of the process may have left behind, before the next one runs its first job. */
final class LedgerRepair {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerRepair.class);

    private final Database database;
    private final QuotaUpkeep quota;
    private final ScheduleUpkeep upkeep;
    private final ScheduleTable schedule = new ScheduleTable();

    LedgerRepair(Database database) {
        this.database = database;
        this.quota = new QuotaUpkeep(database);
        this.upkeep = new ScheduleUpkeep(database);
    }

    /**
     * Repairs before this process runs its first job.
     *
     * <p>With H2 nobody else can be alive: what a dead process was running is put back at once instead of after its heartbeats ran out, and
     * counters are counted anew, because H2 may keep half of a transaction when it is killed. With PostgreSQL neither is needed at once.
     */
    void atStart(Instant now) {
        if (database.kind().isExclusive()) {
            int recounted = quota.recountAll().size();
            int back = database.inTransaction("put back interrupted jobs", schedule::putAllBack);
            if (recounted > 0) {
                LOG.warn("counted the quota of {} user days anew", recounted);
            }
            if (back > 0) {
                LOG.info("{} jobs were being run when the process died, they go on", back);
            }
        }
        for (JobId job : upkeep.rescheduleForgotten(now)) {
            LOG.warn("job {} was on no schedule, it goes on", job.value());
        }
    }
}
