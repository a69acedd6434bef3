package io.github.liraai.persistence;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.mailing.Audience;
import io.github.liraai.core.mailing.Mailing;
import io.github.liraai.core.mailing.MailingId;
import io.github.liraai.core.mailing.RecipientState;
import io.github.liraai.core.mailing.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of mailings and of their recipients. */
final class MailingTables {
    /** Whom a mailing to everybody is for. */
    private static final String EVERYBODY = "name IS NOT NULL AND unreachable_since IS NULL"
            + " AND NOT (blocked AND (blocked_until IS NULL OR blocked_until > :now))";

    private static final String NEXT = """
            SELECT user_id FROM mailing_recipient recipient
            WHERE mailing_id = :id AND state = 'WAITING' AND (CAST(:isForOne AS BOOLEAN) OR NOT EXISTS (
                SELECT 1 FROM member WHERE member.user_id = recipient.user_id
                    AND blocked AND (blocked_until IS NULL OR blocked_until > :now)))
            ORDER BY user_id FETCH FIRST 1 ROWS ONLY""";

    /**
     * A mailing without its tally.
     *
     * @param expected how many recipients a draft would have had
     * @param term of the tenure that took a recipient last
     */
    record Row(
            MailingId id,
            Actor by,
            Audience audience,
            String words,
            Mailing.Stage stage,
            @Nullable ReplyAddress progress,
            int expected,
            long term,
            Instant madeAt,
            @Nullable Instant endedAt) {
        static Row of(ResultSet row) throws SQLException {
            String progress = row.getString("progress");
            return new Row(
                    new MailingId(row.getLong("id")),
                    new Actor(row.getString("made_by")),
                    audienceOf(row.getString("addressee")),
                    row.getString("words"),
                    Mailing.Stage.valueOf(row.getString("stage")),
                    progress == null ? null : new ReplyAddress(progress),
                    row.getInt("expected"),
                    row.getLong("term"),
                    Columns.instant(row, "made_at"),
                    Columns.nullableInstant(row, "ended_at"));
        }

        Mailing with(Tally tally) {
            return new Mailing(id, by, audience, words, stage, progress, tally, madeAt, endedAt);
        }

        boolean isForOne() {
            return audience instanceof Audience.One;
        }
    }

    static Audience audienceOf(@Nullable String addressee) {
        return addressee == null ? new Audience.Everybody() : new Audience.One(new UserId(addressee));
    }

    static @Nullable String addresseeOf(Audience audience) {
        return switch (audience) {
            case Audience.Everybody() -> null;
            case Audience.One(UserId user) -> user.value();
        };
    }

    int count(Handle handle, Audience audience, Instant now) {
        return switch (audience) {
            case Audience.One one -> 1;
            case Audience.Everybody() ->
                handle.createQuery("SELECT COUNT(*) FROM member WHERE " + EVERYBODY)
                        .bind("now", Columns.instant(now))
                        .mapTo(Integer.class)
                        .one();
        };
    }

    MailingId insertDraft(Handle handle, Mailing draft) {
        long id = handle.createUpdate("""
                        INSERT INTO mailing (made_by, addressee, words, stage, expected, term, made_at)
                        VALUES (:by, :addressee, :words, 'DRAFT', :expected, 0, :at)""")
                .bind("by", Columns.text(draft.by().name()))
                .bind("addressee", addresseeOf(draft.audience()))
                .bind("words", draft.text())
                .bind("expected", draft.tally().all())
                .bind("at", Columns.instant(draft.madeAt()))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        return new MailingId(id);
    }

    void deleteDraftsOf(Handle handle, Actor author) {
        handle.createUpdate("DELETE FROM mailing WHERE stage = 'DRAFT' AND made_by = :by")
                .bind("by", Columns.text(author.name()))
                .execute();
    }

    void deleteDraft(Handle handle, MailingId id) {
        handle.createUpdate("DELETE FROM mailing WHERE stage = 'DRAFT' AND id = :id")
                .bind("id", id.value())
                .execute();
    }

    void deleteEndedBefore(Handle handle, Instant instant) {
        handle.createUpdate(
                        "DELETE FROM mailing_recipient WHERE mailing_id IN (SELECT id FROM mailing WHERE ended_at < :before)")
                .bind("before", Columns.instant(instant))
                .execute();
        handle.createUpdate("DELETE FROM mailing WHERE ended_at < :before")
                .bind("before", Columns.instant(instant))
                .execute();
    }

    /** Finds a mailing at a stage and keeps others from changing it until the transaction ends. */
    Optional<Row> lock(Handle handle, MailingId id, Mailing.Stage stage) {
        return handle.createQuery("SELECT * FROM mailing WHERE id = :id AND stage = :stage FOR UPDATE")
                .bind("id", id.value())
                .bind("stage", stage.name())
                .map((row, context) -> Row.of(row))
                .findOne();
    }

    /** Finds the mailing whose turn it is and keeps others from changing it until the transaction ends. */
    Optional<Row> lockNext(Handle handle) {
        return handle.createQuery("""
                        SELECT id FROM mailing WHERE stage = 'SENDING'
                        ORDER BY CASE WHEN addressee IS NULL THEN 1 ELSE 0 END, id FETCH FIRST 1 ROWS ONLY""")
                .mapTo(Long.class)
                .findOne()
                .flatMap(id -> lock(handle, new MailingId(id), Mailing.Stage.SENDING));
    }

