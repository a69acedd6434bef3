package io.github.liraai.persistence;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.history.PastJob;
import io.github.liraai.core.history.PictureHistory;
import io.github.liraai.core.history.ShareId;
import io.github.liraai.core.history.Tap;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.Prompt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Looks back at the jobs in the database, and forgets there. Thread-safe. */
final class JdbiPictureHistory implements PictureHistory {
    /** How far a job's place in line, and its end, may be from when it was accepted. */
    private static final Duration SLACK = Duration.ofDays(7);

    /** Jobs of a person whose pictures arrived and can be found again. */
    private static final String DELIVERED = """
            user_id = :userId AND state = 'FINISHED' AND charged > 0
                AND EXISTS (SELECT 1 FROM job_picture WHERE job_id = job.id AND file IS NOT NULL)""";

    private final Database database;
    private final JobTable jobs = new JobTable();
    private final PictureTable pictures = new PictureTable();
    private final AuditTable audit = new AuditTable();

    private volatile @Nullable Instant forgottenBefore;

    JdbiPictureHistory(Database database) {
        this.database = database;
    }

    @Override
    public Optional<PastJob> find(JobId id) {
        return database.readOneMoment(
                "read a past job",
                handle -> handle.createQuery("SELECT * FROM job WHERE id = :id")
                        .bind("id", id.value())
                        .map((row, context) -> past(handle, row))
                        .findOne());
    }

    @Override
    public List<PastJob> delivered(UserId user, int skip, int size) {
        if (skip < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("page must be within 1 to " + LARGEST_PAGE + ": " + skip + ", " + size);
        }
        return database.readOneMoment(
                "list past jobs",
                handle -> handle.createQuery("""
                                SELECT * FROM job WHERE %s
                                ORDER BY accepted_at DESC, id DESC OFFSET :skip ROWS FETCH FIRST :size ROWS ONLY""".formatted(DELIVERED))
                        .bind("userId", user.value())
                        .bind("skip", skip)
                        .bind("size", size)
                        .map((row, context) -> past(handle, row))
                        .list());
    }

