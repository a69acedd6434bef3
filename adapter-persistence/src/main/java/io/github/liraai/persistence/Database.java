package io.github.liraai.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.github.liraai.core.store.StoreUnavailableException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Holds the database open, its schema up to date. Thread-safe; for H2 it owns the file until {@link #close}.
 *
 * <p>Work that needs the database borrows a connection for the length of one call; nobody borrows a second one meanwhile, since H2
 * has only one. Errors come out as {@link SqlFailure#translate} has it.
 */
final class Database implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:io/github/liraai/persistence/migration";
    private static final int MOST_ROUNDS = 20;

    /** A process that is frozen in a transaction would keep its rows from all others until it is woken. */
    private static final String FREE_ROWS_OF_FROZEN_PROCESSES = "SET idle_in_transaction_session_timeout = '8s'";

    private final DatabaseKind kind;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Turns turns;

    private Database(DatabaseSettings settings, HikariDataSource pool) {
        this.kind = settings.kind();
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.turns = switch (kind) {
            case H2 -> new GroupCommit(this::writeToFile, settings.patience());
            case POSTGRESQL -> new FreeTurns();
        };
        // The default repeats bound values, prompts among them, in every message.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    /**
     * Opens the database and brings its schema up to date.
     *
     * @throws DatabaseInUseException when another process has the H2 file open
     * @throws StoreUnavailableException when it cannot be reached
     */
    static Database open(DatabaseSettings settings) {
        HikariDataSource pool = connect(settings);
        try {
            migrate(settings);
            return new Database(settings, pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    DatabaseKind kind() {
        return kind;
    }

    DataSource dataSource() {
        return pool;
    }

    /** Runs statements that only read, each for itself. */
    <T> T read(String attempt, HandleCallback<T, RuntimeException> work) {
        return translated(attempt, () -> turns.read(() -> jdbi.withHandle(work)));
    }

    /** Reads with several statements that all see the database as it was at one moment. */
    <T> T readOneMoment(String attempt, HandleCallback<T, RuntimeException> work) {
        return translated(
                attempt, () -> turns.read(() -> jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work)));
    }

    /** Runs a single statement that writes; when this returns, no death of the process undoes it. */
    <T> T write(String attempt, HandleCallback<T, RuntimeException> work) {
        return translated(attempt, () -> turns.commit(() -> jdbi.withHandle(work)));
    }

    /**
     * Runs several statements as one transaction; when this returns, no death of the process undoes it.
     *
     * @throws DuplicateKeyException when a row with that key was there already
     */
    <T> T inTransaction(String attempt, HandleCallback<T, RuntimeException> work) {
        return translated(attempt, () -> turns.commit(() -> jdbi.inTransaction(work)));
    }

    /**
     * Runs a transaction that may meet a row which somebody else inserts at the same moment, until it does not.
     *
     * <p>The transaction is repeated as a whole, because PostgreSQL does not go on with one that has met an error.
     */
    <T> T inTransactionRepeated(String attempt, Repeatable<T> work) {
        DuplicateKeyException last = new DuplicateKeyException();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean first = round == 0;
            try {
                return inTransaction(attempt, handle -> work.run(handle, first));
            } catch (DuplicateKeyException e) {
                last = e;
            }
        }
        throw new StoreUnavailableException("could not " + attempt + ": too many collisions", last);
    }

    /** Work that may be done over. */
    @FunctionalInterface
    interface Repeatable<T> {
        T run(Handle handle, boolean first);
    }

    @Override
    public void close() {
        pool.close();
    }

    /**
     * Does the work with the thread's interruption put off: it would keep the pool from handing out a connection, and H2 would lose its
     * file over it.
     */
    private static <T> T translated(String attempt, Supplier<T> work) {
        boolean interrupted = Thread.interrupted();
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw SqlFailure.isDuplicateKey(e) ? new DuplicateKeyException() : SqlFailure.translate(attempt, e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void writeToFile() {
        jdbi.useHandle(handle -> handle.execute("CHECKPOINT"));
    }

    private static HikariDataSource connect(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("lira");
        config.setJdbcUrl(settings.safeUrl());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.kind().connections());
        config.setConnectionTimeout(settings.patience().toMillis());
        config.setInitializationFailTimeout(1);
        if (settings.kind().isExclusive()) {
            // H2 closes the file with its last connection, so that one has to stay.
            config.setMinimumIdle(1);
            config.setIdleTimeout(0);
            config.setMaxLifetime(0);
        } else {
            config.setMinimumIdle(2);
            config.addDataSourceProperty("ApplicationName", "lira");
            config.addDataSourceProperty("connectTimeout", "10");
            config.addDataSourceProperty("socketTimeout", "60");
            config.addDataSourceProperty("tcpKeepAlive", "true");
            config.addDataSourceProperty("logServerErrorDetail", "false");
            config.setConnectionInitSql(FREE_ROWS_OF_FROZEN_PROCESSES);
        }
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw SqlFailure.isInUse(e)
                    ? new DatabaseInUseException(settings.shownUrl(), e)
                    : new StoreUnavailableException("could not open the database " + settings.shownUrl(), e);
        }
    }

    /** Migrates over connections of its own, since Flyway wants two and the pool may have one. */
    private static void migrate(DatabaseSettings settings) {
        try {
            Flyway.configure()
                    .dataSource(settings.safeUrl(), settings.user(), settings.password())
                    .locations(MIGRATIONS)
                    .table("lira_schema_history")
                    .placeholders(settings.kind().types())
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw SqlFailure.translate("migrate the database", e);
        }
    }
}
