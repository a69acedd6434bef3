package io.github.liraai.testkit.mailing;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.mailing.Audience;
import io.github.liraai.core.mailing.Mailing;
import io.github.liraai.core.mailing.MailingId;
import io.github.liraai.core.mailing.MailingStore;
import io.github.liraai.core.mailing.MailingWait;
import io.github.liraai.core.mailing.RecipientState;
import io.github.liraai.core.mailing.Tally;
import io.github.liraai.testkit.access.InMemoryAudit;
import io.github.liraai.testkit.store.StoreSwitch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps mailings in memory; it forgets them with the process. Thread-safe. */
public final class InMemoryMailingStore implements MailingStore {
    private static final Comparator<Kept> LETTERS_FIRST =
            Comparator.comparing((Kept kept) -> kept.mailing.audience() instanceof Audience.Everybody);

    private final StoreSwitch store;
    private final InMemoryAudit audit;
    private final AccessDirectory directory;
    private final TreeMap<Long, Kept> mailings = new TreeMap<>();
    private final Map<UserId, MailingWait> waits = new HashMap<>();
    private final Map<UserId, Instant> closed = new HashMap<>();
    private long numbered;

    /** A mailing with its recipients; the tally within it is not kept up. */
    private static final class Kept {
        private Mailing mailing;
        private long term;
        private final SortedMap<UserId, RecipientState> recipients = new TreeMap<>(Comparator.comparing(UserId::value));

        Kept(Mailing mailing) {
            this.mailing = mailing;
        }

        Mailing counted() {
            return mailing.stage() == Mailing.Stage.DRAFT ? mailing : with(mailing, tally());
        }

        private Tally tally() {
            return new Tally(recipients.values().stream()
                    .collect(Collectors.toMap(Function.identity(), state -> 1, Integer::sum)));
        }

        void leaveUnknown() {
            recipients.replaceAll((user, state) -> state == RecipientState.SENDING ? RecipientState.UNKNOWN : state);
        }

        void end(Mailing.Stage stage, Instant now) {
            boolean isLetter = mailing.audience() instanceof Audience.One;
            mailing = new Mailing(
                    mailing.id(),
                    mailing.by(),
                    mailing.audience(),
                    isLetter ? "" : mailing.text(),
                    stage,
                    mailing.progress(),
                    mailing.tally(),
                    mailing.madeAt(),
                    now);
        }
    }

    /** Creates a store without mailings upon people who have their own. */
    public InMemoryMailingStore(StoreSwitch store, InMemoryAudit audit, AccessDirectory directory) {
        this.store = store;
        this.audit = audit;
        this.directory = directory;
    }

    @Override
    public synchronized Mailing draft(Audience audience, String text, Actor by, Instant now) {
        store.pass("write a draft");
        mailings.values().removeIf(kept -> isReplacedBy(kept.mailing, by) || isOver(kept.mailing, now));
        MailingId id = new MailingId(++numbered);
        Tally tally = Tally.waiting(recipients(audience, now).size());
        Mailing draft = new Mailing(id, by, audience, text, Mailing.Stage.DRAFT, null, tally, now, null);
        mailings.put(id.value(), new Kept(draft));
        return draft;
    }

    private static boolean isReplacedBy(Mailing mailing, Actor by) {
        return mailing.stage() == Mailing.Stage.DRAFT && mailing.by().equals(by);
    }

    private static boolean isOver(Mailing mailing, Instant now) {
        return mailing.endedAt() != null && mailing.endedAt().isBefore(now.minus(KEPT));
    }

    private List<UserId> recipients(Audience audience, Instant now) {
        return switch (audience) {
            case Audience.One(UserId user) -> List.of(user);
            case Audience.Everybody() ->
                everybody().stream()
                        .filter(member -> member.profile().name() != null && !member.isBlockedAt(now))
                        .filter(member -> !isClosed(member))
                        .map(Member::id)
                        .toList();
        };
    }

    private List<Member> everybody() {
        List<Member> all = new ArrayList<>();
        List<Member> page = directory.list(null, AccessDirectory.LARGEST_PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = directory.list(page.getLast().id(), AccessDirectory.LARGEST_PAGE);
        }
        return all;
    }

    private boolean isClosed(Member member) {
        Instant since = closed.get(member.id());
        return since != null && !member.lastSeen().isAfter(since);
    }

    @Override
    public synchronized void discard(MailingId id) {
        store.pass("throw a draft away");
        mailings.values().removeIf(kept -> kept.mailing.id().equals(id) && kept.mailing.stage() == Mailing.Stage.DRAFT);
    }

    @Override
    public synchronized Optional<Mailing> start(MailingId id, Actor by, @Nullable ReplyAddress progress, Instant now) {
        store.pass("have a draft sent");
        Kept kept = at(id, Mailing.Stage.DRAFT);
        if (kept == null) {
            return Optional.empty();
        }
        Mailing draft = kept.mailing;
        recipients(draft.audience(), now).forEach(user -> kept.recipients.put(user, RecipientState.WAITING));
        kept.mailing = new Mailing(
                id,
                draft.by(),
                draft.audience(),
                draft.text(),
                Mailing.Stage.SENDING,
                progress,
                kept.tally(),
                draft.madeAt(),
                null);
        audit.add(kept.counted().started(by, now));
        return Optional.of(kept.counted());
    }

