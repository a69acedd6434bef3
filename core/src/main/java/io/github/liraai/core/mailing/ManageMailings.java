package io.github.liraai.core.mailing;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.ReplyAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Write to everybody or to one person, audited (driving port): a draft first, which is sent when its author says so; {@link SendMailings}
 * then sends it. Thread-safe; who may call it is the caller's to decide.
 */
public final class ManageMailings {
    /** How long somebody's next words may be the text they were asked for. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final MailingStore store;
    private final AccessDirectory directory;
    private final InstantSource clock;

    private ManageMailings(MailingStore store, AccessDirectory directory, InstantSource clock) {
        this.store = store;
        this.directory = directory;
        this.clock = clock;
    }

    /** Creates the use case. */
    public static ManageMailings of(MailingStore store, AccessDirectory directory, InstantSource clock) {
        return new ManageMailings(store, directory, clock);
    }

    /** Writes a draft, in place of the author's earlier one. */
    public Result draft(Audience audience, String text, Actor by) {
        String words = text.strip();
        if (words.isEmpty()) {
            return new Result.Blank();
        }
        if (words.length() > Mailing.LONGEST_TEXT) {
            return new Result.TooLong(words.length(), Mailing.LONGEST_TEXT);
        }
        if (audience instanceof Audience.One(UserId user)
                && directory.find(user).isEmpty()) {
            return new Result.Nobody();
        }
        Mailing draft = store.draft(audience, words, by, clock.instant());
        return draft.tally().all() == 0 ? new Result.Nobody() : new Result.Drafted(draft);
    }

    /** Throws a draft away; does nothing when there is none of that number. */
    public void discard(MailingId id) {
        store.discard(id);
    }

    /**
     * Has a draft sent, once however often it is asked.
     *
     * @param progress where its progress is shown, or null for nowhere
     * @return what is sent now; empty when there is no draft of that number, or not any more
     */
    public Optional<Mailing> send(MailingId id, Actor by, @Nullable ReplyAddress progress) {
        return store.start(id, by, progress, clock.instant());
    }

    /** Has a mailing sent to nobody else; empty when it is not being sent. */
    public Optional<Mailing> cancel(MailingId id, Actor by) {
        return store.cancel(id, by, clock.instant());
    }

    /** Finds a mailing. */
    public Optional<Mailing> find(MailingId id) {
        return store.find(id);
    }

    /** Lists the latest mailings that are no drafts, newest first. */
    public List<Mailing> latest(int size) {
        return store.latest(size);
    }

    /** Lists recipients in a state, in the order of their ids. */
    public List<UserId> recipients(MailingId id, RecipientState state, int size) {
        return store.recipients(id, state, size);
    }

    /** Has an author's next words be the text, for an hour. */
    public void await(UserId author, Audience audience) {
        store.await(new MailingWait(author, audience, clock.instant().plus(PATIENCE)));
    }

    /** Tells for whom an author's next words are; empty for nobody. */
    public Optional<Audience> awaited(UserId author) {
        return store.waiting(author, clock.instant()).map(MailingWait::audience);
    }

    /** Has an author's next words be nothing special; answers whether they were. */
    public boolean stopWaiting(UserId author) {
        return store.stopWaiting(author);
    }

    /** What came of writing. */
    public sealed interface Result {
        /**
         * It can be sent.
         *
         * @param draft the draft, whose tally says how many recipients it would have now
         */
        record Drafted(Mailing draft) implements Result {
            public Drafted {
                Objects.requireNonNull(draft, "draft");
            }
        }

        /** There are no words in it. */
        record Blank() implements Result {}

        /**
         * It does not fit into one message.
         *
         * @param units how many UTF-16 units it has
         * @param most how many it may have
         */
        record TooLong(int units, int most) implements Result {}

        /** There is nobody to get it. */
        record Nobody() implements Result {}
    }
}
