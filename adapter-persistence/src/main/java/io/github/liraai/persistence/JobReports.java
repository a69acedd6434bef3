package io.github.liraai.persistence;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobQuery;
import io.github.liraai.core.generation.JobReport;
import io.github.liraai.core.generation.JobReport.ScheduledRun;
import io.github.liraai.core.quota.PictureCount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Jobs side by side with their rows on the schedule. */
final class JobReports {
    /** Somebody's hand may have left rows that are no state; they are the ledger's to tell. */
    private static final String READABLE = """
            SELECT job.*, due.execution_time AS due_at, due.picked, due.picked_by, due.last_heartbeat, due.consecutive_failures
            FROM job LEFT JOIN scheduled_tasks AS due ON due.task_name = 'pictures' AND due.task_instance = job.id
            WHERE (job.state IN ('WAITING', 'FINISHED')
                OR (job.state = 'CALLING' AND job.first_call_at IS NOT NULL)
                OR (job.state = 'FAILED' AND job.cause IS NOT NULL)
                OR (job.state = 'PAINTED' AND job.painted_by IS NOT NULL
                    AND EXISTS (SELECT 1 FROM job_picture WHERE job_picture.job_id = job.id)))""";

    private final JobTable jobs = new JobTable();

    Optional<JobReport> find(Handle handle, JobId id) {
        return handle.createQuery(READABLE + " AND job.id = :id")
                .bind("id", id.value())
                .map((row, context) -> report(handle, row))
                .findOne();
    }

    List<JobReport> list(Handle handle, JobQuery query) {
        StringBuilder sql = new StringBuilder(READABLE).append(" AND job.state IN (<states>)");
        if (query.user() != null) {
            sql.append(" AND job.user_id = :user");
        }
        if (query.stuckSince() != null) {
            sql.append(" AND job.state <> 'FINISHED' AND (due.consecutive_failures >= :failures"
                    + " OR COALESCE(due.execution_time, job.accepted_at) < :stuckSince)");
        }
        if (query.after() != null) {
            sql.append(" AND (job.accepted_at, job.id) ")
                    .append(isOldestFirst(query) ? ">" : "<")
                    .append(" (SELECT seen.accepted_at, seen.id FROM job AS seen WHERE seen.id = :after)");
        }
        String direction = isOldestFirst(query) ? "" : " DESC";
        sql.append(" ORDER BY job.accepted_at")
                .append(direction)
                .append(", job.id")
                .append(direction);
        sql.append(" FETCH FIRST :size ROWS ONLY");
        return ReadableRows.page(
                query.size(),
                size -> bind(handle.createQuery(sql), query).bind("size", size),
                (row, context) -> report(handle, row));
    }

    private static Query bind(Query statement, JobQuery query) {
        statement.bindList("states", query.stages().stream().map(Enum::name).toList());
        if (query.user() != null) {
            statement.bind("user", query.user().value());
        }
        if (query.stuckSince() != null) {
            statement.bind("failures", JobReport.MOST_FAILURES).bind("stuckSince", Columns.instant(query.stuckSince()));
        }
        if (query.after() != null) {
            statement.bind("after", query.after().value());
        }
        return statement;
    }

    private static boolean isOldestFirst(JobQuery query) {
        return query.order() == JobQuery.Order.OLDEST_FIRST;
    }

    private JobReport report(Handle handle, ResultSet row) throws SQLException {
        return new JobReport(
                jobs.read(handle, row),
                new PictureCount(Math.max(0, row.getInt("held"))),
                new PictureCount(Math.max(0, row.getInt("charged"))),
                run(row));
    }

    private static @Nullable ScheduledRun run(ResultSet row) throws SQLException {
        var due = Columns.nullableInstant(row, "due_at");
        if (due == null) {
            return null;
        }
        String runner = row.getString("picked_by");
        return new ScheduledRun(
                due,
                row.getBoolean("picked") ? (runner == null ? "somebody" : runner) : null,
                Columns.nullableInstant(row, "last_heartbeat"),
                Math.max(0, row.getInt("consecutive_failures")));
    }
}
