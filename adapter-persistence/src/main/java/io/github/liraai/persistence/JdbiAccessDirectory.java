package io.github.liraai.persistence;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.AuditLine;
import io.github.liraai.core.access.AuditQuery;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.MemberCounts;
import io.github.liraai.core.access.MemberQuery;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps people and the audit in the database. Thread-safe. */
final class JdbiAccessDirectory implements AccessDirectory {
    private static final Duration SEEN_AGAIN = Duration.ofHours(1);

    private final Database database;
    private final MemberTable members = new MemberTable();
    private final AuditTable audit = new AuditTable();
    private final NewsTable news = new NewsTable();

    JdbiAccessDirectory(Database database) {
        this.database = database;
    }

    @Override
    public Member meet(UserId user, Profile profile, LevelName initial, Instant now) {
        Profile kept = keepable(profile);
        Optional<Member> known = database.read("read a member", handle -> members.findReachable(handle, user));
        if (known.isPresent() && isFresh(known.get(), kept, now)) {
            return known.get();
        }
        return database.inTransactionRepeated("note that somebody was seen", (handle, first) -> {
            Optional<Member> before = members.findForUpdate(handle, user);
            if (before.isEmpty()) {
                return enter(handle, user, kept, initial, now);
            }
            Member seen = before.get().seen(kept, now.truncatedTo(ChronoUnit.MICROS));
            members.update(handle, seen);
            members.reached(handle, user);
            return seen;
        });
    }

    @Override
    public Optional<Member> find(UserId user) {
        return database.read("read a member", handle -> members.find(handle, user));
    }

    @Override
    public List<Member> list(MemberQuery query) {
        return database.read("list members", handle -> members.list(handle, query));
    }

    @Override
    public MemberCounts counts(Instant since) {
        return database.read("count members", handle -> members.counts(handle, since));
    }

    @Override
    public Member apply(AccessChange change, LevelName initial, Instant now) {
        return database.inTransactionRepeated("change a member", (handle, first) -> {
            Member before = members.findForUpdate(handle, change.user())
                    .orElseGet(() -> enter(handle, change.user(), Profile.UNKNOWN, initial, now));
            Member after = change.appliedTo(before);
            members.update(handle, after);
            audit.insert(handle, change.entry(before, now));
            return after;
        });
    }

    @Override
    public List<AuditLine> audit(AuditQuery query) {
        return database.read("read the audit", handle -> audit.list(handle, query));
    }

    @Override
    public boolean turnedAway(AuditEntry entry, Duration pause) {
        Instant since = entry.at().minus(pause);
        boolean isFull = database.read("look who was turned away", handle -> isFull(handle, entry, since));
        return !isFull
                && database.inTransactionRepeated("note that somebody was turned away", (handle, first) -> {
                    news.lock(handle, entry.action());
                    if (isFull(handle, entry, since)) {
                        return false;
                    }
                    audit.insert(handle, entry);
                    return news.claim(handle, entry.action(), since, entry.at());
                });
    }

    private boolean isFull(Handle handle, AuditEntry entry, Instant since) {
        return audit.countSince(handle, entry, since, MOST_TURNED_AWAY) == MOST_TURNED_AWAY;
    }

    private Member enter(Handle handle, UserId user, Profile profile, LevelName initial, Instant now) {
        Instant seen = now.truncatedTo(ChronoUnit.MICROS);
        Member newcomer = new Member(user, initial, null, profile, seen, seen);
        members.insert(handle, newcomer);
        return newcomer;
    }

    private static boolean isFresh(Member known, Profile profile, Instant now) {
        boolean same = profile.equals(Profile.UNKNOWN) || profile.equals(known.profile());
        return same && now.isBefore(known.lastSeen().plus(SEEN_AGAIN));
    }

    /** Gives the profile as it will be read again. */
    private static Profile keepable(Profile profile) {
        return new Profile(
                Columns.text(profile.name()), Columns.text(profile.handle()), Columns.text(profile.language()));
    }
}
