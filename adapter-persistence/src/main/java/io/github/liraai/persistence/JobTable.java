package io.github.liraai.persistence;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Waiting;
import io.github.liraai.core.generation.Receipt;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The rows of jobs. */
final class JobTable {
    private static final String INSERT = """
            INSERT INTO job (id, request_key, user_id, reply_to, prompt, plan, qday, accepted_at, line_at, %s,
                state, revision, held, charged, plan_step, tries)
            VALUES (:id, :requestKey, :userId, :replyTo, :prompt, :plan, :qday, :acceptedAt, :lineAt, %s,
                'WAITING', 0, :pictures, 0, 0, 0)""".formatted(OptionColumns.NAMES, OptionColumns.VALUES);

    private final PictureTable pictures = new PictureTable();

    /** Writes a fresh job; a second one of the same request breaks the key. */
    StoredJob insert(Handle handle, GenerationJob job, Instant lineAt) {
        OptionColumns.bind(handle.createUpdate(INSERT), job.options())
                .bind("id", job.id().value())
                .bind("requestKey", job.key().value())
                .bind("userId", job.user().value())
                .bind("replyTo", job.replyTo().value())
                .bind("prompt", job.prompt().text())
                .bind("plan", plan(job.plan()))
                .bind("qday", Columns.date(job.day().date()))
                .bind("acceptedAt", Columns.instant(job.acceptedAt()))
                .bind("lineAt", Columns.instant(lineAt))
                .execute();
        return new StoredJob(job, Waiting.FRESH, 0, null);
    }

    boolean exists(Handle handle, JobId id) {
        return handle.createQuery("SELECT 1 FROM job WHERE id = :id")
                .bind("id", id.value())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    Optional<StoredJob> find(Handle handle, JobId id) {
        return handle.createQuery("SELECT * FROM job WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> read(handle, row))
                .findOne();
    }

    List<StoredJob> unfinished(Handle handle, UserId user) {
        return handle.createQuery("""
                        SELECT * FROM job
                        WHERE user_id = :userId AND state IN ('WAITING', 'CALLING', 'PAINTED', 'FAILED')
                        ORDER BY accepted_at, id""")
                .bind("userId", user.value())
                .map((row, context) -> read(handle, row))
                .list();
    }

    /** Moves a job on if nobody has since it was read. */
    Optional<StoredJob> advance(Handle handle, StoredJob from, JobState to) {
        return move(handle, from, to, "", update -> update);
    }

    /** Moves a job on and ends its hold if nobody has since it was read. */
    Optional<StoredJob> settle(Handle handle, StoredJob from, PictureCount charged, JobState to) {
        return move(
                handle, from, to, "held = 0, charged = :charged, ", update -> update.bind("charged", charged.value()));
    }

    /** Settles a job as {@link #settle} does, and notes when and as what its pictures arrived. */
    Optional<StoredJob> settle(Handle handle, StoredJob from, PictureCount charged, JobState to, Receipt receipt) {
        Optional<StoredJob> settled = move(
                handle,
                from,
                to,
                "held = 0, charged = :charged, delivered_at = :deliveredAt, ",
                update -> update.bind("charged", charged.value()).bind("deliveredAt", Columns.instant(receipt.at())));
        settled.ifPresent(job -> PictureTable.receive(handle, job.job().id(), receipt.files()));
        return settled;
    }

    /** Keeps others from changing a job until the transaction ends, if nobody has changed it since it was read. */
    boolean lock(Handle handle, StoredJob from) {
        return handle.createQuery("SELECT 1 FROM job WHERE id = :id AND revision = :revision FOR UPDATE")
                .bind("id", from.job().id().value())
                .bind("revision", from.revision())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    void note(Handle handle, JobId id, DeliveryNote note) {
        handle.createUpdate("UPDATE job SET note = :note WHERE id = :id")
                .bind("note", note.value())
                .bind("id", id.value())
                .execute();
    }

    /** Counts the jobs that wait up to a place in line. */
    int waitingUpTo(Handle handle, Instant lineAt) {
        return handle.createQuery("SELECT COUNT(*) FROM job WHERE state = 'WAITING' AND line_at <= :lineAt")
                .bind("lineAt", Columns.instant(lineAt))
                .mapTo(Integer.class)
                .one();
    }

    /** Moves a job on, with more assignments, each of which ends with a comma. */
    private Optional<StoredJob> move(
            Handle handle, StoredJob from, JobState to, String more, UnaryOperator<Update> binding) {
        String sql = "UPDATE job SET state = :state, revision = revision + 1, " + more + StateColumns.assignments(to)
                + " WHERE id = :id AND revision = :revision";
        Update update = StateColumns.bind(handle.createUpdate(sql), to)
                .bind("state", StateColumns.name(to))
                .bind("id", from.job().id().value())
                .bind("revision", from.revision());
        Optional<StoredJob> moved = binding.apply(update)
                .executeAndReturnGeneratedKeys("note")
                .map((row, context) -> new StoredJob(from.job(), to, from.revision() + 1, note(row.getString("note"))))
                .findOne();
        moved.ifPresent(job -> pictures.follow(handle, job.job().id(), from.state(), to));
        return moved;
    }

    /**
     * Reads a row that has every column of the table. Pictures are read apart: to be done in {@link Database#readOneMoment} or with the row
     * locked, so that they are those of the row.
     *
     * @throws UnreadableRowException when somebody's hand spoiled it
     */
    StoredJob read(Handle handle, ResultSet row) throws SQLException {
        try {
            return readable(handle, row);
        } catch (JdbiException | UnreadableRowException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableRowException("job " + row.getString("id"), e);
        }
    }

    private StoredJob readable(Handle handle, ResultSet row) throws SQLException {
        GenerationJob job = new GenerationJob(
                new RequestKey(row.getString("request_key")),
                new UserId(row.getString("user_id")),
                new ReplyAddress(row.getString("reply_to")),
                new Prompt(row.getString("prompt")),
                plan(row.getString("plan")),
                OptionColumns.read(row, pictures(row)),
                new QuotaDay(row.getObject("qday", LocalDate.class)),
                Columns.instant(row, "accepted_at"));
        JobIdentity.require(row);
        List<SpooledPicture> painted = StateColumns.isPainted(row) ? pictures.of(handle, job.id()) : List.of();
        return new StoredJob(
                job, StateColumns.read(row, painted), row.getLong("revision"), note(row.getString("note")));
    }

    /** Gives the pictures asked for; earlier releases let one request ask for more. */
    private static int pictures(ResultSet row) throws SQLException {
        int pictures = row.getInt("pictures");
        return StateColumns.FINISHED.equals(row.getString("state"))
                ? Math.min(pictures, PictureOptions.MOST_PICTURES)
                : pictures;
    }

    private static String plan(List<ModelKey> plan) {
        return plan.stream().map(ModelKey::value).collect(Collectors.joining(","));
    }

    /** Reads a plan as it stands in its column. */
    static List<ModelKey> plan(String keys) {
        return Arrays.stream(keys.split(",", -1)).map(ModelKey::new).toList();
    }

    private static @Nullable DeliveryNote note(@Nullable String value) {
        return value == null ? null : new DeliveryNote(value);
    }
}
