package io.github.liraai.core.history;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobId;
import java.util.List;
import java.util.Optional;

/** Look back at pictures that came (driving port). Thread-safe. */
public interface LookBack {
    /** How many entries a page has. */
    int PAGE = 5;

    /** Finds a job for its owner or an administrator; empty for everybody else, just as when there is none. */
    Optional<PastJob> at(JobId job, UserId reader);

    /**
     * Reads a page of one's own pictures, newest first.
     *
     * @param page from zero; one past the end gives the last page there is
     */
    Page page(UserId user, int page);

    /** Creates the use case. */
    static LookBack of(PictureHistory history, AccessDirectory directory) {
        return new KeptPast(history, directory);
    }

    /**
     * A page.
     *
     * @param entries the jobs on it, newest first
     * @param number which one it is, from zero
     * @param pages how many there are, one at least
     */
    record Page(List<PastJob> entries, int number, int pages) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /** Who may read what others got. */
    LevelName ADMIN = new LevelName("admin");
}
