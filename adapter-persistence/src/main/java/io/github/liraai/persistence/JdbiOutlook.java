package io.github.liraai.persistence;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.Outlook;
import io.github.liraai.core.model.ModelKey;
import java.time.Duration;
import java.util.List;

/** Reads the line and the painting times from the jobs. Thread-safe. */
final class JdbiOutlook implements Outlook {
    private static final String LINE =
            "SELECT id FROM job WHERE state = 'WAITING' ORDER BY line_at, id FETCH FIRST :most ROWS ONLY";

    /** The model is in the order only so that the index gives it. */
    private static final String TIMES = """
            SELECT painting_millis FROM job WHERE painted_by = :model AND painting_millis IS NOT NULL
            ORDER BY painted_by, accepted_at DESC FETCH FIRST :most ROWS ONLY""";

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
                        .map((row, context) -> new JobId(row.getString(1)))
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
}
