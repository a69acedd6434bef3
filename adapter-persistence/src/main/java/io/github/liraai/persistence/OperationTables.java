package io.github.liraai.persistence;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.operation.Maintenance;
import io.github.liraai.core.operation.Pausable;
import io.github.liraai.core.operation.Pause;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of maintenance and of pauses. */
final class OperationTables {
    private static final RowMapper<Maintenance> MAINTENANCE =
            (row, context) -> new Maintenance(Columns.instant(row, "ends_at"), row.getString("notice"));

    private static final RowMapper<Pause> PAUSE = (row, context) -> new Pause(
            Kind.valueOf(row.getString("kind")).named(row.getString("name")),
            Columns.instant(row, "since"),
            new Actor(row.getString("made_by")));

    /** What kinds there are, by the names that stand in the rows. */
    private enum Kind {
        MODEL,
        PROVIDER;

        static Kind of(Pausable what) {
            return switch (what) {
                case Pausable.Model model -> MODEL;
                case Pausable.Provider provider -> PROVIDER;
            };
        }

        Pausable named(String name) {
            return switch (this) {
                case MODEL -> new Pausable.Model(new ModelKey(name));
                case PROVIDER -> new Pausable.Provider(new ProviderName(name));
            };
        }
    }

    Optional<Maintenance> maintenance(Handle handle) {
        return handle.createQuery("SELECT * FROM maintenance").map(MAINTENANCE).findOne();
    }

    /**
     * Puts maintenance in the place of what there is.
     *
     * @return whether it is another than before
     * @throws DuplicateKeyException when somebody else entered the row at the same moment: try again
     */
    boolean begin(Handle handle, Maintenance maintenance) {
        Maintenance next = new Maintenance(maintenance.until(), Columns.textOrEmpty(maintenance.notice()));
        Optional<Maintenance> before = handle.createQuery("SELECT * FROM maintenance FOR UPDATE")
                .map(MAINTENANCE)
                .findOne();
        if (before.equals(Optional.of(next))) {
            return false;
        }
        String sql = before.isPresent()
                ? "UPDATE maintenance SET ends_at = :until, notice = :notice"
                : "INSERT INTO maintenance (only_row, ends_at, notice) VALUES (1, :until, :notice)";
        handle.createUpdate(sql)
                .bind("until", Columns.instant(next.until()))
                .bind("notice", next.notice())
                .execute();
        return true;
    }

    boolean end(Handle handle) {
        return handle.execute("DELETE FROM maintenance") > 0;
    }

    List<Pause> pauses(Handle handle) {
        return handle.createQuery("SELECT * FROM pause ORDER BY since, kind, name")
                .map(PAUSE)
                .list();
    }

    /**
     * Pauses something.
     *
     * @return whether it was not paused before
     * @throws DuplicateKeyException when somebody else paused it at the same moment: try again
     */
    boolean pause(Handle handle, Pause pause) {
        boolean isPaused = bind(
                        handle.createQuery("SELECT 1 FROM pause WHERE kind = :kind AND name = :name"), pause.what())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (isPaused) {
            return false;
        }
        bind(
                        handle.createUpdate(
                                "INSERT INTO pause (kind, name, since, made_by) VALUES (:kind, :name, :since, :by)"),
                        pause.what())
                .bind("since", Columns.instant(pause.since()))
                .bind("by", Columns.text(pause.by().name()))
                .execute();
        return true;
    }

    boolean resume(Handle handle, Pausable what) {
        return bind(handle.createUpdate("DELETE FROM pause WHERE kind = :kind AND name = :name"), what)
                        .execute()
                > 0;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Pausable what) {
        return statement.bind("kind", Kind.of(what).name()).bind("name", what.name());
    }
}
