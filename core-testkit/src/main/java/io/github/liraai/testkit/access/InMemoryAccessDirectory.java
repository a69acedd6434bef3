package io.github.liraai.testkit.access;

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
import io.github.liraai.testkit.store.StoreSwitch;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps people in memory; it forgets them with the process. Thread-safe. */
public final class InMemoryAccessDirectory implements AccessDirectory {
    private final StoreSwitch store;
    private final InMemoryAudit audit;
    private final TreeMap<UserId, Member> members = new TreeMap<>(Comparator.comparing(UserId::value));
    private final Map<String, Instant> lastNews = new HashMap<>();

    /** Creates an empty directory whose store is always there. */
    public InMemoryAccessDirectory() {
        this(new StoreSwitch(), new InMemoryAudit());
    }

    /** Creates an empty directory upon a store that can be switched away. */
    public InMemoryAccessDirectory(StoreSwitch store, InMemoryAudit audit) {
        this.store = store;
        this.audit = audit;
    }

    @Override
    public synchronized Member meet(UserId user, Profile profile, LevelName initial, Instant now) {
        store.pass("meet somebody");
        return put(enter(user, initial, now).seen(profile, now));
    }

    @Override
    public synchronized Optional<Member> find(UserId user) {
        store.pass("find somebody");
        return Optional.ofNullable(members.get(user));
    }

    @Override
    public synchronized List<Member> list(MemberQuery query) {
        store.pass("list people");
        Collection<Member> rest = query.after() == null
                ? members.values()
                : members.tailMap(query.after(), false).values();
        return rest.stream().filter(query::takes).limit(query.size()).toList();
    }

    @Override
    public synchronized MemberCounts counts(Instant since) {
        store.pass("count people");
        long seen = members.values().stream()
                .filter(member -> !member.lastSeen().isBefore(since))
                .count();
        return new MemberCounts(members.size(), (int) seen);
    }

    @Override
    public synchronized Member apply(AccessChange change, LevelName initial, Instant now) {
        store.pass("change somebody's access");
        Member before = enter(change.user(), initial, now);
        audit.add(change.entry(before, now));
        return put(change.appliedTo(before));
    }

    @Override
    public synchronized List<AuditLine> audit(AuditQuery query) {
        store.pass("read the audit");
        return audit.list(query);
    }

    @Override
    public synchronized boolean turnedAway(AuditEntry entry, Duration pause) {
        store.pass("note that somebody was turned away");
        Instant since = entry.at().minus(pause);
        long lines = audit.entries().stream()
                .filter(known -> known.action().equals(entry.action())
                        && Objects.equals(known.user(), entry.user())
                        && known.at().isAfter(since))
                .count();
        if (lines >= MOST_TURNED_AWAY) {
            return false;
        }
        audit.add(entry);
        Instant told = lastNews.get(entry.action());
        boolean isNews = told == null || !told.isAfter(since);
        if (isNews) {
            lastNews.put(entry.action(), entry.at());
        }
        return isNews;
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
}
