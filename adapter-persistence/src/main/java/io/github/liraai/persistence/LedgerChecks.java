package io.github.liraai.persistence;

import io.github.liraai.core.generation.GenerationLedger.Finding;
import io.github.liraai.core.generation.JobStage;
import io.github.liraai.core.prompt.PictureOptions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Looks for what does not agree: counters with jobs, jobs with themselves, jobs with the schedule. Reads only. */
final class LedgerChecks {
    private static final String RECOUNT_REMEDY =
            "run ledger verify --repair: the counters of quota_usage are counted anew from the jobs";

    private static final String JOBS_FIRST_REMEDY =
            "do first what is said here of the user's jobs of that day; then run ledger verify --repair: the counters follow";

    private static final String LIMIT_REMEDY =
            "look at the user's jobs of that day: more was granted than the limit allowed;"
                    + " once you know why, set granted_limit of quota_usage to NULL";

    private static final String REPAIR = "run ledger verify --repair: ";

    private static final String IMPOSSIBLE_COUNTS = "SELECT id, pictures FROM job WHERE pictures < 1 OR pictures > "
            + Charges.MOST_EVER + " OR (pictures > " + PictureOptions.MOST_PICTURES
            + " AND state <> 'FINISHED') ORDER BY id";

    private static final String ODD_JOBS = """
            SELECT id, state, pictures, held, charged, ended_with, delivered_at,
                CASE WHEN %s BETWEEN 0 AND pictures THEN 1 ELSE 0 END AS mendable
            FROM job
            WHERE pictures > 0 AND NOT %s AND NOT %s AND (state NOT IN ('WAITING', 'CALLING', 'PAINTED', 'FAILED', 'FINISHED')
                OR held <> %s
                OR charged < 0 OR charged > pictures
                OR (charged <> 0 AND state IN ('WAITING', 'CALLING', 'PAINTED')))
            ORDER BY id""".formatted(Charges.CHARGED, Holds.DOUBTFUL, Charges.REOPENED, Holds.HELD);

    private static final String INCOMPLETE = """
            SELECT id, state FROM job
            WHERE state IN ('CALLING', 'PAINTED', 'FAILED') AND (
                (state = 'CALLING' AND first_call_at IS NULL) OR (state = 'FAILED' AND cause IS NULL)
                OR (state = 'PAINTED' AND painted_by IS NULL))
            ORDER BY id""";

    private static final String PAINTED_WITHOUT_PICTURES = """
            SELECT id FROM job
            WHERE state = 'PAINTED' AND delivered_at IS NULL AND NOT EXISTS (SELECT 1 FROM job_picture WHERE job_id = job.id)
            ORDER BY id""";

    private final ScheduleTable schedule = new ScheduleTable();

    /** Checks everything; the transaction has to see one moment. */
    List<Finding> run(Handle handle) {
        List<Finding> findings = new ArrayList<>();
        List<Charges.Doubt> doubts = Charges.doubts(handle);
        Set<UserDay> doubtful = doubts.stream().map(doubt -> doubt.userDay()).collect(Collectors.toSet());
        Set<UserDay> doubtfulHolds = Holds.doubts(handle);
        findings.addAll(handle.createQuery(
                        QuotaTable.COMPARED
                                + " HAVING " + QuotaTable.DISAGREES
                                + " OR SUM(kept_charged) < 0 OR SUM(kept_held) < 0"
                                + " OR SUM(kept_charged) + SUM(kept_held) - SUM(forgiven) > MAX(granted_limit) ORDER BY user_id, qday")
                .map((row, context) -> counters(row, doubtful, doubtfulHolds))
                .list());
        findings.addAll(handle.createQuery(IMPOSSIBLE_COUNTS)
                .map((row, context) -> new Finding(
                        "job " + row.getString("id"),
                        "pictures is " + row.getInt("pictures"),
                        "set pictures to how many were asked for, 1 to " + PictureOptions.MOST_PICTURES
                                + "; then run ledger verify --repair: held and the counters follow"))
                .list());
        findings.addAll(
                handle.createQuery(ODD_JOBS).map((row, context) -> oddJob(row)).list());
        doubts.stream()
                .filter(Charges.Doubt::isPossible)
                .map(Charges.Doubt::finding)
                .forEach(findings::add);
        findings.addAll(UnreadableRows.list(handle));
        findings.addAll(handle.createQuery(INCOMPLETE)
                .map((row, context) -> new Finding(
                        "job " + row.getString("id"),
                        "it is " + row.getString("state") + " and lacks what goes with that",
                        REPAIR + "what is missing is filled in"))
                .list());
        paintedWithoutPictures(handle)
                .forEach(job -> findings.add(new Finding(
                        "job " + job,
                        "it is PAINTED and no picture of it is known",
                        REPAIR + "its pictures are taken from the spool, or it is given up and told")));
        schedule.forgotten(handle)
                .forEach(job -> findings.add(new Finding(
                        "job " + job,
                        "it is not finished and no run of it is scheduled",
                        REPAIR + "it is scheduled; a running bot does so by itself every few minutes")));
        OrphanRuns.list(handle)
                .forEach(run -> findings.add(new Finding(
                        "run " + run,
                        "it is scheduled, and its job is finished or missing",
                        REPAIR + "it is taken off the schedule; a running bot does so by itself every few minutes")));
        return findings;
    }

