package io.github.liraai.persistence;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.operation.CapScope;
import io.github.liraai.core.operation.CapStatus;
import io.github.liraai.core.operation.CapUse;
import io.github.liraai.core.operation.Caps;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** The counts of pictures asked of providers, and who was told of a cap. */
final class CapTables {
    private static final RowMapper<CapUse> USE =
            (row, context) -> new CapUse(Math.max(0, row.getInt("pictures")), Math.max(0, row.getInt("resumed")));

    private static final String TAKE =
            "UPDATE cap_use SET pictures = pictures + :pictures WHERE scope = :scope AND qday = :day";

    private static final String WITHIN_CAP = " AND pictures + :pictures <= CAST(:cap AS BIGINT) * (resumed + 1)";

    private static final String RAISE = """
            UPDATE cap_use SET resumed = resumed + 1 WHERE scope = :scope AND qday = :day AND resumed = :resumed""";

    private static final String OF_ADMINISTRATOR =
            " WHERE scope = :scope AND qday = :day AND resumed = :resumed AND user_id = :userId";

    Map<CapScope, CapUse> uses(Handle handle, QuotaDay day) {
        return handle.createQuery("SELECT * FROM cap_use WHERE qday = :day")
                .bind("day", Columns.date(day.date()))
                .map((row, context) -> Map.entry(CapScope.named(row.getString("scope")), USE.map(row, context)))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /**
     * Counts pictures, unless a cap forbids it.
     *
     * @return whether they were counted
     * @throws DuplicateKeyException when somebody else entered the count at the same moment: try again
     */
    boolean take(Handle handle, CapScope scope, QuotaDay day, PictureCount pictures, Caps caps) {
        OptionalInt cap = caps.of(scope);
        Update update = bind(handle.createUpdate(cap.isEmpty() ? TAKE : TAKE + WITHIN_CAP), scope, day)
                .bind("pictures", pictures.value());
        cap.ifPresent(value -> update.bind("cap", value));
        if (update.execute() > 0) {
            return true;
        }
        CapUse known = find(handle, scope, day).orElse(null);
        if (!caps.grants(scope, known == null ? CapUse.NONE : known, pictures)) {
            return false;
        }
        if (known != null) {
            // The row came between the two statements.
            throw new DuplicateKeyException();
        }
        insert(handle, scope, day, new CapUse(pictures.value(), 0));
        return true;
    }

    private static Optional<CapUse> find(Handle handle, CapScope scope, QuotaDay day) {
        return bind(handle.createQuery("SELECT * FROM cap_use WHERE scope = :scope AND qday = :day"), scope, day)
                .map(USE)
                .findOne();
    }

    private static void insert(Handle handle, CapScope scope, QuotaDay day, CapUse use) {
        bind(
                        handle.createUpdate(
                                "INSERT INTO cap_use (scope, qday, pictures, resumed) VALUES (:scope, :day, :pictures, :resumed)"),
                        scope,
                        day)
                .bind("pictures", use.pictures())
                .bind("resumed", use.resumed())
                .execute();
    }

    /** Adds to a count, which does not go below zero. */
    void add(Handle handle, CapScope scope, QuotaDay day, int pictures) {
        bind(handle.createUpdate("""
                        UPDATE cap_use SET pictures = CASE WHEN pictures + :pictures < 0 THEN 0 ELSE pictures + :pictures END
                        WHERE scope = :scope AND qday = :day"""), scope, day).bind("pictures", pictures).execute();
    }

    /**
     * Raises a cap that was raised so often before.
     *
     * @return whether it was raised so often, and no more
     * @throws DuplicateKeyException when somebody else entered the count at the same moment: try again
     */
    boolean raise(Handle handle, CapScope scope, QuotaDay day, int resumed) {
        int raised = bind(handle.createUpdate(RAISE), scope, day)
                .bind("resumed", resumed)
                .execute();
        if (raised > 0) {
            return true;
        }
        boolean isFirst = resumed == 0 && find(handle, scope, day).isEmpty();
        if (isFirst) {
            insert(handle, scope, day, new CapUse(0, 1));
        }
        return isFirst;
    }

    /**
     * Notes that somebody is told.
     *
     * @return whether that was not noted before
     * @throws DuplicateKeyException when somebody else noted it at the same moment: try again
     */
    boolean claim(Handle handle, CapStatus reached, UserId administrator) {
        boolean isTold = bind(handle.createQuery("SELECT 1 FROM cap_news" + OF_ADMINISTRATOR), reached, administrator)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (isTold) {
            return false;
        }
        bind(
                        handle.createUpdate(
                                "INSERT INTO cap_news (scope, qday, resumed, user_id) VALUES (:scope, :day, :resumed, :userId)"),
                        reached,
                        administrator)
                .execute();
        return true;
    }

    boolean release(Handle handle, CapStatus reached, UserId administrator) {
        return bind(handle.createUpdate("DELETE FROM cap_news" + OF_ADMINISTRATOR), reached, administrator)
                        .execute()
                > 0;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, CapStatus reached, UserId administrator) {
        return bind(statement, reached.scope(), reached.day())
                .bind("resumed", reached.use().resumed())
                .bind("userId", administrator.value());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, CapScope scope, QuotaDay day) {
        return statement.bind("scope", scope.name()).bind("day", Columns.date(day.date()));
    }
}
