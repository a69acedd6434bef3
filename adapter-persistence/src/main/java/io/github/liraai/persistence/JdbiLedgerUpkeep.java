package io.github.liraai.persistence;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.LedgerUpkeep;
import io.github.liraai.core.generation.PictureSpool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the ledger right, each job and each user's day in a transaction of its own. Thread-safe. */
final class JdbiLedgerUpkeep implements LedgerUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(JdbiLedgerUpkeep.class);

    private final OddJobs oddJobs;
    private final QuotaUpkeep quota;
    private final ScheduleUpkeep schedule;

    JdbiLedgerUpkeep(Database database, PictureSpool spool) {
        this.oddJobs = new OddJobs(database, spool);
        this.quota = new QuotaUpkeep(database);
        this.schedule = new ScheduleUpkeep(database);
    }

    @Override
    public List<Deed> putRight(Instant now) {
        List<Deed> done = new ArrayList<>(oddJobs.mend(now));
        done.addAll(quota.recountAll());
        for (JobId job : schedule.rescheduleForgotten(now)) {
            done.add(new Deed("job " + job.value(), "scheduled again"));
        }
        for (String run : schedule.removeOrphans()) {
            done.add(new Deed("run " + run, "taken off the schedule"));
        }
        done.forEach(deed -> LOG.warn("{}: {}", deed.subject(), deed.done()));
        return done;
    }
}
