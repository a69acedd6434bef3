package io.github.liraai.persistence;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Instant;
import java.util.List;

/**
 * Teaches db-scheduler to pick what is due from H2 in one statement.
 *
 * <p>No row is locked, since one process has the file and one connection does everything. The index over {@code picked} and
 * {@code execution_time} hands the rows out in the order in which they are due.
 */
final class ExclusivePolling extends DefaultJdbcCustomization {
    ExclusivePolling() {
        super(false);
    }

    @Override
    public String getName() {
        return "H2, one process";
    }

    @Override
    public boolean supportsSingleStatementLockAndFetch() {
        return true;
    }

    @Override
    public List<Execution> lockAndFetchSingleStatement(
            JdbcTaskRepositoryContext context, Instant now, int limit, boolean orderByPriority) {
        String pick = "SELECT * FROM FINAL TABLE (UPDATE " + context.tableName
                + " SET picked = TRUE, picked_by = ?, last_heartbeat = ?, version = version + 1"
                + " WHERE picked = FALSE AND execution_time <= ? AND task_name = 'pictures' FETCH FIRST " + limit
                + " ROWS ONLY)";
        return context.jdbcRunner.query(
                pick,
                statement -> {
                    statement.setString(1, context.schedulerName.getName());
                    setInstant(statement, 2, now);
                    setInstant(statement, 3, now);
                },
                context.resultSetMapper.get());
    }
}