    @Override
    public synchronized Optional<Mailing> cancel(MailingId id, Actor by, Instant now) {
        store.pass("cancel a mailing");
        Kept kept = at(id, Mailing.Stage.SENDING);
        if (kept == null) {
            return Optional.empty();
        }
        kept.leaveUnknown();
        kept.end(Mailing.Stage.CANCELED, now);
        audit.add(kept.counted().canceled(by, now));
        return Optional.of(kept.counted());
    }

    private @Nullable Kept at(MailingId id, Mailing.Stage stage) {
        Kept kept = mailings.get(id.value());
        return kept != null && kept.mailing.stage() == stage ? kept : null;
    }

    @Override
    public synchronized Optional<Mailing> find(MailingId id) {
        store.pass("find a mailing");
        return Optional.ofNullable(mailings.get(id.value())).map(Kept::counted);
    }

    @Override
    public synchronized List<Mailing> latest(int size) {
        MailingStore.requireSize(size);
        store.pass("list mailings");
        return mailings.descendingMap().values().stream()
                .filter(kept -> kept.mailing.stage() != Mailing.Stage.DRAFT)
                .limit(size)
                .map(Kept::counted)
                .toList();
    }

    @Override
    public synchronized List<UserId> recipients(MailingId id, RecipientState state, int size) {
        MailingStore.requireSize(size);
        store.pass("list recipients");
        Kept kept = mailings.get(id.value());
        return kept == null
                ? List.of()
                : kept.recipients.entrySet().stream()
                        .filter(entry -> entry.getValue() == state)
                        .map(Map.Entry::getKey)
                        .limit(size)
                        .toList();
    }

    @Override
    public synchronized void await(MailingWait wait) {
        store.pass("wait for a text");
        waits.put(wait.author(), wait);
    }

    @Override
    public synchronized Optional<MailingWait> waiting(UserId author, Instant now) {
        store.pass("look for a wait");
        return Optional.ofNullable(waits.get(author)).filter(wait -> now.isBefore(wait.until()));
    }

    @Override
    public synchronized boolean stopWaiting(UserId author) {
        store.pass("stop waiting for a text");
        return waits.remove(author) != null;
    }

    @Override
    public synchronized boolean hasWork() {
        store.pass("look for mailings");
        return mailings.values().stream().anyMatch(kept -> kept.mailing.stage() == Mailing.Stage.SENDING);
    }

    @Override
    public synchronized Step next(long term, Instant now) {
        store.pass("take a recipient");
        Optional<Kept> found = mailings.values().stream()
                .filter(kept -> kept.mailing.stage() == Mailing.Stage.SENDING)
                .min(LETTERS_FIRST);
        if (found.isEmpty()) {
            return new Step.Nothing();
        }
        Kept kept = found.get();
        if (kept.term > term) {
            return new Step.Lost();
        }
        if (kept.term < term) {
            kept.term = term;
            kept.leaveUnknown();
        }
        return next(kept, now);
    }

    private Step next(Kept kept, Instant now) {
        Mailing mailing = kept.mailing;
        for (Map.Entry<UserId, RecipientState> entry : kept.recipients.entrySet()) {
            if (entry.getValue() == RecipientState.WAITING) {
                if (!isShutOut(mailing, entry.getKey(), now)) {
                    entry.setValue(RecipientState.SENDING);
                    return new Step.Send(mailing.id(), entry.getKey(), mailing.text());
                }
                entry.setValue(RecipientState.PASSED_OVER);
            }
        }
        kept.end(Mailing.Stage.DONE, now);
        return new Step.Ended(mailing.id());
    }

    private boolean isShutOut(Mailing mailing, UserId user, Instant now) {
        return mailing.audience() instanceof Audience.Everybody
                && directory
                        .find(user)
                        .filter(member -> member.isBlockedAt(now))
                        .isPresent();
    }

    @Override
    public synchronized void settle(Step.Send sent, RecipientState state, Instant now) {
        MailingStore.requireResult(state);
        store.pass("note what came of sending");
        Kept kept = mailings.get(sent.mailing().value());
        if (kept != null) {
            kept.recipients.computeIfPresent(
                    sent.recipient(),
                    (user, before) ->
                            before == RecipientState.SENDING || before == RecipientState.UNKNOWN ? state : before);
        }
        if (state == RecipientState.CLOSED) {
            closed.put(sent.recipient(), now);
        }
    }

    private static Mailing with(Mailing mailing, Tally tally) {
        return new Mailing(
                mailing.id(),
                mailing.by(),
                mailing.audience(),
                mailing.text(),
                mailing.stage(),
                mailing.progress(),
                tally,
                mailing.madeAt(),
                mailing.endedAt());
    }
}
