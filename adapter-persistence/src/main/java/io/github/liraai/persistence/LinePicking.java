package io.github.liraai.persistence;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.shaded.jdbc.JdbcRunner;
import com.github.kagkarlsson.shaded.jdbc.PreparedStatementSetter;
import com.github.kagkarlsson.shaded.jdbc.RowMapper;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Teaches db-scheduler to pick what is due in the order of the line, as far as {@link AtOnce} has room. Thread-safe.
 *
 * <p>One process picks at a time, so that the limits hold for all of them together: with H2 there is only one, with PostgreSQL a pick
 * takes an advisory lock for its few milliseconds.
 */
final class LinePicking extends DefaultJdbcCustomization {
    private static final int PAGE = 200;

    private static final PreparedStatementSetter NOTHING = statement -> {};

    private static final String NEXT_IN_LINE = """
            SELECT task_instance, user_id, model, line_at, (
                SELECT COUNT(*) FROM scheduled_tasks AS own WHERE own.picked = TRUE AND own.user_id = waiting.user_id) AS running
            FROM scheduled_tasks AS waiting
            WHERE task_name = 'pictures' AND picked = FALSE AND execution_time <= ?
                AND line_at >= ? AND (line_at > ? OR task_instance > ?)
                AND (model IS NULL OR (? AND NOT (model = ANY(?))))
            ORDER BY line_at, task_instance FETCH FIRST %d ROWS ONLY""".formatted(PAGE);

    private static final String PICK = """
            UPDATE scheduled_tasks SET picked = TRUE, picked_by = ?, last_heartbeat = ?, version = version + 1
            WHERE task_name = 'pictures' AND picked = FALSE AND task_instance = ANY(?)""";

    private final DatabaseKind kind;
    private final AtOnce limits;
    private volatile boolean heldBack;

    LinePicking(DatabaseKind kind, AtOnce limits) {
        super(false);
        this.kind = kind;
        this.limits = limits;
    }

    /** Tells whether the latest pick left something in the line for want of room. */
    boolean heldBack() {
        return heldBack;
    }

    @Override
    public String getName() {
        return "Lira on " + kind;
    }

    @Override
    public boolean supportsSingleStatementLockAndFetch() {
        return true;
    }

    @Override
    public List<Execution> lockAndFetchSingleStatement(
            JdbcTaskRepositoryContext context, Instant now, int most, boolean orderByPriority) {
        return context.jdbcRunner.inTransaction(runner -> {
            if (kind == DatabaseKind.POSTGRESQL) {
                rows(runner, "SELECT pg_advisory_xact_lock(hashtext('lira.line'))", NOTHING, row -> "");
            }
            List<String> chosen = choose(runner, now, most);
            return chosen.isEmpty() ? List.of() : pick(context, runner, now, chosen);
        });
    }

    private List<String> choose(JdbcRunner runner, Instant now, int most) {
        Room room = new Room(runner, limits);
        boolean leftSome = room.isFullSomewhere();
        List<String> chosen = new ArrayList<>();
        Waiter last = Waiter.FIRST;
        int found = PAGE;
        while (found == PAGE && chosen.size() < most) {
            List<Waiter> page = next(runner, now, last, room);
            found = page.size();
            for (Waiter waiter : page) {
                if (chosen.size() < most && room.take(waiter)) {
                    chosen.add(waiter.id());
                } else {
                    leftSome = true;
                }
                last = waiter;
            }
        }
        heldBack = leftSome;
        return chosen;
    }

    private List<Waiter> next(JdbcRunner runner, Instant now, Waiter last, Room room) {
        return rows(
                runner,
                NEXT_IN_LINE,
                statement -> {
                    setInstant(statement, 1, now);
                    setInstant(statement, 2, last.lineAt());
                    setInstant(statement, 3, last.lineAt());
                    statement.setString(4, last.id());
                    statement.setBoolean(5, room.isForPainting());
                    setTexts(statement, 6, room.fullModels());
                },
                row -> new Waiter(
                        row.getString("task_instance"),
                        row.getString("user_id"),
                        row.getString("model"),
                        getInstant(row, "line_at"),
                        row.getInt("running")));
    }

    private List<Execution> pick(
            JdbcTaskRepositoryContext context, JdbcRunner runner, Instant now, List<String> chosen) {
        String statement = switch (kind) {
            case H2 -> "SELECT * FROM FINAL TABLE (" + PICK + ")";
            case POSTGRESQL -> PICK + " RETURNING *";
        };
        return runner.query(
                statement,
                parameters -> {
                    parameters.setString(1, context.schedulerName.getName());
                    setInstant(parameters, 2, now);
                    setTexts(parameters, 3, chosen);
                },
                context.resultSetMapper.get());
    }

    /** Reads rows one by one; the runner's own method has a twin that a lambda cannot be told apart from. */
    static <T> List<T> rows(JdbcRunner runner, String query, PreparedStatementSetter parameters, RowMapper<T> mapper) {
        return runner.query(query, parameters, mapper);
    }

    static void setTexts(PreparedStatement statement, int index, Collection<String> texts) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf("VARCHAR", texts.toArray()));
    }
}
