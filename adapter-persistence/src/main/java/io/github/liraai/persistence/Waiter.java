package io.github.liraai.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job that waits in line.
 *
 * @param id the job's id
 * @param user whose it is, or null when nothing is to be painted any more
 * @param model the model that is to paint, or null likewise
 * @param lineAt its place
 * @param running how much of this person is being painted
 */
record Waiter(String id, @Nullable String user, @Nullable String model, Instant lineAt, int running) {
    /** Stands before everybody. */
    static final Waiter FIRST = new Waiter("", null, null, Instant.EPOCH, 0);
}
