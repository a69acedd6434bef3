package io.github.liraai.persistence;

import io.github.liraai.core.generation.JobId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes the schedule agree with the jobs, also while jobs are accepted and run. */
final class ScheduleUpkeep {
    private final Database database;
    private final ScheduleTable schedule = new ScheduleTable();

    ScheduleUpkeep(Database database) {
        this.database = database;
    }

    /** Schedules the unfinished jobs that nobody would run, and tells which; one whose id cannot be read is left to a person. */
    List<JobId> rescheduleForgotten(Instant now) {
        List<JobId> scheduled = new ArrayList<>();
        for (String id : database.read("look for forgotten jobs", schedule::forgotten)) {
            if (!JobId.isValid(id)) {
                continue;
            }
            JobId job = new JobId(id);
            try {
                database.inTransaction("schedule a forgotten job", handle -> {
                    schedule.insertForgotten(handle, job, now);
                    return job;
                });
                scheduled.add(job);
            } catch (DuplicateKeyException e) {
                // Somebody else has scheduled it meanwhile.
            }
        }
        return scheduled;
    }

    /** Removes runs whose job is finished or was never there, and tells which; a run under way is left to its runner. */
    List<String> removeOrphans() {
        List<String> orphans = database.read("look for runs without a job", OrphanRuns::list);
        return orphans.stream()
                .filter(run ->
                        database.write("take a run off the schedule", handle -> OrphanRuns.delete(handle, run)) > 0)
                .toList();
    }
}
