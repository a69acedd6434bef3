package io.github.liraai.testkit.access;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.testkit.store.StoreSwitch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps people in memory; it forgets them with the process. Thread-safe. */
public final class InMemoryAccessDirectory implements AccessDirectory {
    private final StoreSwitch store;
    private final TreeMap<UserId, Member> members = new TreeMap<>(Comparator.comparing(UserId::value));
    private final List<AuditEntry> audit = new ArrayList<>();

    /** Creates an empty directory whose store is always there. */
    public InMemoryAccessDirectory() {
        this(new StoreSwitch());
    }

    /** Creates an empty directory upon a store that can be switched away. */
    public InMemoryAccessDirectory(StoreSwitch store) {
        this.store = store;
    }

    @Override
    public synchronized Member meet(UserId user, Profile profile, LevelName initial, Instant now) {
        store.pass("meet somebody");
        Member known = enter(user, initial, now);
        Profile kept = profile.equals(Profile.UNKNOWN) ? known.profile() : profile;
        Instant seen = now.isAfter(known.lastSeen()) ? now : known.lastSeen();
        return put(new Member(user, known.level(), known.block(), kept, known.firstSeen(), seen));
    }

    @Override
    public synchronized Optional<Member> find(UserId user) {
        store.pass("find somebody");
        return Optional.ofNullable(members.get(user));
    }

    @Override
    public synchronized List<Member> list(@Nullable UserId after, int size) {
        checkPage(size);
        store.pass("list people");
        Collection<Member> rest =
                after == null ? members.values() : members.tailMap(after, false).values();
        return rest.stream().limit(size).toList();
    }

    @Override
    public synchronized Member apply(AccessChange change, LevelName initial, Instant now) {
        store.pass("change somebody's access");
        Member before = enter(change.user(), initial, now);
        Member after = changed(before, change);
        audit.add(entry(change, before, now));
        return put(after);
    }

    @Override
    public synchronized List<AuditEntry> audit(int size) {
        checkPage(size);
        store.pass("read the audit");
        return audit.reversed().stream().limit(size).toList();
    }

    /** Forgets how somebody calls themselves, with its line of the audit. */
    public synchronized void forgetProfile(UserId user, AuditEntry entry) {
        store.pass("forget a profile");
        members.computeIfPresent(
                user,
                (id, known) -> new Member(
                        id, known.level(), known.block(), Profile.UNKNOWN, known.firstSeen(), known.lastSeen()));
        audit.add(entry);
    }

    private Member enter(UserId user, LevelName initial, Instant now) {
        Member known = members.get(user);
        return known == null ? new Member(user, initial, null, Profile.UNKNOWN, now, now) : known;
    }

    private Member put(Member member) {
        members.put(member.id(), member);
        return member;
    }

    private static Member changed(Member member, AccessChange change) {
        return switch (change) {
            case AccessChange.SetLevel set -> with(member, set.level(), member.block());
            case AccessChange.BlockUser block -> with(member, member.level(), block.block());
            case AccessChange.UnblockUser unblock -> with(member, member.level(), null);
        };
    }

    private static Member with(Member member, LevelName level, @Nullable Block block) {
        return new Member(member.id(), level, block, member.profile(), member.firstSeen(), member.lastSeen());
    }

    private static AuditEntry entry(AccessChange change, Member before, Instant now) {
        return switch (change) {
            case AccessChange.SetLevel(var user, var by, LevelName level) ->
                new AuditEntry(now, by, user, "set-level", before.level().value() + " -> " + level.value());
            case AccessChange.BlockUser(var user, var by, Block block) ->
                new AuditEntry(now, by, user, "block", block.until() == null ? "for good" : "until " + block.until());
            case AccessChange.UnblockUser(var user, var by) ->
                new AuditEntry(now, by, user, "unblock", before.block() == null ? "was not blocked" : "was blocked");
        };
    }

    private static void checkPage(int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("size must be 1 to " + LARGEST_PAGE + ": " + size);
        }
    }
}
