package io.github.liraai.core.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the people known to the bot, their levels and the audit of every change (driven port).
 *
 * <p>Implementations are thread-safe, also across processes. Every method throws
 * {@link io.github.liraai.core.store.StoreUnavailableException} when the store is away; nothing is changed then.
 */
public interface AccessDirectory {
    /** How many entries a page has at the most. */
    int LARGEST_PAGE = 1000;

    /**
     * Notes that somebody was seen, entering them at the {@code initial} level when they are new.
     *
     * <p>Implementations may skip writing when the profile is the same and the last time is under an hour ago.
     * {@link Profile#UNKNOWN} never overwrites a known profile.
     */
    Member meet(UserId user, Profile profile, LevelName initial, Instant now);

    /** Finds somebody. */
    Optional<Member> find(UserId user);

    /**
     * Lists people in the order of their ids, compared character by character by their codes.
     *
     * @param after the last id of the page before, or null for the first page
     * @param size 1 to {@value #LARGEST_PAGE}
     */
    List<Member> list(@Nullable UserId after, int size);

    /**
     * Applies a change and writes its audit entry in one atomic step; somebody unknown is entered at {@code initial} first.
     *
     * @return the member after the change
     */
    Member apply(AccessChange change, LevelName initial, Instant now);

    /**
     * Lists the latest entries of the audit, newest first.
     *
     * @param size 1 to {@value #LARGEST_PAGE}
     */
    List<AuditEntry> audit(int size);
}
