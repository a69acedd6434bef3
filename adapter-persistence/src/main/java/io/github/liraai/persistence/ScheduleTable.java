package io.github.liraai.persistence;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.model.ModelKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The rows of db-scheduler that belong to jobs.
 *
 * <p>They are written here rather than through its client, because they have to come and go in the ledger's own transactions, on the
 * ledger's own connection, with one statement each.
 */
final class ScheduleTable {
    /** The name of the jobs' task. */
    static final String TASK = "pictures";

    private static final Set<String> PAINTABLE = Set.of("WAITING", "CALLING");

    private static final String INSERT = """
            INSERT INTO scheduled_tasks
                (task_name, task_instance, execution_time, picked, version, line_at, user_id, model)
            VALUES ('pictures', :id, :at, FALSE, 1, :lineAt, :userId, :model)""";

    /** Limits hold a run up only while there is something to paint; to be set with the job's own row up to date. */
    static final String LIMITED_WHILE_PAINTABLE = """
            user_id = CASE WHEN EXISTS (SELECT 1 FROM job WHERE id = :id AND state IN ('WAITING', 'CALLING'))
                THEN user_id ELSE NULL END,
            model = CASE WHEN EXISTS (SELECT 1 FROM job WHERE id = :id AND state IN ('WAITING', 'CALLING'))
                THEN model ELSE NULL END
            """;

    /** Schedules a fresh job's first run. */
    void insert(Handle handle, GenerationJob job, Instant lineAt) {
        handle.createUpdate(INSERT)
                .bind("id", job.id().value())
                .bind("at", Columns.instant(job.acceptedAt()))
                .bind("lineAt", Columns.instant(lineAt))
                .bind("userId", job.user().value())
                .bind("model", job.model().value())
                .execute();
    }

    /** Schedules a job again that was on no schedule, in its old place in line. */
    void insertForgotten(Handle handle, JobId id, Instant at) {
        Place place = handle.createQuery("SELECT user_id, plan, state, plan_step, line_at FROM job WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> Place.read(row))
                .one();
        handle.createUpdate(INSERT)
                .bind("id", id.value())
                .bind("at", Columns.instant(at))
                .bind("lineAt", Columns.instant(place.lineAt()))
                .bind("userId", place.user())
                .bind("model", place.model())
                .execute();
    }

    /** Counts a person's jobs that wait to be painted. */
    int waiting(Handle handle, UserId user) {
        return handle.createQuery("SELECT COUNT(*) FROM scheduled_tasks WHERE picked = FALSE AND user_id = :userId")
                .bind("userId", user.value())
                .mapTo(Integer.class)
                .one();
    }

    /** Notes that another model is to paint, whose limit counts from now on. */
    void paintWith(Handle handle, JobId id, ModelKey model) {
        handle.createUpdate("""
                        UPDATE scheduled_tasks SET model = :model
                        WHERE task_name = 'pictures' AND task_instance = :id AND model IS NOT NULL""")
                .bind("id", id.value())
                .bind("model", model.value())
                .execute();
    }

    /** Takes a job that has come to its end off the schedule, whoever runs it. */
    void delete(Handle handle, JobId id) {
        handle.createUpdate("DELETE FROM scheduled_tasks WHERE task_name = 'pictures' AND task_instance = :id")
                .bind("id", id.value())
                .execute();
    }

    /** Tells whether an execution is there, and no other process has taken it over. */
    boolean has(Handle handle, String instance, long version) {
        return handle.createQuery("""
                        SELECT version FROM scheduled_tasks WHERE task_name = 'pictures' AND task_instance = :id""")
                .bind("id", instance)
                .mapTo(Long.class)
                .findOne()
                .filter(found -> found == version)
                .isPresent();
    }

    /** Takes one execution off the schedule, unless another process has taken it over. */
    int delete(Handle handle, String instance, long version) {
        return handle.createUpdate("""
                        DELETE FROM scheduled_tasks
                        WHERE task_name = 'pictures' AND task_instance = :id AND version = :version""")
                .bind("id", instance)
                .bind("version", version)
                .execute();
    }

    /** Puts one execution back for later, unless another process has taken it over; limits hold it up only when it is still to paint. */
    int putBack(Handle handle, String instance, long version, Instant at, int failures) {
        return handle.createUpdate("""
                        UPDATE scheduled_tasks SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL,
                            execution_time = :at, consecutive_failures = :failures, version = version + 1,
                        """ + LIMITED_WHILE_PAINTABLE + """
                        WHERE task_name = 'pictures' AND task_instance = :id AND version = :version""")
                .bind("id", instance)
                .bind("version", version)
                .bind("at", Columns.instant(at))
                .bind("failures", failures)
                .execute();
    }

    /** Puts everything back that a process had picked; only right when no process can be alive. */
    int putAllBack(Handle handle) {
        return handle.createUpdate("""
                        UPDATE scheduled_tasks SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL,
                            version = version + 1
                        WHERE picked = TRUE""").execute();
    }

    /** Lists the ids of unfinished jobs that nobody would ever run, as they stand there; what was delivered is not run again. */
    List<String> forgotten(Handle handle) {
        return handle.createQuery("""
                        SELECT id FROM job
                        WHERE state IN ('WAITING', 'CALLING', 'PAINTED', 'FAILED') AND delivered_at IS NULL AND NOT EXISTS (
                            SELECT 1 FROM scheduled_tasks WHERE task_name = 'pictures' AND task_instance = job.id)
                        ORDER BY id""").mapTo(String.class).list();
    }

    /** What the schedule knows of a job; user and model only while there is something to paint. */
    private record Place(@Nullable String user, @Nullable String model, Instant lineAt) {
        static Place read(ResultSet row) throws SQLException {
            Instant lineAt = Columns.instant(row, "line_at");
            if (!PAINTABLE.contains(row.getString("state"))) {
                return new Place(null, null, lineAt);
            }
            String[] plan = row.getString("plan").split(",", -1);
            String model = plan[Math.clamp(row.getInt("plan_step"), 0, plan.length - 1)];
            return new Place(row.getString("user_id"), ModelKey.isValid(model) ? model : null, lineAt);
        }
    }
}
