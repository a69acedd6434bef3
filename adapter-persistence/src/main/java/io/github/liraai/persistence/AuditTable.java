package io.github.liraai.persistence;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rows of the audit; they are only ever added to. */
final class AuditTable {
    void insert(Handle handle, AuditEntry entry) {
        handle.createUpdate("""
                        INSERT INTO audit_entry (made_at, made_by, user_id, action, detail)
                        VALUES (:at, :by, :userId, :action, :detail)""")
                .bind("at", Columns.instant(entry.at()))
                .bind("by", Columns.text(entry.by().name()))
                .bind("userId", entry.user().value())
                .bind("action", entry.action())
                .bind("detail", entry.detail())
                .execute();
    }

    List<AuditEntry> latest(Handle handle, int size) {
        return handle.createQuery("SELECT * FROM audit_entry ORDER BY id DESC FETCH FIRST :size ROWS ONLY")
                .bind("size", size)
                .map((row, context) -> new AuditEntry(
                        Columns.instant(row, "made_at"),
                        new Actor(row.getString("made_by")),
                        new UserId(row.getString("user_id")),
                        row.getString("action"),
                        row.getString("detail")))
                .list();
    }
}
