package io.github.liraai.persistence;

import io.github.liraai.core.generation.GenerationLedger.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jdbi.v3.core.Handle;

/** Looks for what does not agree: counters with jobs, jobs with themselves, jobs with the schedule. Reads only. */
final class LedgerChecks {
    private static final String RECOUNT_REMEDY =
            "on H2 the counters are counted anew when the bot starts; otherwise set charged and held of quota_usage to what the jobs make";

    private static final String ODD_JOBS = """
            SELECT id, state, pictures, held, charged FROM job
            WHERE state NOT IN ('WAITING', 'CALLING', 'PAINTED', 'FAILED', 'FINISHED')
                OR held <> CASE WHEN state IN ('WAITING', 'CALLING', 'PAINTED') THEN pictures ELSE 0 END
                OR charged < 0 OR charged > pictures
                OR (charged <> 0 AND state IN ('WAITING', 'CALLING', 'PAINTED'))
            ORDER BY id""";

    private static final String PAINTED_WITHOUT_PICTURES = """
            SELECT id FROM job
            WHERE state = 'PAINTED' AND NOT EXISTS (SELECT 1 FROM job_picture WHERE job_id = job.id)
            ORDER BY id""";

    private final ScheduleTable schedule = new ScheduleTable();

    /** Checks everything; the transaction has to see one moment. */
    List<Finding> run(Handle handle) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(handle.createQuery(QuotaTable.COMPARED
                        + " HAVING " + QuotaTable.DISAGREES
                        + " OR SUM(kept_charged) < 0 OR SUM(kept_held) < 0"
                        + " OR SUM(kept_charged) + SUM(kept_held) > MAX(granted_limit) ORDER BY user_id, qday")
                .map((row, context) -> counters(row))
                .list());
        findings.addAll(
                handle.createQuery(ODD_JOBS).map((row, context) -> oddJob(row)).list());
        findings.addAll(handle.createQuery(PAINTED_WITHOUT_PICTURES)
                .map((row, context) -> new Finding(
                        "job " + row.getString("id"),
                        "it is PAINTED and no picture of it is known",
                        "cancel it: its pictures cannot be delivered"))
                .list());
        schedule.forgotten(handle)
                .forEach(job -> findings.add(new Finding(
                        "job " + job.value(),
                        "it is not finished and no run of it is scheduled",
                        "start the bot, or let it run for some minutes: it schedules such jobs")));
        return findings;
    }

    private static Finding counters(ResultSet row) throws SQLException {
        int charged = row.getInt("kept_charged");
        int held = row.getInt("kept_held");
        int realCharged = row.getInt("real_charged");
        int realHeld = row.getInt("real_held");
        Integer limit = Columns.nullableInt(row, "granted_limit");
        StringJoiner problem = new StringJoiner("; ");
        if (charged != realCharged) {
            problem.add("charged is " + charged + ", the finished jobs make " + realCharged);
        }
        if (held != realHeld) {
            problem.add("held is " + held + ", the unfinished jobs make " + realHeld);
        }
        if (charged < 0 || held < 0) {
            problem.add("charged " + charged + " and held " + held + " must not be negative");
        }
        if (limit != null && charged + held > limit) {
            problem.add("charged " + charged + " and held " + held + " pass the granted limit of " + limit);
        }
        return new Finding(
                "user " + row.getString("user_id") + " on " + row.getString("qday"),
                problem.toString(),
                RECOUNT_REMEDY);
    }

    private static Finding oddJob(ResultSet row) throws SQLException {
        return new Finding(
                "job " + row.getString("id"),
                "state " + row.getString("state") + " does not go with " + row.getInt("pictures") + " pictures, "
                        + row.getInt("held") + " held, " + row.getInt("charged") + " charged",
                "set held to the pictures while it is WAITING, CALLING or PAINTED and to 0 otherwise, charged to what was delivered");
    }
}
