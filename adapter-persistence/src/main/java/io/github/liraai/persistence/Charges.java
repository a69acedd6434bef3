package io.github.liraai.persistence;

import io.github.liraai.core.generation.GenerationLedger.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a job is charged with how it ended.
 *
 * <p>Rows of pictures are asked for only where there is a receipt: what was delivered before receipts were kept passes without them.
 */
final class Charges {
    /** The most pictures that one request could ask for in any release. */
    static final int MOST_EVER = 10;

    /** Tells that a finished job is charged what no request could ask for. */
    private static final String IMPOSSIBLE = "(state = 'FINISHED' AND charged > " + MOST_EVER + ")";

    /** Tells that a finished job says two things of what it was charged, or nothing that can be. */
    private static final String CONTRADICTS = "(state = 'FINISHED' AND (ended_with IS NULL OR ended_with <> charged"
            + " OR ended_with < 0 OR ended_with > pictures))";

    private static final String NO_PICTURE = "(cause IS NOT NULL OR painted_by IS NULL)";

    private static final String KNOWN_PICTURES = "(SELECT COUNT(*) FROM job_picture WHERE job_picture.job_id = job.id)";

    private static final String GIVEN_AWAY =
            "(state = 'FINISHED' AND charged = 0 AND delivered_at IS NOT NULL AND " + KNOWN_PICTURES + " > 0)";

    /** Tells that a job is not finished by its state and was delivered by its receipt, which are written at once. */
    static final String REOPENED =
            "(state IN ('WAITING', 'CALLING', 'PAINTED', 'FAILED') AND delivered_at IS NOT NULL)";

    /** Tells that a job's charge is not what its end says. */
    static final String DOUBTFUL = "((state = 'FAILED' AND charged <> 0) OR " + CONTRADICTS + " OR " + GIVEN_AWAY
            + " OR " + REOPENED + " OR " + IMPOSSIBLE
            + " OR (state = 'FINISHED' AND charged > 0 AND (" + NO_PICTURE
            + " OR (delivered_at IS NOT NULL AND charged > " + KNOWN_PICTURES + "))))";

    private static final String NOTHING = CONTRADICTS + " AND " + NO_PICTURE + " AND delivered_at IS NULL";

    /** Tells that nothing else that is kept speaks against what it ended with. */
    private static final String ENDED_SURELY = CONTRADICTS + " AND NOT " + NO_PICTURE
            + " AND ended_with BETWEEN 1 AND pictures AND ended_with <= " + MOST_EVER
            + " AND (delivered_at IS NULL OR ended_with <= " + KNOWN_PICTURES
            + ")";

    /** Tells that a job's charge is not to be counted as it stands: it is doubtful, or stands there before the job's end. */
    static final String UNSURE = "(" + DOUBTFUL + " OR (state IN ('WAITING', 'CALLING', 'PAINTED') AND charged <> 0))";

    /** What was charged; where two things are said of it, without a picture nothing, otherwise what it ended with if that is sure. */
    static final String CHARGED =
            "CASE WHEN " + REOPENED + " THEN charged WHEN state IN ('WAITING', 'CALLING', 'PAINTED', 'FAILED') THEN 0"
                    + " WHEN " + NOTHING + " THEN 0 WHEN " + ENDED_SURELY + " THEN ended_with ELSE charged END";

    /** What it ended with, likewise. */
    static final String ENDED_WITH = "CASE WHEN " + NOTHING + " THEN 0 ELSE ended_with END";

    private static final String LIST = "SELECT id, user_id, qday, state, pictures, charged, ended_with, cause,"
            + " painted_by, " + KNOWN_PICTURES + " AS known, CASE WHEN " + REOPENED
            + " THEN 1 ELSE 0 END AS reopened, CASE WHEN charged <> " + CHARGED
            + " OR ended_with IS DISTINCT FROM " + ENDED_WITH + " THEN 1 ELSE 0 END AS mendable FROM job WHERE "
            + DOUBTFUL + " ORDER BY id";

    private static final String FOLLOWS = "; then run ledger verify --repair: the counter follows";

    private Charges() {}

    /** Lists jobs whose charge is not what their end says. */
    static List<Doubt> doubts(Handle handle) {
        return handle.createQuery(LIST).map((row, context) -> Doubt.read(row)).list();
    }

    /** A job whose charge is not what its end says. */
    record Doubt(
            String id,
            UserDay userDay,
            String state,
            int pictures,
            int charged,
            @Nullable Integer endedWith,
            @Nullable String cause,
            @Nullable String paintedBy,
            int known,
            boolean isReopened,
            boolean isMendable) {
        private static Doubt read(ResultSet row) throws SQLException {
            return new Doubt(
                    row.getString("id"),
                    UserDay.read(row),
                    row.getString("state"),
                    row.getInt("pictures"),
                    row.getInt("charged"),
                    Columns.nullableInt(row, "ended_with"),
                    row.getString("cause"),
                    row.getString("painted_by"),
                    row.getInt("known"),
                    row.getInt("reopened") == 1,
                    row.getInt("mendable") == 1);
        }

        /** Tells whether the figure could be a charge at all; others are told as odd. */
        boolean isPossible() {
            return isReopened || (charged >= 0 && charged <= pictures);
        }

        Finding finding() {
            return new Finding(
                    "job " + id,
                    "state " + state + ", charged " + charged + ", ended_with " + shown(endedWith) + ", cause "
                            + shown(cause) + ", painted_by " + shown(paintedBy) + " and " + known
                            + " known pictures do not go together" + (isReopened ? " with its delivered_at" : ""),
                    remedy());
        }

        private String remedy() {
            if (isReopened) {
                return "set state to FINISHED, cause to NULL and charged and ended_with to how many pictures arrived"
                        + "; if none did, set delivered_at to NULL" + FOLLOWS;
            }
            if (isMendable) {
                return "run ledger verify --repair: charged and ended_with are set to what its end says, and the counter follows";
            }
            if (endedWith == null
                    || endedWith != charged
                    || endedWith < 0
                    || endedWith > Math.min(pictures, MOST_EVER)) {
                return "set charged and ended_with to how many pictures arrived" + FOLLOWS;
            }
            if (charged == 0) {
                return "if pictures arrived, set charged and ended_with to how many, cause to NULL and painted_by to the model;"
                        + " if none did, set delivered_at to NULL" + FOLLOWS;
            }
            String nothing = "if no picture arrived, set charged and ended_with to 0; if they did, set ";
            return cause != null || paintedBy == null
                    ? nothing + "cause to NULL and painted_by to the model" + FOLLOWS
                    : nothing + "delivered_at to NULL, since their receipt is lost" + FOLLOWS;
        }

        private static String shown(@Nullable Object value) {
            return value == null ? "none" : value.toString();
        }
    }
}
