package io.github.liraai.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.github.liraai.core.store.StoreUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the database open, its schema up to date. Thread-safe; for H2 it owns the file until {@link #close}.
 *
 * <p>Work that needs the database borrows a connection for the length of one call; nobody borrows a second one meanwhile, since H2
 * has only one. Errors come out as {@link SqlFailure#translate} has it.
 */
final class Database implements AutoCloseable {
    private static final int MOST_ROUNDS = 20;

    /** Two dots; JDBI fails with less. */
    private static final int LEAST_OF_VALUES = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** A process that is frozen in a transaction would keep its rows from all others until it is woken. */
    private static final String FREE_ROWS_OF_FROZEN_PROCESSES = "SET idle_in_transaction_session_timeout = '8s'";

    private final DatabaseKind kind;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Turns turns;
    private final Optional<H2File> file;
    private final ExecutorService fileThread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("lira-database-file").factory());

    private Database(DatabaseSettings settings, HikariDataSource pool) {
        this.kind = settings.kind();
        this.pool = pool;
        this.file = settings.h2File().map(H2File::new);
        this.jdbi = Jdbi.create(pool);
        this.turns = switch (kind) {
            case H2 ->
                new GroupCommit(
                        file.isPresent() ? this::writeToFile : () -> undisturbed(this::writeToFile),
                        settings.patience());
            case POSTGRESQL -> new FreeTurns();
        };
        // The defaults repeat bound values, prompts among them, in every message and every recording of the JVM.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        jdbi.getConfig(SqlStatements.class).setJfrParamMaxLength(LEAST_OF_VALUES);
    }

    /**
     * Opens the database and brings its schema up to date.
     *
     * @throws DatabaseInUseException when another process has the H2 file open
     * @throws StoreUnavailableException when it cannot be reached
     */
    static Database open(DatabaseSettings settings) {
        HikariDataSource pool = connect(settings, "lira");
        try {
            Schema.of(settings).migrate();
            return new Database(settings, pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /**
     * Opens the database and leaves its schema as it is, for somebody who looks after that.
     *
     * @param name by which a server knows the connections
     * @throws DatabaseInUseException when another process has the H2 file open
     * @throws StoreUnavailableException when it cannot be reached
     */
    static Database attach(DatabaseSettings settings, String name) {
        return new Database(settings, connect(settings, name));
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

    /** Reads with several statements that all see the database as it was at one moment; whoever has a turn at an embedded one is alone at it. */
    <T> T readOneMoment(String attempt, HandleCallback<T, RuntimeException> work) {
        return kind.isExclusive()
                ? read(attempt, work)
                : translated(attempt, () -> jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work));
    }

    /** Runs a single statement that writes; when this returns, no death of the process undoes it. */
    <T> T write(String attempt, HandleCallback<T, RuntimeException> work) {
        return translated(attempt, () -> turns.commit(() -> jdbi.withHandle(work)));
    }

    /** Runs a single statement that writes, as {@link #write} has it, for whoever can wait for {@link Turns#COMPANY}. */
    <T> T writeTogether(String attempt, HandleCallback<T, RuntimeException> work) {
        return translated(attempt, () -> turns.commitTogether(() -> jdbi.withHandle(work)));
    }

    /**
     * Runs a single statement that writes what may be lost with the process; on an embedded database it is in the file with whatever is
     * written next, or after {@link Turns#SOON}, on a server at once.
     */
    <T> T writeSoon(String attempt, HandleCallback<T, RuntimeException> work) {
        return translated(attempt, () -> turns.commitSoon(() -> jdbi.withHandle(work)));
    }

    /**
     * Runs several statements as one transaction that may be lost with the process, as {@link #writeSoon} has it, until it does not meet a row
     * that somebody else inserts at the same moment.
     */
    <T> T inTransactionSoon(String attempt, Repeatable<T> work) {
        return repeated(
                attempt,
                round -> translated(
                        attempt,
                        () -> turns.commitSoon(() -> jdbi.inTransaction(handle -> work.run(handle, round == 0)))));
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
        return repeated(attempt, round -> inTransaction(attempt, handle -> work.run(handle, round == 0)));
    }

    /** Runs several statements as one transaction, as {@link #inTransaction} has it, for whoever can wait for {@link Turns#COMPANY}. */
    <T> T inTransactionTogether(String attempt, HandleCallback<T, RuntimeException> work) {
        return translated(attempt, () -> turns.commitTogether(() -> jdbi.inTransaction(work)));
    }

    /**
     * Runs a transaction, as {@link #inTransactionRepeated} has it, for whoever can wait for {@link Turns#COMPANY}.
     *
     * @param committed is told the result as soon as it is committed, on an embedded database before that is durable, so that others bring the company; to
     *     return at once, throw nothing and use no database
     */
    <T> T inTransactionRepeatedTogether(String attempt, Repeatable<T> work, Consumer<T> committed) {
        return repeated(
                attempt,
                round -> translated(
                        attempt,
                        () -> turns.commitTogether(() -> {
                            T result = jdbi.inTransaction(handle -> work.run(handle, round == 0));
                            committed.accept(result);
                            return result;
                        })));
    }

    /** Does work over that meets a row which somebody else inserts at the same moment; it is told how often it was done before. */
    static <T> T repeated(String attempt, IntFunction<T> work) {
        for (int round = 0; true; round++) {
            try {
                return work.apply(round);
            } catch (DuplicateKeyException e) {
                if (round + 1 == MOST_ROUNDS) {
                    throw new StoreUnavailableException("could not " + attempt + ": too many collisions", e);
                }
            }
        }
    }

    /**
     * Gets space back from an embedded database whose file has grown much, which takes a second or two in which everybody waits. A kill
     * at any moment of it does no harm. It would end other connections, so it is left for another time while a backup is being made.
     *
     * @return whether it was done
     */
    boolean reclaimSpace() {
        if (file.isEmpty() || !file.get().isGrown() || isUsedByOthers()) {
            return false;
        }
        H2File grown = file.get();
        long before = grown.size();
        translated("get space back", () -> {
            turns.alone(() -> undisturbed(() -> shutDown("SHUTDOWN COMPACT")));
            return grown;
        });
        read("open the database again", handle -> handle.execute("SELECT 1"));
        grown.copied();
        LOG.info(
                "the database's file was copied without its dead parts: {} MiB before, {} MiB now",
                before >> 20,
                grown.size() >> 20);
        return true;
    }

    private boolean isUsedByOthers() {
        return read(
                "look for other connections",
                handle -> handle.createQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS")
                                .mapTo(Integer.class)
                                .one()
                        > 1);
    }

    /** Closes an embedded database, and with it the pool's one connection, which the pool then opens anew. */
    private void shutDown(String how) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            try {
                statement.execute(how);
            } finally {
                // Also when it fails: H2 is closed then all the same.
                pool.evictConnection(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an embedded database anew that has given its file up, as it does when the disk is full; nothing that was waited for is lost by it. */
    private void revive() {
        turns.alone(() -> {
            try {
                writeToFile();
            } catch (RuntimeException stillBroken) {
                shutDown("SHUTDOWN IMMEDIATELY");
            }
        });
    }

    /** Work that may be done over. */
    @FunctionalInterface
    interface Repeatable<T> {
        T run(Handle handle, boolean first);
    }

    /** Waits for a write that is under way: H2 would keep its file locked when the connection goes in the middle of it. */
    @Override
    public void close() {
        try {
            turns.alone(pool::close);
        } catch (StoreUnavailableException e) {
            pool.close();
        }
        fileThread.shutdown();
    }

    /**
     * Does the work with the thread's interruption put off: it would keep the pool from handing out a connection, and H2 would lose its
     * file over it.
     */
    private <T> T translated(String attempt, Supplier<T> work) {
        boolean interrupted = Thread.interrupted();
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (SqlFailure.isGivenUp(e)) {
                reviveAfter(e);
            }
            throw SqlFailure.isDuplicateKey(e) ? new DuplicateKeyException() : SqlFailure.translate(attempt, e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void reviveAfter(RuntimeException trouble) {
        try {
            revive();
        } catch (RuntimeException e) {
            // It is tried again with the next work.
            trouble.addSuppressed(e);
        }
    }

    /** Writes all that was committed; an interruption of the thread does not disturb it where the file is one of ours. */
    private void writeToFile() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            H2Threads.end(connection);
            statement.execute("CHECKPOINT");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does work on a thread that nobody interrupts. */
    private void undisturbed(Runnable work) {
        try {
            CompletableFuture.runAsync(work, fileThread).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static HikariDataSource connect(DatabaseSettings settings, String name) {
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
            config.addDataSourceProperty("ApplicationName", name);
            config.addDataSourceProperty("connectTimeout", "10");
            config.addDataSourceProperty("socketTimeout", "60");
            config.addDataSourceProperty("tcpKeepAlive", "true");
            config.addDataSourceProperty("logServerErrorDetail", "false");
            config.setConnectionInitSql(FREE_ROWS_OF_FROZEN_PROCESSES);
        }
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw notOpened(settings, e);
        } catch (RuntimeException e) {
            throw unreadable(settings);
        }
    }

    /** Says that the database could not be opened. */
    static RuntimeException notOpened(DatabaseSettings settings, Exception cause) {
        return SqlFailure.isInUse(cause)
                ? new DatabaseInUseException(settings.shownUrl(), cause)
                : new StoreUnavailableException("could not open the database " + settings.shownUrl(), cause);
    }

    /** Says that no driver takes the url; what says so itself repeats the url with its secrets, and goes no further. */
    static StoreUnavailableException unreadable(DatabaseSettings settings) {
        return new StoreUnavailableException(
                "could not open the database " + settings.shownUrl() + ": its driver cannot read the url",
                new IllegalArgumentException("the driver cannot read the url"));
    }
}
