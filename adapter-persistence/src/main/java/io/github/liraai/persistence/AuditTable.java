package io.github.liraai.persistence;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.AuditId;
import io.github.liraai.core.access.AuditLine;
import io.github.liraai.core.access.AuditQuery;
import io.github.liraai.core.access.UserId;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The rows of the audit; they are only ever added to. */
final class AuditTable {
    void insert(Handle handle, AuditEntry entry) {
        handle.createUpdate("""
                        INSERT INTO audit_entry (made_at, made_by, user_id, action, detail)
                        VALUES (:at, :by, :userId, :action, :detail)""")
                .bind("at", Columns.instant(entry.at()))
                .bind("by", Columns.text(entry.by().name()))
                .bind("userId", value(entry.user()))
                .bind("action", entry.action())
                .bind("detail", Columns.textOrEmpty(entry.detail()))
                .execute();
    }

    /** Counts the lines of the same action about the same person after an instant, {@code most} at the most. */
    int countSince(Handle handle, AuditEntry entry, Instant since, int most) {
        return handle.createQuery("""
                        SELECT 1 FROM audit_entry WHERE user_id = :userId AND action = :action AND made_at > :since
                        FETCH FIRST :most ROWS ONLY""")
                .bind("userId", value(entry.user()))
                .bind("action", entry.action())
                .bind("since", Columns.instant(since))
                .bind("most", most)
                .mapTo(Integer.class)
                .list()
                .size();
    }

    List<AuditLine> list(Handle handle, AuditQuery query) {
        StringJoiner conditions = new StringJoiner(" AND ", "WHERE ", "").setEmptyValue("");
        if (query.user() != null) {
            conditions.add("user_id = :user");
        }
        if (query.by() != null) {
            conditions.add("made_by = :by");
        }
        if (query.action() != null) {
            conditions.add("action = :action");
        }
        if (query.since() != null) {
            conditions.add("made_at >= :since");
        }
        if (query.before() != null) {
            conditions.add("id < :before");
        }
        String sql = "SELECT * FROM audit_entry " + conditions + " ORDER BY id DESC FETCH FIRST :size ROWS ONLY";
        return bind(handle.createQuery(sql), query)
                .map((row, context) -> new AuditLine(
                        new AuditId(row.getLong("id")),
                        new AuditEntry(
                                Columns.instant(row, "made_at"),
                                new Actor(row.getString("made_by")),
                                user(row.getString("user_id")),
                                row.getString("action"),
                                row.getString("detail"))))
                .list();
    }

    private static Query bind(Query statement, AuditQuery query) {
        statement.bind("size", query.size());
        if (query.user() != null) {
            statement.bind("user", query.user().value());
        }
        if (query.by() != null) {
            statement.bind("by", Columns.text(query.by().name()));
        }
        if (query.action() != null) {
            statement.bind("action", Columns.text(query.action()));
        }
        if (query.since() != null) {
            statement.bind("since", Columns.instant(query.since()));
        }
        if (query.before() != null) {
            statement.bind("before", query.before().value());
        }
        return statement;
    }

    private static @Nullable String value(@Nullable UserId user) {
        return user == null ? null : user.value();
    }

    private static @Nullable UserId user(@Nullable String value) {
        return value == null ? null : new UserId(value);
    }
}
