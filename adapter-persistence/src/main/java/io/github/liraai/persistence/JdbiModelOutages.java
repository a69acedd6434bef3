package io.github.liraai.persistence;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.health.ModelNews;
import io.github.liraai.core.health.ModelOutages;
import io.github.liraai.core.health.Outage;
import io.github.liraai.core.model.ModelKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/** Keeps outages of models in the database. Thread-safe. */
final class JdbiModelOutages implements ModelOutages {
    private static final RowMapper<Outage> OUTAGE = (row, context) -> new Outage(
            new ModelKey(row.getString("model")),
            row.getString("served_as"),
            Columns.instant(row, "since"),
            row.getInt("tries"),
            Columns.instant(row, "next_try"),
            Columns.nullableInstant(row, "ended_at"));

    private static final String REPLACE = """
            UPDATE model_outage
            SET served_as = :servedAs, since = :since, tries = :tries, next_try = :nextTry, ended_at = NULL
            WHERE model = :model AND (ended_at IS NOT NULL OR served_as <> :servedAs)""";

    private static final String INSERT = """
            INSERT INTO model_outage (model, served_as, since, tries, next_try, ended_at)
            VALUES (:model, :servedAs, :since, :tries, :nextTry, NULL)""";

    private static final String CHANGE = """
            UPDATE model_outage SET tries = :tries, next_try = :nextTry, ended_at = :endedAt
            WHERE model = :model AND since = :since AND tries = :knownTries AND next_try = :knownNextTry
                AND ended_at IS NULL""";

    private static final String FORGET =
            "DELETE FROM model_outage WHERE model = :model AND since = :since AND ended_at IS NOT NULL";

    private static final String OF_OUTAGE = " WHERE model = :model AND since = :since";

    private final Database database;
    private final AuditTable audit = new AuditTable();

    JdbiModelOutages(Database database) {
        this.database = database;
    }

    @Override
    public List<Outage> all() {
        return database.read(
                "list outages",
                handle -> handle.createQuery("SELECT * FROM model_outage ORDER BY model")
                        .map(OUTAGE)
                        .list());
    }

    @Override
    public boolean begin(Outage outage) {
        if (goesOn(outage)) {
            return false;
        }
        try {
            database.inTransaction("begin an outage", handle -> {
                if (bound(handle.createUpdate(REPLACE), outage).execute() == 1) {
                    return forgetTold(handle, outage);
                }
                return bound(handle.createUpdate(INSERT), outage).execute();
            });
            return true;
        } catch (DuplicateKeyException e) {
            // Somebody was first by a moment.
            return false;
        }
    }

    @Override
    public boolean change(Outage known, Outage next) {
        return known.endedAt() == null
                && database.write("change an outage", handle -> change(handle, known, next)) == 1;
    }

    @Override
    public boolean end(Outage known, Instant at, AuditEntry line) {
        Outage ended = new Outage(known.model(), known.servedAs(), known.since(), known.tries(), known.nextTry(), at);
        return known.endedAt() == null
                && database.inTransactionRepeated("end an outage", (handle, first) -> {
                    boolean isEnded = change(handle, known, ended) == 1;
                    if (isEnded) {
                        audit.insert(handle, line);
                    }
                    return isEnded;
                });
    }

    private static int change(Handle handle, Outage known, Outage next) {
        return bound(handle.createUpdate(CHANGE), next)
                .bind("knownTries", known.tries())
                .bind("knownNextTry", Columns.instant(known.nextTry()))
                .bind("endedAt", Columns.instant(next.endedAt()))
                .execute();
    }

    @Override
    public void forget(Outage ended) {
        database.inTransaction("forget an outage", handle -> {
            int forgotten = named(handle.createUpdate(FORGET), ended).execute();
            return forgotten == 1 ? forgetTold(handle, ended) : 0;
        });
    }

    @Override
    public Set<UserId> told(Outage outage, ModelNews.Kind news) {
        String which = switch (news) {
            case GONE -> "";
            case BACK -> " AND back";
        };
        return database.read(
                "find out who was told",
                handle -> named(handle.createQuery("SELECT user_id FROM model_outage_told" + OF_OUTAGE + which), outage)
                        .map((row, context) -> new UserId(row.getString("user_id")))
                        .set());
    }

    @Override
    public boolean claim(Outage outage, ModelNews.Kind news, UserId administrator) {
        return switch (news) {
            case GONE -> enter(outage, administrator);
            case BACK -> mark(outage, administrator, true);
        };
    }

    @Override
    public void release(Outage outage, ModelNews.Kind news, UserId administrator) {
        switch (news) {
            case GONE ->
                database.write(
                        "take news back",
                        handle -> named(
                                        handle.createUpdate(
                                                "DELETE FROM model_outage_told" + OF_OUTAGE + " AND user_id = :userId"),
                                        outage)
                                .bind("userId", administrator.value())
                                .execute());
            case BACK -> mark(outage, administrator, false);
        }
    }

    private boolean goesOn(Outage outage) {
        return all().stream()
                .anyMatch(known -> known.model().equals(outage.model())
                        && known.servedAs().equals(outage.servedAs())
                        && known.endedAt() == null);
    }

    private boolean enter(Outage outage, UserId administrator) {
        try {
            database.write(
                    "claim news",
                    handle -> named(
                                    handle.createUpdate("INSERT INTO model_outage_told (model, since, user_id, back)"
                                            + " VALUES (:model, :since, :userId, FALSE)"),
                                    outage)
                            .bind("userId", administrator.value())
                            .execute());
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean mark(Outage outage, UserId administrator, boolean back) {
        return database.write(
                        "note who was told",
                        handle -> named(
                                        handle.createUpdate("UPDATE model_outage_told SET back = :back" + OF_OUTAGE
                                                + " AND user_id = :userId AND back <> :back"),
                                        outage)
                                .bind("userId", administrator.value())
                                .bind("back", back)
                                .execute())
                == 1;
    }

    private static int forgetTold(Handle handle, Outage outage) {
        return handle.createUpdate("DELETE FROM model_outage_told WHERE model = :model")
                .bind("model", outage.model().value())
                .execute();
    }

    private static <S extends SqlStatement<S>> S named(S statement, Outage outage) {
        return statement.bind("model", outage.model().value()).bind("since", Columns.instant(outage.since()));
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Outage outage) {
        return named(statement, outage)
                .bind("servedAs", outage.servedAs())
                .bind("tries", outage.tries())
                .bind("nextTry", Columns.instant(outage.nextTry()));
    }
}
