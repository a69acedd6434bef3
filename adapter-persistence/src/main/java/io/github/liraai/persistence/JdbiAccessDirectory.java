package io.github.liraai.persistence;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.AccessChange.BlockUser;
import io.github.liraai.core.access.AccessChange.SetLevel;
import io.github.liraai.core.access.AccessChange.UnblockUser;
import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps people and the audit in the database. Thread-safe. */
final class JdbiAccessDirectory implements AccessDirectory {
    private static final Duration SEEN_AGAIN = Duration.ofHours(1);

    private final Database database;
    private final MemberTable members = new MemberTable();
    private final AuditTable audit = new AuditTable();

    JdbiAccessDirectory(Database database) {
        this.database = database;
    }

    @Override
    public Member meet(UserId user, Profile profile, LevelName initial, Instant now) {
        Profile kept = keepable(profile);
        Optional<Member> known = find(user);
        if (known.isPresent() && isFresh(known.get(), kept, now)) {
            return known.get();
        }
        return database.inTransactionRepeated("note that somebody was seen", (handle, first) -> {
            Optional<Member> before = members.findForUpdate(handle, user);
            if (before.isEmpty()) {
                return enter(handle, user, kept, initial, now);
            }
            Member seen = seen(before.get(), kept, now);
            members.update(handle, seen);
            return seen;
        });
    }

    @Override
    public Optional<Member> find(UserId user) {
        return database.read("read a member", handle -> members.find(handle, user));
    }

    @Override
    public List<Member> list(@Nullable UserId after, int size) {
        requirePage(size);
        return database.read("list members", handle -> members.list(handle, after, size));
    }

    @Override
    public Member apply(AccessChange change, LevelName initial, Instant now) {
        return database.inTransactionRepeated("change a member", (handle, first) -> {
            Member before = members.findForUpdate(handle, change.user())
                    .orElseGet(() -> enter(handle, change.user(), Profile.UNKNOWN, initial, now));
            Member after = changed(before, change);
            members.update(handle, after);
            audit.insert(handle, entry(before, change, now));
            return after;
        });
    }

    @Override
    public List<AuditEntry> audit(int size) {
        requirePage(size);
        return database.read("read the audit", handle -> audit.latest(handle, size));
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

    private static Member seen(Member before, Profile profile, Instant now) {
        Instant seen = now.truncatedTo(ChronoUnit.MICROS);
        return new Member(
                before.id(),
                before.level(),
                before.block(),
                profile.equals(Profile.UNKNOWN) ? before.profile() : profile,
                before.firstSeen(),
                seen.isAfter(before.lastSeen()) ? seen : before.lastSeen());
    }

    private static Member changed(Member before, AccessChange change) {
        return switch (change) {
            case SetLevel(var user, var by, LevelName level) -> with(before, level, before.block());
            case BlockUser(var user, var by, Block block) -> with(before, before.level(), keepable(block));
            case UnblockUser(var user, var by) -> with(before, before.level(), null);
        };
    }

    private static AuditEntry entry(Member before, AccessChange change, Instant now) {
        String was = before.block() == null ? "not blocked" : text(before.block());
        return switch (change) {
            case SetLevel(var user, var by, LevelName level) ->
                new AuditEntry(now, by, user, "set-level", before.level().value() + " -> " + level.value());
            case BlockUser(var user, var by, Block block) ->
                new AuditEntry(now, by, user, "block", was + " -> " + text(keepable(block)));
            case UnblockUser(var user, var by) -> new AuditEntry(now, by, user, "unblock", was + " -> not blocked");
        };
    }

    private static String text(Block block) {
        return block.until() == null ? "blocked for good" : "blocked until " + block.until();
    }

    private static Member with(Member member, LevelName level, @Nullable Block block) {
        return new Member(member.id(), level, block, member.profile(), member.firstSeen(), member.lastSeen());
    }

    /** Gives the block as it will be read again. */
    private static Block keepable(Block block) {
        return block.until() == null ? block : new Block(block.until().truncatedTo(ChronoUnit.MICROS));
    }

    /** Gives the profile as it will be read again. */
    private static Profile keepable(Profile profile) {
        return new Profile(
                Columns.text(profile.name()), Columns.text(profile.handle()), Columns.text(profile.language()));
    }

    private static void requirePage(int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("size must be 1 to " + LARGEST_PAGE + ": " + size);
        }
    }
}
