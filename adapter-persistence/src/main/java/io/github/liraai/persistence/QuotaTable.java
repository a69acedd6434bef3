package io.github.liraai.persistence;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger.QuotaUse;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The counters per user and day. */
final class QuotaTable {
    private static final Logger LOG = LoggerFactory.getLogger(QuotaTable.class);

    private static final RowMapper<QuotaUse> USE = (row, context) -> new QuotaUse(
            new PictureCount(Math.clamp((long) row.getInt("charged") - row.getInt("forgiven"), 0, Integer.MAX_VALUE)),
            new PictureCount(row.getInt("held")));

    /** The guard is part of the UPDATE, so that callers at the same moment cannot all pass it. */
    private static final String HOLD = """
            UPDATE quota_usage SET held = held + :pictures, granted_limit = :limit
            WHERE user_id = :userId AND qday = :qday AND CAST(charged AS BIGINT) - forgiven + held + :pictures <= :guard""";

    private static final String FIRST = """
            INSERT INTO quota_usage (user_id, qday, charged, held, granted_limit)
            VALUES (:userId, :qday, 0, :pictures, :limit)""";

    private static final String SETTLE = """
            UPDATE quota_usage SET charged = charged + :charged, held = held - :pictures
            WHERE user_id = :userId AND qday = :qday AND held >= :pictures""";

    /** What is kept and what the jobs say, side by side, by user and day. */
    static final String COMPARED = """
            SELECT user_id, qday, SUM(kept_charged) AS kept_charged, SUM(kept_held) AS kept_held,
                SUM(real_charged) AS real_charged, SUM(real_held) AS real_held,
                SUM(forgiven) AS forgiven, MAX(granted_limit) AS granted_limit
            FROM (
                SELECT user_id, qday, charged AS kept_charged, held AS kept_held,
                    0 AS real_charged, 0 AS real_held, forgiven, granted_limit
                FROM quota_usage
                UNION ALL
                SELECT user_id, qday, 0, 0, charged,
                    CASE WHEN state IN ('WAITING', 'CALLING', 'PAINTED') THEN pictures ELSE 0 END, 0, CAST(NULL AS INTEGER)
                FROM job) AS both_sides
            GROUP BY user_id, qday""";

    /** Ends {@link #COMPARED} with those that differ. */
    static final String DISAGREES = "SUM(kept_charged) <> SUM(real_charged) OR SUM(kept_held) <> SUM(real_held)"
            + " OR SUM(forgiven) < 0 OR SUM(forgiven) > SUM(real_charged)";

    private static final String SUM_OF_ONE = """
            SELECT COALESCE(SUM(charged), 0) AS charged,
                COALESCE(SUM(CASE WHEN state IN ('WAITING', 'CALLING', 'PAINTED') THEN pictures ELSE 0 END), 0) AS held,
                0 AS forgiven
            FROM job WHERE user_id = :userId AND qday = :qday""";

    private static final String COUNT = "SELECT COUNT(*) FROM job WHERE user_id = :userId AND qday = :qday AND ";

    private static final String SET = """
            UPDATE quota_usage SET charged = :charged, held = :held, forgiven = :forgiven
            WHERE user_id = :userId AND qday = :qday""";

    private static final String LOCK =
            "SELECT charged, held, forgiven FROM quota_usage WHERE user_id = :userId AND qday = :qday FOR UPDATE";

    private static final String COUNTING =
            "SELECT charged - forgiven FROM quota_usage WHERE user_id = :userId AND qday = :qday FOR UPDATE";

    private static final String FORGIVE =
            "UPDATE quota_usage SET forgiven = charged WHERE user_id = :userId AND qday = :qday";

    /** Enters counters that were lost; the limit is then whatever covers them. */
    private static final String ENTER = """
            INSERT INTO quota_usage (user_id, qday, charged, held, granted_limit)
            VALUES (:userId, :qday, 0, 0, NULL)""";

    /**
     * Holds a job's pictures.
     *
     * @return the use with this hold, or empty when the limit does not allow it
     * @throws DuplicateKeyException when somebody else entered the day's first hold at the same moment: try again
     */
    Optional<QuotaUse> hold(Handle handle, GenerationJob job, DailyLimit limit) {
        Optional<QuotaUse> held = holdMore(handle, job, limit);
        if (held.isPresent()) {
            return held;
        }
        Optional<QuotaUse> now = find(handle, job.user(), job.day());
        PictureCount used = now.map(use -> use.charged().plus(use.held())).orElse(PictureCount.NONE);
        if (!limit.grants(used, job.pictures())) {
            return Optional.empty();
        }
        if (now.isPresent()) {
            // The row came between the two statements.
            throw new DuplicateKeyException();
        }
        handle.createUpdate(FIRST)
                .bind("userId", job.user().value())
                .bind("qday", Columns.date(job.day().date()))
                .bind("pictures", job.pictures().value())
                .bind("limit", number(limit))
                .execute();
        return Optional.of(new QuotaUse(PictureCount.NONE, job.pictures()));
    }

