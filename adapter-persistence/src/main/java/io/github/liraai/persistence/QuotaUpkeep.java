package io.github.liraai.persistence;

import io.github.liraai.core.generation.LedgerUpkeep.Deed;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes counters what the jobs say, also while jobs are accepted and settled: each user and day is counted under the lock of its own row,
 * which everybody takes who changes it.
 */
final class QuotaUpkeep {
    /** Only what is held: there is little of that at any moment, so it may be compared often. */
    private static final String HOLDS_THAT_DISAGREE = """
            SELECT user_id, qday
            FROM (
                SELECT user_id, qday, held AS kept_held, 0 AS real_held FROM quota_usage WHERE held <> 0
                UNION ALL
                SELECT user_id, qday, 0, pictures FROM job WHERE state IN ('WAITING', 'CALLING', 'PAINTED')) AS both_sides
            GROUP BY user_id, qday HAVING SUM(kept_held) <> SUM(real_held)
            ORDER BY user_id, qday""";

    private static final String ALL_THAT_DISAGREE =
            QuotaTable.COMPARED + " HAVING " + QuotaTable.DISAGREES + " ORDER BY user_id, qday";

    private final Database database;
    private final QuotaTable quota = new QuotaTable();

    QuotaUpkeep(Database database) {
        this.database = database;
    }

    /** Compares everything. */
    List<Deed> recountAll() {
        return recount(ALL_THAT_DISAGREE);
    }

    /** Compares what is held, so that nothing is held for ever for a job that is no more. */
    List<Deed> recountHolds() {
        return recount(HOLDS_THAT_DISAGREE);
    }

    private List<Deed> recount(String query) {
        List<UserDay> disagreeing = database.read(
                "compare the quota",
                handle -> handle.createQuery(query)
                        .map((row, context) -> UserDay.read(row))
                        .list());
        List<Deed> done = new ArrayList<>();
        for (UserDay each : disagreeing) {
            database.inTransactionRepeated(
                            "count the quota anew", (handle, first) -> quota.recount(handle, each.user(), each.day()))
                    .ifPresent(change -> done.add(new Deed(each.subject(), "counted anew: " + change)));
        }
        return done;
    }
}
