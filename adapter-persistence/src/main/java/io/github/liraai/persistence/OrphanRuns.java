package io.github.liraai.persistence;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Rows of the schedule whose job is finished or missing, and which nobody is running. */
final class OrphanRuns {
    private static final String IS_ORPHAN = """
            task_name = 'pictures' AND picked = FALSE AND NOT EXISTS (
                SELECT 1 FROM job WHERE job.id = scheduled_tasks.task_instance AND job.state <> 'FINISHED')""";

    private OrphanRuns() {}

    static List<String> list(Handle handle) {
        return handle.createQuery(
                        "SELECT task_instance FROM scheduled_tasks WHERE " + IS_ORPHAN + " ORDER BY task_instance")
                .mapTo(String.class)
                .list();
    }

    static int delete(Handle handle, String instance) {
        return handle.createUpdate("DELETE FROM scheduled_tasks WHERE task_instance = :id AND " + IS_ORPHAN)
                .bind("id", instance)
                .execute();
    }
}