    /** Lists the ids of painted jobs of which no picture is known, as they stand there. */
    static List<String> paintedWithoutPictures(Handle handle) {
        return handle.createQuery(PAINTED_WITHOUT_PICTURES).mapTo(String.class).list();
    }

    private static Finding counters(ResultSet row, Set<UserDay> doubtful, Set<UserDay> doubtfulHolds)
            throws SQLException {
        long charged = row.getLong("kept_charged");
        long held = row.getLong("kept_held");
        long realCharged = row.getLong("real_charged");
        long realHeld = row.getLong("real_held");
        long forgiven = row.getLong("forgiven");
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
        if (forgiven < 0 || forgiven > charged) {
            problem.add("forgiven is " + forgiven + " of " + charged + " charged");
        }
        if (limit != null && charged - forgiven + held > limit) {
            problem.add(
                    "charged " + (charged - forgiven) + " and held " + held + " pass the granted limit of " + limit);
        }
        boolean isCounted = charged == realCharged && held == realHeld && forgiven >= 0 && forgiven <= charged;
        UserDay day = UserDay.read(row);
        boolean waitsForJobs = realCharged < 0
                || realHeld < 0
                || realCharged > Integer.MAX_VALUE
                || realHeld > Integer.MAX_VALUE
                || (charged != realCharged && doubtful.contains(day))
                || (held != realHeld && doubtfulHolds.contains(day));
        return new Finding(
                day.subject(),
                problem.toString(),
                waitsForJobs ? JOBS_FIRST_REMEDY : isCounted ? LIMIT_REMEDY : RECOUNT_REMEDY);
    }

    private static Finding oddJob(ResultSet row) throws SQLException {
        return new Finding(
                "job " + row.getString("id"),
                "state " + row.getString("state") + ", pictures " + row.getInt("pictures") + ", held "
                        + row.getInt("held") + " and charged " + row.getInt("charged") + " do not go together",
                oddRemedy(row));
    }

    private static String oddRemedy(ResultSet row) throws SQLException {
        if (!isKnown(row.getString("state"))) {
            boolean isOpen = row.getInt("charged") == 0
                    && row.getObject("ended_with") == null
                    && row.getObject("delivered_at") == null;
            return isOpen
                    ? "set its state to FAILED and cause to INTERRUPTED; then " + REPAIR
                            + "held and the counters follow, and the bot tells the person"
                    : "set its state to FINISHED, ended_with and charged to what was delivered and held to 0; then "
                            + REPAIR + "the counters follow";
        }
        return row.getInt("mendable") == 1
                ? REPAIR + "held is set to what its state holds, charged to what was delivered"
                : "set charged and ended_with to how many pictures arrived; then " + REPAIR
                        + "held and the counters follow";
    }

    private static boolean isKnown(String state) {
        return Arrays.stream(JobStage.values()).anyMatch(stage -> stage.name().equals(state));
    }
}
