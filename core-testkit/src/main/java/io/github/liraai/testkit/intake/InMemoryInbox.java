package io.github.liraai.testkit.intake;

import io.github.liraai.core.intake.Claim;
import io.github.liraai.core.intake.Claimant;
import io.github.liraai.core.intake.Inbox;
import io.github.liraai.core.intake.MessageId;
import io.github.liraai.core.intake.Source;
import io.github.liraai.core.intake.Tenure;
import io.github.liraai.testkit.store.StoreSwitch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remembers messages in memory; it forgets them with the process. Thread-safe. */
public final class InMemoryInbox implements Inbox {
    private final StoreSwitch store;
    private final InstantSource clock;
    private final Map<Key, Entry> entries = new HashMap<>();
    private final Set<Key> repeatable = new HashSet<>();

    private record Key(Source source, MessageId message) {}

    private record Entry(Claimant claimant, Instant at, boolean handled) {}

    /** Creates an empty inbox that is always there. */
    public InMemoryInbox(InstantSource clock) {
        this(new StoreSwitch(), clock);
    }

    /** Creates an empty inbox that can be switched away. */
    public InMemoryInbox(StoreSwitch store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public synchronized Map<MessageId, Claim> claim(
            Source source, Set<MessageId> messages, Claimant claimant, Duration patience) {
        store.pass("claim messages");
        Map<MessageId, Claim> claims = new HashMap<>();
        for (MessageId message : messages) {
            claims.put(message, claim(new Key(source, message), claimant, patience));
        }
        return claims;
    }

    private Claim claim(Key key, Claimant claimant, Duration patience) {
        Instant now = clock.instant();
        Entry entry = entries.get(key);
        if (entry != null && entry.handled()) {
            return Claim.HANDLED;
        }
        if (entry != null && !mayTake(entry, claimant, now.minus(patience))) {
            return Claim.ELSEWHERE;
        }
        entries.put(key, new Entry(claimant, now, false));
        return Claim.OURS;
    }

    private static boolean mayTake(Entry entry, Claimant claimant, Instant staleAt) {
        if (!entry.at().isAfter(staleAt) || isOf(entry, claimant)) {
            return true;
        }
        return term(entry.claimant()) > 0 && term(entry.claimant()) < term(claimant);
    }

    private static long term(Claimant claimant) {
        return switch (claimant) {
            case Claimant.Leaseholder(Tenure tenure) -> tenure.term();
            case Claimant.Independent independent -> 0;
        };
    }

    private static boolean isOf(Entry entry, Claimant claimant) {
        return entry.claimant().holder().equals(claimant.holder()) && term(entry.claimant()) == term(claimant);
    }

    @Override
    public synchronized Set<MessageId> markHandled(Source source, Set<MessageId> messages, Claimant claimant) {
        store.pass("mark messages as handled");
        Set<MessageId> marked = new HashSet<>();
        for (MessageId message : messages) {
            Key key = new Key(source, message);
            Entry entry = entries.get(key);
            if (entry != null && isOf(entry, claimant)) {
                entries.put(key, new Entry(claimant, entry.at(), true));
                repeatable.remove(key);
                marked.add(message);
            }
        }
        return marked;
    }

    @Override
    public synchronized Set<MessageId> markRepeatable(Source source, Set<MessageId> messages, Claimant claimant) {
        Set<MessageId> marked = markHandled(source, messages, claimant);
        marked.forEach(message -> repeatable.add(new Key(source, message)));
        return marked;
    }

    @Override
    public synchronized void release(Source source, Set<MessageId> messages, Claimant claimant) {
        store.pass("release messages");
        for (MessageId message : messages) {
            Key key = new Key(source, message);
            Entry entry = entries.get(key);
            if (entry != null && isOf(entry, claimant) && !entry.handled()) {
                entries.remove(key);
            }
        }
    }

    @Override
    public synchronized int forget(Duration age, int most) {
        store.pass("forget messages");
        Instant longAgo = clock.instant().minus(age);
        List<Key> old = entries.entrySet().stream()
                .filter(entry -> !entry.getValue().at().isAfter(longAgo))
                .map(Map.Entry::getKey)
                .limit(most)
                .toList();
        old.forEach(entries::remove);
        old.forEach(repeatable::remove);
        return old.size();
    }

    /** Forgets that a message was handled, as if the process had died just before the mark. */
    public synchronized void undoHandled(Source source, MessageId message) {
        undo(new Key(source, message));
    }

    /**
     * Forgets which messages were handled that may be handled again, as a crash just behind their marks may have it.
     *
     * @return how many
     */
    public synchronized int undoRepeatable() {
        int undone = repeatable.size();
        repeatable.forEach(this::undo);
        repeatable.clear();
        return undone;
    }

    private void undo(Key handled) {
        entries.computeIfPresent(handled, (key, entry) -> new Entry(entry.claimant(), entry.at(), false));
    }
}
