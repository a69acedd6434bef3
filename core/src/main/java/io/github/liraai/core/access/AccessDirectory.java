package io.github.liraai.core.access;

import java.time.Duration;
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

    /** How many lines one person who is turned away again and again gets within a pause, so that nobody fills the audit. */
    int MOST_TURNED_AWAY = 20;

    /**
     * Notes that somebody was seen, entering them at the {@code initial} level when they are new.
     *
     * <p>Implementations may skip writing when the profile is the same and the last time is under an hour ago.
     * {@link Profile#UNKNOWN} never overwrites a known profile.
     *
     * @return the person as they are now, with their level and block, also when nothing was written
     */
    Member meet(UserId user, Profile profile, LevelName initial, Instant now);

    /** Finds somebody. */
    Optional<Member> find(UserId user);

    /** Lists people. */
    List<Member> list(MemberQuery query);

    /**
     * Lists everybody.
     *
     * @param after the last id of the page before, or null for the first page
     * @param size 1 to {@value #LARGEST_PAGE}
     */
    default List<Member> list(@Nullable UserId after, int size) {
        return list(MemberQuery.all(after, size));
    }

    /** Counts people, and those who were seen not before an instant. */
    MemberCounts counts(Instant since);

    /**
     * Applies a change and writes its audit entry in one atomic step; somebody unknown is entered at {@code initial} first.
     *
     * @return the member after the change
     */
    Member apply(AccessChange change, LevelName initial, Instant now);

    /** Lists lines of the audit, newest first. */
    List<AuditLine> audit(AuditQuery query);

    /**
     * Lists the latest entries of the audit, newest first.
     *
     * @param size 1 to {@value #LARGEST_PAGE}
     */
    default List<AuditEntry> audit(int size) {
        return audit(AuditQuery.latest(size)).stream().map(AuditLine::entry).toList();
    }

    /**
     * Writes a line about somebody who was turned away, unless the same person got {@value #MOST_TURNED_AWAY} for the same action within
     * the pause before it.
     *
     * @param entry the line
     * @param pause how long lines count, and how long news is news
     * @return whether it is news worth telling: true once within a pause for all people together, however many there are at once
     */
    boolean turnedAway(AuditEntry entry, Duration pause);

    /** Refuses a page of no size there is. */
    static void requirePage(int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("size must be 1 to " + LARGEST_PAGE + ": " + size);
        }
    }
}
