package io.github.liraai.persistence;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** When administrators were last told of what is news once in a while. */
final class NewsTable {
    /**
     * Tells whether something is news again, and notes that it is told.
     *
     * @param since when it was last told is at this instant or before, if it is news
     * @throws DuplicateKeyException when somebody else noted it for the first time at the same moment: try again
     */
    boolean claim(Handle handle, String name, Instant since, Instant now) {
        int again = handle.createUpdate("UPDATE news SET told_at = :now WHERE name = :name AND told_at <= :since")
                .bind("name", name)
                .bind("since", Columns.instant(since))
                .bind("now", Columns.instant(now))
                .execute();
        if (again > 0) {
            return true;
        }
        boolean isTold = handle.createQuery("SELECT 1 FROM news WHERE name = :name")
                .bind("name", name)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!isTold) {
            handle.createUpdate("INSERT INTO news (name, told_at) VALUES (:name, :now)")
                    .bind("name", name)
                    .bind("now", Columns.instant(now))
                    .execute();
        }
        return !isTold;
    }

    /** Keeps others from claiming the same until the transaction ends, once it was ever told. */
    void lock(Handle handle, String name) {
        handle.createQuery("SELECT 1 FROM news WHERE name = :name FOR UPDATE")
                .bind("name", name)
                .mapTo(Integer.class)
                .findOne();
    }
}
