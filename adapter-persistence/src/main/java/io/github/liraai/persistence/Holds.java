package io.github.liraai.persistence;

import io.github.liraai.core.prompt.PictureOptions;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What jobs hold by their state. */
final class Holds {
    private static final String HOLDS = "state IN ('WAITING', 'CALLING', 'PAINTED')";

    /** What a job is to hold. */
    static final String HELD = "CASE WHEN " + HOLDS + " THEN pictures ELSE 0 END";

    /** Tells that a job holds by its state, and something else in its row says that this cannot be. */
    static final String DOUBTFUL = "(" + HOLDS + " AND (delivered_at IS NOT NULL OR pictures NOT BETWEEN 1 AND "
            + PictureOptions.MOST_PICTURES + "))";

    private Holds() {}

    /** Lists whose counter of what is held has to wait, and of which day. */
    static Set<UserDay> doubts(Handle handle) {
        return handle
                .createQuery("SELECT DISTINCT user_id, qday FROM job WHERE " + DOUBTFUL)
                .map((row, context) -> UserDay.read(row))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
