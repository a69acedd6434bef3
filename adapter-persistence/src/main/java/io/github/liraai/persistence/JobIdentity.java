package io.github.liraai.persistence;

import io.github.liraai.core.generation.GenerationLedger.Finding;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RequestKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Tells whether a job's id is the one that its request's key makes. A run finds its job by the one and moves it on by the other; of a job
 * that has ended, only the id is used.
 */
final class JobIdentity {
    private static final String END_BY_HAND =
            "if one of the two was changed, set it back; otherwise nothing can be run for it, so end it by hand:"
                    + " set state to FINISHED, cause to INTERRUPTED, held, charged and ended_with to 0 and request_key to its id;"
                    + " then run ledger verify --repair: its hold is given back (the bot does not tell the person)";

    private JobIdentity() {}

    /** Lists jobs whose id or key cannot be read, or do not go together. */
    static List<Finding> list(Handle handle) {
        return handle
                .createQuery("SELECT id, request_key, state FROM job ORDER BY id")
                .setFetchSize(UnreadableRows.ROWS_AT_ONCE)
                .map((row, context) -> JobId.isValid(row.getString("id")) ? keyFinding(row) : idFinding(row))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Makes sure that a row can be moved on by what is read of it. */
    static void require(ResultSet row) throws SQLException {
        if (!JobId.isValid(row.getString("id")) || (!isFinished(row) && !makesTheId(row))) {
            throw new IllegalStateException("the request's key does not make the id");
        }
    }

    private static Optional<Finding> idFinding(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String right = key(row).map(key -> "'" + JobId.of(key).value() + "', which its request_key makes")
                .orElse("16 of a-v and 0-9 that no other job has");
        return Optional.of(
                new Finding(
                        "job " + id,
                        "id cannot be read: " + UnreadableRows.shown(id),
                        "set id to " + right
                                + ", and so the job_id of its job_picture; then run ledger verify --repair: it is scheduled if it is not finished"));
    }

    private static Optional<Finding> keyFinding(ResultSet row) throws SQLException {
        boolean isReadable = key(row).isPresent();
        if (isReadable && (isFinished(row) || makesTheId(row))) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "job " + row.getString("id"),
                "request_key " + (isReadable ? "does not make its id: " : "cannot be read: ")
                        + UnreadableRows.shown(row.getString("request_key")),
                isFinished(row) ? "set request_key to its id" : END_BY_HAND));
    }

    private static boolean makesTheId(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return key(row).map(JobId::of).filter(made -> made.value().equals(id)).isPresent();
    }

    private static boolean isFinished(ResultSet row) throws SQLException {
        return StateColumns.FINISHED.equals(row.getString("state"));
    }

    private static Optional<RequestKey> key(ResultSet row) throws SQLException {
        try {
            return Optional.of(new RequestKey(row.getString("request_key")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
