package io.github.liraai.persistence;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.Outlook;
import io.github.liraai.core.model.ModelKey;
import java.time.Duration;
import java.util.List;

/** Reads the line and the painting times from the jobs. Thread-safe. */
final class JdbiOutlook implements Outlook {
    /** How many jobs of all models are looked through for the times of one. */
    private static final int LATEST = 2000;

    private static final String LINE =
            "SELECT id FROM job WHERE state = 'WAITING' ORDER BY line_at, id FETCH FIRST :most ROWS ONLY";

    /**
     * Looks through the latest jobs only, since no index is by model. The state is in the order so that the index gives it; what was painted
     * and not delivered yet stands apart from what has ended.
     */
    private static final String TIMES = """
            SELECT painting_millis FROM (%s UNION ALL %s) AS latest
            WHERE painted_by = :model AND painting_millis IS NOT NULL
            ORDER BY accepted_at DESC FETCH FIRST :most ROWS ONLY""".formatted(latest("FINISHED"), latest("PAINTED"));

    private final Database database;

    JdbiOutlook(Database database) {
        this.database = database;
    }

    @Override
    public List<JobId> line(int most) {
        return database.read(
                "list the line",
                handle -> handle.createQuery(LINE)
                        .bind("most", most)
                        .mapTo(String.class)
                        .filter(JobId::isValid)
                        .map(JobId::new)
                        .list());
    }

    @Override
    public List<Duration> paintingTimes(ModelKey model, int most) {
        return database.read(
                "read painting times",
                handle -> handle.createQuery(TIMES)
                        .bind("model", model.value())
                        .bind("most", most)
                        .map((row, context) -> Duration.ofMillis(row.getLong(1)))
                        .list());
    }

    private static String latest(String state) {
        return """
                (SELECT painted_by, painting_millis, accepted_at FROM job WHERE state = '%s'
                ORDER BY state DESC, line_at DESC FETCH FIRST %d ROWS ONLY)""".formatted(state, LATEST);
    }
}
