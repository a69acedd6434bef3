package io.github.liraai.persistence;

import io.github.liraai.core.generation.JobId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * What an operator does to the rows of db-scheduler that belong to jobs. To be called with the job's own row locked: whoever locks both
 * locks that first.
 */
final class ScheduleActs {
    private static final String DUE = """
            UPDATE scheduled_tasks SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL,
                execution_time = :at, consecutive_failures = 0, version = version + 1,
            """ + ScheduleTable.LIMITED_WHILE_PAINTABLE + """
            WHERE task_name = 'pictures' AND task_instance = :id""";

    private static final String IS_THERE =
            "SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'pictures' AND task_instance = :id";

    private final ScheduleTable schedule = new ScheduleTable();

    /** Makes a job due that nobody runs; answers false when somebody does. */
    boolean hasten(Handle handle, JobId id, Instant at) {
        return due(handle, DUE + " AND picked = FALSE", id, at) || insertIfMissing(handle, id, at);
    }

    /** Makes a job due also when somebody runs it: their run has no say in the schedule any more. */
    boolean takeOver(Handle handle, JobId id, Instant at) {
        return due(handle, DUE, id, at) || insertIfMissing(handle, id, at);
    }

    private static boolean due(Handle handle, String update, JobId id, Instant at) {
        return handle.createUpdate(update)
                        .bind("id", id.value())
                        .bind("at", Columns.instant(at))
                        .execute()
                > 0;
    }

    private boolean insertIfMissing(Handle handle, JobId id, Instant at) {
        int there = handle.createQuery(IS_THERE)
                .bind("id", id.value())
                .mapTo(Integer.class)
                .one();
        if (there == 0) {
            schedule.insertForgotten(handle, id, at);
        }
        return there == 0;
    }
}
