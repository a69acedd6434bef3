package io.github.liraai.persistence;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.JobCounts;
import io.github.liraai.core.generation.JobNumbers;
import io.github.liraai.core.quota.QuotaDay;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Counts jobs. */
final class JobCensus {
    private static final String OF_ONE = """
            SELECT COUNT(*) AS requests,
                COUNT(CASE WHEN state IN ('WAITING', 'CALLING', 'PAINTED') THEN 1 END) AS still_open,
                COUNT(CASE WHEN state IN ('FAILED', 'FINISHED') AND charged <= 0 THEN 1 END) AS failed,
                COALESCE(SUM(charged), 0) AS pictures
            FROM job WHERE user_id = :userId""";

    private static final String IN_LINE = """
            SELECT COUNT(*) FROM job
            WHERE state = 'WAITING' AND NOT EXISTS (
                SELECT 1 FROM scheduled_tasks AS due
                WHERE due.task_name = 'pictures' AND due.task_instance = job.id AND due.picked)""";

    private static final String RUNNING = """
            SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'pictures' AND picked""";

    private static final String OF_DAY = """
            SELECT COUNT(DISTINCT user_id) AS askers, COALESCE(SUM(charged), 0) AS pictures FROM job WHERE qday = :day""";

    private static final String FAILURES = """
            SELECT cause, COUNT(*) AS failures FROM job
            WHERE qday = :day AND state IN ('FAILED', 'FINISHED') AND charged <= 0 AND cause IS NOT NULL
            GROUP BY cause""";

    JobCounts counts(Handle handle, UserId user) {
        return handle.createQuery(OF_ONE)
                .bind("userId", user.value())
                .map((row, context) -> new JobCounts(
                        row.getInt("requests"),
                        row.getInt("still_open"),
                        row.getInt("failed"),
                        Math.clamp(row.getLong("pictures"), 0, Integer.MAX_VALUE)))
                .one();
    }

    JobNumbers numbers(Handle handle, QuotaDay day) {
        int inLine = count(handle, IN_LINE);
        int running = count(handle, RUNNING);
        Map<Cause, Integer> failures = failures(handle, day);
        return handle.createQuery(OF_DAY)
                .bind("day", Columns.date(day.date()))
                .map((row, context) -> new JobNumbers(
                        inLine,
                        running,
                        row.getInt("askers"),
                        Math.clamp(row.getLong("pictures"), 0, Integer.MAX_VALUE),
                        failures))
                .one();
    }

    private static int count(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Integer.class).one();
    }

    /** Leaves out causes that this release does not know. */
    private static Map<Cause, Integer> failures(Handle handle, QuotaDay day) {
        Map<String, Integer> byName = handle.createQuery(FAILURES)
                .bind("day", Columns.date(day.date()))
                .map((row, context) -> Map.entry(row.getString("cause"), row.getInt("failures")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
        Map<Cause, Integer> failures = new EnumMap<>(Cause.class);
        Arrays.stream(Cause.values())
                .filter(cause -> byName.containsKey(cause.name()))
                .forEach(cause -> failures.put(cause, byName.get(cause.name())));
        return failures;
    }
}
