package io.github.liraai.persistence;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.LedgerUpkeep.Deed;
import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.quota.QuotaDay;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Mends jobs whose rows do not agree with themselves, where there is only one way to. */
final class OddJobs {
    private static final String STATE = "state IN ('WAITING', 'CALLING', 'PAINTED', 'FAILED', 'FINISHED')";

    private static final String ODD = STATE + " AND pictures > 0 AND NOT " + Holds.DOUBTFUL
            + " AND NOT " + Charges.REOPENED + " AND (held <> " + Holds.HELD + " OR charged <> "
            + Charges.CHARGED + " OR ended_with IS DISTINCT FROM " + Charges.ENDED_WITH + ")";

    private static final String MENDABLE = "SELECT id, held, charged, ended_with, " + Holds.HELD + " AS right_held, "
            + Charges.CHARGED + " AS right_charged, " + Charges.ENDED_WITH + " AS right_end FROM job WHERE " + ODD
            + " ORDER BY id";

    private static final String MEND = "UPDATE job SET held = " + Holds.HELD + ", charged = " + Charges.CHARGED
            + ", ended_with = " + Charges.ENDED_WITH + " WHERE id = :id AND " + ODD;

    /** Each with what it lacks for its state and what stands for that; a model's key ends at the plan's first comma. */
    private static final List<Gap> GAPS = List.of(
            new Gap(
                    "first call",
                    "state = 'CALLING' AND first_call_at IS NULL",
                    "first_call_at = accepted_at, tries = GREATEST(COALESCE(tries, 0), 1)"),
            new Gap("cause", "state = 'FAILED' AND cause IS NULL", "cause = 'INTERRUPTED'"),
            new Gap(
                    "painter",
                    "state = 'PAINTED' AND painted_by IS NULL",
                    "painted_by = SUBSTRING(plan FROM 1 FOR POSITION(',' IN plan || ',') - 1)"));

    private static final String LOCK_BARE = """
            SELECT user_id, qday, pictures FROM job
            WHERE id = :id AND state = 'PAINTED' AND delivered_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM job_picture WHERE job_picture.job_id = job.id) FOR UPDATE""";

    private static final String GIVE_UP = """
            UPDATE job SET state = 'FAILED', revision = revision + 1, held = 0, charged = 0, cause = 'UNDELIVERABLE', attempts = 0
            WHERE id = :id""";

    private final Database database;
    private final PictureSpool spool;
    private final QuotaTable quota = new QuotaTable();
    private final ScheduleActs schedule = new ScheduleActs();

    OddJobs(Database database, PictureSpool spool) {
        this.database = database;
        this.spool = spool;
    }

    List<Deed> mend(Instant now) {
        List<Deed> done = new ArrayList<>();
        GAPS.forEach(gap -> done.addAll(fill(gap)));
        done.addAll(mendCounts());
        database.read("look for jobs without pictures", LedgerChecks::paintedWithoutPictures).stream()
                .filter(JobId::isValid)
                .forEach(job -> mendBare(new JobId(job), now).ifPresent(done::add));
        return done;
    }

    private List<Deed> mendCounts() {
        List<Mend> mends = database.read(
                "look for odd jobs",
                handle -> handle.createQuery(MENDABLE)
                        .map((row, context) -> Mend.read(row))
                        .list());
        return mends.stream()
                .filter(mend -> execute("mend a job", MEND, mend.id()))
                .map(mend -> new Deed("job " + mend.id(), mend.change()))
                .toList();
    }

    private List<Deed> fill(Gap gap) {
        List<String> lacking = database.read(
                "look for gaps in jobs",
                handle -> handle.createQuery("SELECT id FROM job WHERE " + gap.where() + " ORDER BY id")
                        .mapTo(String.class)
                        .list());
        return lacking.stream()
                .filter(id -> execute(
                        "fill a gap in a job",
                        "UPDATE job SET " + gap.filling() + ", attempts = COALESCE(attempts, 0) WHERE id = :id AND "
                                + gap.where(),
                        id))
                .map(id -> new Deed("job " + id, "its missing " + gap.name() + " was filled in"))
                .toList();
    }

    private boolean execute(String attempt, String update, String id) {
        return database.write(
                        attempt,
                        handle -> handle.createUpdate(update).bind("id", id).execute())
                > 0;
    }

    /** Takes the pictures from the spool if they are still there; otherwise nobody will ever see them. */
    private Optional<Deed> mendBare(JobId job, Instant now) {
        List<SpooledPicture> found = spooled(job);
        return database.inTransactionRepeated(
                "mend a job without pictures",
                (handle, first) -> handle.createQuery(LOCK_BARE)
                        .bind("id", job.value())
                        .map((row, context) -> new Bare(
                                row.getString("user_id"),
                                new QuotaDay(row.getObject("qday", LocalDate.class)),
                                row.getInt("pictures")))
                        .findOne()
                        .map(bare ->
                                found.isEmpty() ? giveUp(handle, job, bare, now) : putBack(handle, job, bare, found)));
    }

    private List<SpooledPicture> spooled(JobId job) {
        try {
            return spool.pictures(job);
        } catch (IOException e) {
            return List.of();
        }
    }

    private Deed giveUp(Handle handle, JobId job, Bare bare, Instant now) {
        handle.createUpdate(GIVE_UP).bind("id", job.value()).execute();
        quota.recount(handle, bare.user(), bare.day());
        schedule.takeOver(handle, job, now);
        return new Deed(
                "job " + job.value(),
                "given up, since no picture of it is left: its hold is given back, and the person is told");
    }

    private static Deed putBack(Handle handle, JobId job, Bare bare, List<SpooledPicture> found) {
        List<SpooledPicture> kept = found.subList(0, Math.min(found.size(), bare.pictures()));
        PictureTable.insert(handle, job, kept);
        return new Deed("job " + job.value(), kept.size() + " pictures of it were found in the spool again");
    }

    private record Gap(String name, String where, String filling) {}

    private record Mend(String id, String change) {
        static Mend read(ResultSet row) throws SQLException {
            Integer end = Columns.nullableInt(row, "ended_with");
            Integer right = Columns.nullableInt(row, "right_end");
            return new Mend(
                    row.getString("id"),
                    "held " + row.getInt("held") + " -> " + row.getInt("right_held") + ", charged "
                            + row.getInt("charged") + " -> " + row.getInt("right_charged")
                            + (Objects.equals(end, right) ? "" : ", ended_with " + end + " -> " + right));
        }
    }

    private record Bare(String user, QuotaDay day, int pictures) {}
}
