package io.github.liraai.persistence;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** When administrators were last told of what is news once in a while. */
final class NewsTable {
    /**
     * Tells whether something is news again, and notes that it is told; only after {@link #lock}.
     *
     * @param since when it was last told is at this instant or before, if it is news
     */
    boolean claim(Handle handle, String name, Instant since, Instant now) {
        return handle.createUpdate("UPDATE news SET told_at = :now WHERE name = :name AND told_at <= :since")
                        .bind("name", name)
                        .bind("since", Columns.instant(since))
                        .bind("now", Columns.instant(now))
                        .execute()
                > 0;
    }

    /**
     * Keeps others from claiming the same until the transaction ends.
     *
     * @throws DuplicateKeyException when somebody else locked it for the first time at the same moment: try again
     */
    void lock(Handle handle, String name) {
        boolean isThere = handle.createQuery("SELECT 1 FROM news WHERE name = :name FOR UPDATE")
                .bind("name", name)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!isThere) {
            handle.createUpdate("INSERT INTO news (name, told_at) VALUES (:name, :never)")
                    .bind("name", name)
                    .bind("never", Columns.instant(Instant.EPOCH))
                    .execute();
        }
    }
}