    void insertRecipients(Handle handle, Row row, Instant now) {
        switch (row.audience()) {
            case Audience.One(UserId user) ->
                handle.createUpdate(
                                "INSERT INTO mailing_recipient (mailing_id, user_id, state) VALUES (:id, :user, 'WAITING')")
                        .bind("id", row.id().value())
                        .bind("user", user.value())
                        .execute();
            case Audience.Everybody() ->
                handle.createUpdate("INSERT INTO mailing_recipient (mailing_id, user_id, state)"
                                + " SELECT CAST(:id AS BIGINT), user_id, 'WAITING' FROM member WHERE " + EVERYBODY)
                        .bind("id", row.id().value())
                        .bind("now", Columns.instant(now))
                        .execute();
        }
    }

    void start(Handle handle, MailingId id, @Nullable ReplyAddress progress) {
        handle.createUpdate("UPDATE mailing SET stage = 'SENDING', progress = :progress WHERE id = :id")
                .bind("id", id.value())
                .bind("progress", progress == null ? null : progress.value())
                .execute();
    }

    /** Ends a mailing; the words of one to a single person are nobody else's. */
    void end(Handle handle, Row row, Mailing.Stage stage, Instant now) {
        handle.createUpdate("UPDATE mailing SET stage = :stage, ended_at = :now, words = :words WHERE id = :id")
                .bind("id", row.id().value())
                .bind("stage", stage.name())
                .bind("now", Columns.instant(now))
                .bind("words", row.isForOne() ? "" : row.words())
                .execute();
    }

    void setTerm(Handle handle, MailingId id, long term) {
        handle.createUpdate("UPDATE mailing SET term = :term WHERE id = :id")
                .bind("id", id.value())
                .bind("term", term)
                .execute();
    }

    /** Turns all recipients in one state into those of another. */
    void turn(Handle handle, MailingId id, RecipientState from, RecipientState to) {
        handle.createUpdate("UPDATE mailing_recipient SET state = :to WHERE mailing_id = :id AND state = :from")
                .bind("id", id.value())
                .bind("from", from.name())
                .bind("to", to.name())
                .execute();
    }

    Optional<UserId> takeNext(Handle handle, Row row, Instant now) {
        Optional<String> next = handle.createQuery(NEXT)
                .bind("id", row.id().value())
                .bind("isForOne", row.isForOne())
                .bind("now", Columns.instant(now))
                .mapTo(String.class)
                .findOne();
        next.ifPresent(user -> handle.createUpdate(
                        "UPDATE mailing_recipient SET state = 'SENDING' WHERE mailing_id = :id AND user_id = :user")
                .bind("id", row.id().value())
                .bind("user", user)
                .execute());
        return next.map(UserId::new);
    }

    void settle(Handle handle, MailingId id, UserId user, RecipientState state) {
        handle.createUpdate("""
                        UPDATE mailing_recipient SET state = :state
                        WHERE mailing_id = :id AND user_id = :user AND state IN ('SENDING', 'UNKNOWN')""")
                .bind("id", id.value())
                .bind("user", user.value())
                .bind("state", state.name())
                .execute();
    }

    Optional<Mailing> find(Handle handle, MailingId id) {
        return handle.createQuery("SELECT * FROM mailing WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> Row.of(row))
                .findOne()
                .map(row -> counted(handle, row));
    }

    List<Mailing> latest(Handle handle, int size) {
        return handle
                .createQuery(
                        "SELECT * FROM mailing WHERE stage <> 'DRAFT' ORDER BY id DESC FETCH FIRST :size ROWS ONLY")
                .bind("size", size)
                .map((row, context) -> Row.of(row))
                .list()
                .stream()
                .map(row -> counted(handle, row))
                .toList();
    }

    List<UserId> recipients(Handle handle, MailingId id, RecipientState state, int size) {
        return handle.createQuery("""
                        SELECT user_id FROM mailing_recipient WHERE mailing_id = :id AND state = :state
                        ORDER BY user_id FETCH FIRST :size ROWS ONLY""")
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("size", size)
                .mapTo(String.class)
                .map(UserId::new)
                .list();
    }

    private static Mailing counted(Handle handle, Row row) {
        if (row.stage() == Mailing.Stage.DRAFT) {
            return row.with(Tally.waiting(row.expected()));
        }
        Map<RecipientState, Integer> counts = new EnumMap<>(RecipientState.class);
        handle.createQuery(
                        "SELECT state, COUNT(*) AS people FROM mailing_recipient WHERE mailing_id = :id GROUP BY state")
                .bind("id", row.id().value())
                .map((each, context) ->
                        Map.entry(RecipientState.valueOf(each.getString("state")), each.getInt("people")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return row.with(new Tally(counts));
    }

    /** Ends what was being sent when a backup was made: nobody knows who has got it since. */
    void endThoseOfABackup(Handle handle) {
        handle.execute("""
                UPDATE mailing_recipient SET state = 'UNKNOWN' WHERE state IN ('WAITING', 'SENDING')
                    AND mailing_id IN (SELECT id FROM mailing WHERE stage = 'SENDING')""");
        handle.execute("UPDATE mailing SET stage = 'CANCELED', ended_at = CURRENT_TIMESTAMP WHERE stage = 'SENDING'");
    }
}