    /** Ends a job's hold. */
    void settle(Handle handle, GenerationJob job, PictureCount charged) {
        int rows = handle.createUpdate(SETTLE)
                .bind("userId", job.user().value())
                .bind("qday", Columns.date(job.day().date()))
                .bind("pictures", job.pictures().value())
                .bind("charged", charged.value())
                .execute();
        if (rows == 0) {
            // Somebody tampered with the counters. The jobs know better, and nothing is held for ever.
            LOG.warn(
                    "counters of job {} do not hold its pictures, they are counted anew",
                    job.id().value());
            recount(handle, job.user().value(), job.day());
        }
    }

    /** Lets what is charged to somebody on a day no longer count; gives how many pictures that did until now. */
    PictureCount forgive(Handle handle, UserId user, QuotaDay day) {
        int counting = bind(handle.createQuery(COUNTING), user.value(), day)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
        if (counting <= 0) {
            return PictureCount.NONE;
        }
        bind(handle.createUpdate(FORGIVE), user.value(), day).execute();
        return new PictureCount(counting);
    }

    QuotaUse use(Handle handle, UserId user, QuotaDay day) {
        return find(handle, user, day).orElse(QuotaUse.NONE);
    }

    /**
     * Sets the counters of a user and day to what the jobs say. Their row is locked first: whoever changes the counters besides has
     * either committed by then, its job included, or waits and adds its own part afterwards. What is charged stays as it is while the end
     * of a job of that day says something else than its charge, and what is held while there is a job that cannot hold what its row says.
     *
     * @return the figures before and after, or empty when they agreed
     * @throws DuplicateKeyException when somebody else entered the row at the same moment: try again
     */
    Optional<String> recount(Handle handle, String user, QuotaDay day) {
        Figures kept = figures(handle, LOCK, user, day).orElseGet(() -> {
            bind(handle.createUpdate(ENTER), user, day).execute();
            return new Figures(0, 0, 0);
        });
        Figures counted = figures(handle, SUM_OF_ONE, user, day).orElseThrow();
        if (counted.charged() != kept.charged() && hasDoubts(handle, Charges.UNSURE, user, day)) {
            counted = new Figures(kept.charged(), counted.held(), 0);
        }
        if (counted.held() != kept.held() && hasDoubts(handle, Holds.DOUBTFUL, user, day)) {
            counted = new Figures(counted.charged(), kept.held(), 0);
        }
        Figures real = counted.withForgiven(kept.forgiven());
        if (kept.equals(real) || !real.canBeKept()) {
            return Optional.empty();
        }
        bind(handle.createUpdate(SET), user, day)
                .bind("charged", real.charged())
                .bind("held", real.held())
                .bind("forgiven", real.forgiven())
                .execute();
        return Optional.of(kept + " -> " + real);
    }

    private static boolean hasDoubts(Handle handle, String doubtful, String user, QuotaDay day) {
        return bind(handle.createQuery(COUNT + doubtful), user, day)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static Optional<Figures> figures(Handle handle, String query, String user, QuotaDay day) {
        return bind(handle.createQuery(query), user, day)
                .map((row, context) ->
                        new Figures(row.getLong("charged"), row.getLong("held"), row.getLong("forgiven")))
                .findOne();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, String user, QuotaDay day) {
        return statement.bind("userId", user).bind("qday", Columns.date(day.date()));
    }

    private static Optional<QuotaUse> holdMore(Handle handle, GenerationJob job, DailyLimit limit) {
        Integer number = number(limit);
        return handle.createUpdate(HOLD)
                .bind("userId", job.user().value())
                .bind("qday", Columns.date(job.day().date()))
                .bind("pictures", job.pictures().value())
                .bind("limit", number)
                .bind("guard", number == null ? Integer.MAX_VALUE : number)
                .executeAndReturnGeneratedKeys("charged", "forgiven", "held")
                .map(USE)
                .findOne();
    }

    private static Optional<QuotaUse> find(Handle handle, UserId user, QuotaDay day) {
        return handle.createQuery(
                        "SELECT charged, forgiven, held FROM quota_usage WHERE user_id = :userId AND qday = :qday")
                .bind("userId", user.value())
                .bind("qday", Columns.date(day.date()))
                .map(USE)
                .findOne();
    }

    private static @Nullable Integer number(DailyLimit limit) {
        return switch (limit) {
            case DailyLimit.Limited(int pictures) -> pictures;
            case DailyLimit.Unlimited() -> null;
        };
    }

    /** Counters as they are, which somebody's hand may have made negative. */
    private record Figures(long charged, long held, long forgiven) {
        /** Tells whether they fit their columns; jobs that say otherwise are to be mended first. */
        boolean canBeKept() {
            return charged <= Integer.MAX_VALUE && held <= Integer.MAX_VALUE;
        }

        /** Nothing is forgiven that was not charged. */
        Figures withForgiven(long before) {
            return new Figures(charged, held, Math.max(0, Math.min(before, charged)));
        }

        @Override
        public String toString() {
            return charged + " charged and " + held + " held" + (forgiven == 0 ? "" : ", " + forgiven + " forgiven");
        }
    }
}