    @Override
    public int countDelivered(UserId user) {
        return database.read(
                "count past jobs",
                handle -> handle.createQuery("SELECT COUNT(*) FROM job WHERE " + DELIVERED)
                        .bind("userId", user.value())
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public Optional<ShareId> share(JobId id, ShareId fresh) {
        return database.inTransaction("share a job", handle -> {
            handle.createUpdate("UPDATE job SET share_id = :share WHERE id = :id AND share_id IS NULL")
                    .bind("share", fresh.value())
                    .bind("id", id.value())
                    .execute();
            return handle.createQuery("SELECT share_id FROM job WHERE id = :id")
                    .bind("id", id.value())
                    .mapTo(String.class)
                    .findOne()
                    .map(ShareId::new);
        });
    }

    @Override
    public Optional<PastJob> shared(ShareId id) {
        return database.readOneMoment(
                "find a shared job",
                handle -> handle.createQuery("SELECT * FROM job WHERE share_id = :share")
                        .bind("share", id.value())
                        .map((row, context) -> past(handle, row))
                        .findOne());
    }

    @Override
    public boolean counts(Tap tap, Instant now) {
        return database.inTransactionRepeated("note a tap", (handle, first) -> {
            Optional<Boolean> known = handle.createQuery(
                            "SELECT tap_id, tapped_at FROM button_tap WHERE user_id = :userId AND button = :button FOR UPDATE")
                    .bind("userId", tap.user().value())
                    .bind("button", tap.button())
                    .map((row, context) -> tap.id().equals(row.getString("tap_id"))
                            || !now.isBefore(Columns.instant(row, "tapped_at").plus(Tap.DOUBLE)))
                    .findOne();
            if (known.isPresent() && !known.get()) {
                return false;
            }
            keep(handle, tap, now, known.isPresent());
            return true;
        });
    }

    private static void keep(Handle handle, Tap tap, Instant now, boolean isKnown) {
        String statement = isKnown
                ? """
                    UPDATE button_tap SET tapped_at = CASE WHEN tap_id = :tap THEN tapped_at ELSE :now END, tap_id = :tap
                    WHERE user_id = :userId AND button = :button"""
                : "INSERT INTO button_tap (user_id, button, tap_id, tapped_at) VALUES (:userId, :button, :tap, :now)";
        handle.createUpdate(statement)
                .bind("userId", tap.user().value())
                .bind("button", tap.button())
                .bind("tap", tap.id())
                .bind("now", Columns.instant(now))
                .execute();
    }

    @Override
    public int forgetWords(Instant acceptedBefore) {
        Instant seen = forgottenBefore;
        // What was looked through before is left out, except jobs that ended late; the line follows the time of
        // acceptance closely.
        Instant from = seen == null || acceptedBefore.isBefore(seen) ? Instant.EPOCH : seen.minus(SLACK);
        int forgotten = database.inTransaction("forget old words", handle -> {
            handle.createUpdate("DELETE FROM button_tap WHERE tapped_at < :before")
                    .bind("before", Columns.instant(acceptedBefore))
                    .execute();
            return handle.createUpdate("""
                            UPDATE job SET prompt = :gone, negative = NULL
                            WHERE state = 'FINISHED' AND line_at >= :from AND line_at < :until
                                AND accepted_at < :before AND prompt <> :gone""")
                    .bind("gone", Prompt.GONE.text())
                    .bind("from", Columns.instant(from))
                    .bind("until", Columns.instant(acceptedBefore.plus(SLACK)))
                    .bind("before", Columns.instant(acceptedBefore))
                    .execute();
        });
        forgottenBefore = acceptedBefore;
        return forgotten;
    }

    @Override
    public List<JobId> forget(UserId user, AuditEntry entry) {
        return database.inTransaction("forget somebody", handle -> {
            List<JobId> ended = handle.createQuery(
                            "SELECT id FROM job WHERE user_id = :userId AND state IN ('FINISHED', 'FAILED')")
                    .bind("userId", user.value())
                    .mapTo(String.class)
                    .filter(JobId::isValid)
                    .map(JobId::new)
                    .list();
            run(handle, user, """
                    UPDATE job_picture SET file = NULL
                    WHERE job_id IN (SELECT id FROM job WHERE user_id = :userId AND state IN ('FINISHED', 'FAILED'))""");
            handle.createUpdate("UPDATE job SET prompt = :gone, negative = NULL, share_id = NULL"
                            + " WHERE user_id = :userId AND state IN ('FINISHED', 'FAILED')")
                    .bind("gone", Prompt.GONE.text())
                    .bind("userId", user.value())
                    .execute();
            run(handle, user, "DELETE FROM preference WHERE user_id = :userId");
            run(handle, user, "DELETE FROM prompt_wait WHERE user_id = :userId");
            run(handle, user, "DELETE FROM button_tap WHERE user_id = :userId");
            run(handle, user, "DELETE FROM mailing_wait WHERE user_id = :userId");
            run(
                    handle,
                    user,
                    "UPDATE member SET name = NULL, handle = NULL, language = NULL, called = '' WHERE user_id = :userId");
            audit.insert(handle, entry);
            return ended;
        });
    }

    private static void run(Handle handle, UserId user, String statement) {
        handle.createUpdate(statement).bind("userId", user.value()).execute();
    }

    private PastJob past(Handle handle, ResultSet row) throws SQLException {
        StoredJob job = jobs.read(handle, row);
        JobId id = new JobId(row.getString("id"));
        String painter = row.getString("painted_by");
        return new PastJob(
                job,
                painter == null ? null : new ModelKey(painter),
                Columns.nullableInstant(row, "delivered_at"),
                pictures.of(handle, id),
                PictureTable.files(handle, id));
    }
}
