package io.github.liraai.persistence;

import io.github.liraai.core.store.StoreUnavailableException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what an error of the database means. */
final class SqlFailure {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int H2_ALREADY_OPEN = 90020;
    private static final int H2_GENERAL_ERROR = 50000;
    private static final String H2_STORE_ERROR = "org.h2.mvstore.MVStoreException";

    /** Object closed, I/O errors, file corrupted, connection broken, database closed, closing, read only, in exclusive mode, out of memory, lock time-outs. */
    private static final Set<Integer> H2_AWAY =
            Set.of(90007, 90020, 90028, 90030, 90031, 90067, 90097, 90098, 90108, 90121, 90135, 50200, 90131);

    /** I/O errors, damage, and a database that was closed under somebody. */
    private static final Set<Integer> H2_GIVEN_UP = Set.of(90028, 90030, 90031, 90098, 90121);

    /**
     * Connection, user or password refused, insufficient resources (disk full among them), operator intervention, system error, transaction rolled back
     * (deadlock, serialization), lock not available, read-only server during a failover.
     */
    private static final Set<String> AWAY_CLASSES = Set.of("08", "28", "53", "57", "58", "40");

    private static final Set<String> AWAY_STATES = Set.of("55P03", "25006", "25P03", "HYT00");

    private SqlFailure() {}

    /** Tells whether a row with that key was there already. */
    static boolean isDuplicateKey(Throwable error) {
        return sql(error)
                .map(SQLException::getSQLState)
                .filter(UNIQUE_VIOLATION::equals)
                .isPresent();
    }

    /** Tells whether another process has the file open. */
    static boolean isInUse(Throwable error) {
        return sql(error).filter(sql -> sql.getErrorCode() == H2_ALREADY_OPEN).isPresent();
    }

    /** Tells whether H2 gives its file up after such an error, until it is opened anew. */
    static boolean isGivenUp(Throwable error) {
        return sql(error)
                .filter(sql -> H2_GIVEN_UP.contains(sql.getErrorCode()) || isTroubleOfH2sFile(sql))
                .isPresent();
    }

    /**
     * Translates an error.
     *
     * @param attempt what was attempted, without user text
     * @return {@link StoreUnavailableException} when the same call may work later, a bug's exception otherwise; that one leaves the
     *     database's message out, since it may quote values
     */
    static RuntimeException translate(String attempt, Throwable error) {
        Optional<SQLException> sql = sql(error);
        if (sql.isEmpty()) {
            return error instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(attempt, error);
        }
        SQLException cause = sql.get();
        if (isAway(cause)) {
            return new StoreUnavailableException("could not " + attempt + ": the database is away", cause);
        }
        return new IllegalStateException("could not " + attempt + ": the database refused with state "
                + cause.getSQLState() + ", code " + cause.getErrorCode());
    }

    private static boolean isAway(SQLException sql) {
        String state = sql.getSQLState();
        return sql instanceof SQLTransientException
                || sql instanceof SQLRecoverableException
                || sql instanceof SQLNonTransientConnectionException
                || H2_AWAY.contains(sql.getErrorCode())
                || isTroubleOfH2sFile(sql)
                || state == null
                || AWAY_STATES.contains(state)
                || (state.length() == 5 && AWAY_CLASSES.contains(state.substring(0, 2)));
    }

    /** H2 has no code of its own for a file that it could not go on with. The driver is no dependency, hence the name. */
    private static boolean isTroubleOfH2sFile(SQLException sql) {
        return sql.getErrorCode() == H2_GENERAL_ERROR
                && Stream.<Throwable>iterate(sql, Objects::nonNull, Throwable::getCause)
                        .anyMatch(cause -> cause.getClass().getName().equals(H2_STORE_ERROR));
    }

    /** Finds the innermost error of the database: pools and libraries wrap it. */
    private static Optional<SQLException> sql(Throwable error) {
        SQLException found = null;
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                found = sql;
            }
        }
        return Optional.ofNullable(found);
    }
}
