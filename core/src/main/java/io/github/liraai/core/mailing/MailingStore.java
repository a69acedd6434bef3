package io.github.liraai.core.mailing;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.ReplyAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps mailings and how it stands with each of their recipients (driven port).
 *
 * <p>Implementations are thread-safe, also across processes. Every method throws
 * {@link io.github.liraai.core.store.StoreUnavailableException} when the store is away; nothing is changed then.
 */
public interface MailingStore {
    /** Keeps nothing: for programs without mailings. Nothing can be written in it. */
    MailingStore NONE = new NoMailingStore();

    /** How long a mailing is kept after it has ended. */
    Duration KEPT = Duration.ofDays(90);

    /** How many mailings or recipients are listed at the most. */
    int LARGEST_LIST = 1000;

    /**
     * Writes a draft, in place of the author's earlier one, and forgets mailings that ended longer than {@link #KEPT} ago.
     *
     * @return the draft, whose tally says how many recipients it would have now
     */
    Mailing draft(Audience audience, String text, Actor by, Instant now);

    /** Throws a draft away; does nothing when there is none of that number. */
    void discard(MailingId id);

    /**
     * Has a draft sent: writes down who its recipients are and a line of the audit, in one atomic step.
     *
     * @param progress where its progress is shown, or null for nowhere
     * @return what is sent now; empty when there is no draft of that number, or not any more
     */
    Optional<Mailing> start(MailingId id, Actor by, @Nullable ReplyAddress progress, Instant now);

    /**
     * Has a mailing sent to nobody else, with a line of the audit, in one atomic step. To whom it is just being sent is
     * {@code UNKNOWN} until that is settled.
     *
     * @return what it has come to; empty when it is not being sent
     */
    Optional<Mailing> cancel(MailingId id, Actor by, Instant now);

    /** Finds a mailing. */
    Optional<Mailing> find(MailingId id);

    /** Lists the latest mailings that are no drafts, newest first. */
    List<Mailing> latest(int size);

    /** Lists recipients in a state, in the order of their ids. */
    List<UserId> recipients(MailingId id, RecipientState state, int size);

    /** Has somebody's next words be a text, in place of what they were to be before. */
    void await(MailingWait wait);

    /** Tells what somebody's next words are for; empty for nothing, or when the time for that is over. */
    Optional<MailingWait> waiting(UserId author, Instant now);

    /** Has somebody's next words be nothing special; answers whether they were. A crash within the next moment may undo it. */
    boolean stopWaiting(UserId author);

    /** Tells whether any mailing is to be sent. */
    boolean hasWork();

    /**
     * Takes the next recipient, those of mailings to one person first, then the earliest mailing's: from now on they are
     * {@link RecipientState#SENDING}, durably, before anything is sent.
     *
     * <p>Tenures follow each other. What an earlier one has left {@code SENDING} is {@code UNKNOWN} as soon as a later one asks for more
     * of that mailing; the earlier one then gets nothing of it any more.
     *
     * @param term the term of the tenure that asks
     */
    Step next(long term, Instant now);

    /**
     * Notes what came of sending: {@code WAITING} for nothing, to be sent later. Only whoever is {@code SENDING} is changed, or
     * {@code UNKNOWN}, for then it is known after all; whoever is {@code CLOSED} is left out of mailings to everybody until they are seen
     * again.
     */
    void settle(Step.Send sent, RecipientState state, Instant now);

    /** What is to be done next. */
    sealed interface Step {
        /**
         * Send it to somebody.
         *
         * @param mailing which
         * @param recipient to whom
         * @param text the words
         */
        record Send(MailingId mailing, UserId recipient, String text) implements Step {
            public Send {
                Objects.requireNonNull(mailing, "mailing");
                Objects.requireNonNull(recipient, "recipient");
                Objects.requireNonNull(text, "text");
            }
        }

        /**
         * A mailing has ended just now.
         *
         * @param mailing which
         */
        record Ended(MailingId mailing) implements Step {}

        /** There is nothing to be sent. */
        record Nothing() implements Step {}

        /** A later tenure has taken over. */
        record Lost() implements Step {}
    }

    /** Refuses a list of no size there is. */
    static void requireSize(int size) {
        if (size < 1 || size > LARGEST_LIST) {
            throw new IllegalArgumentException("size must be 1 to " + LARGEST_LIST + ": " + size);
        }
    }

    /** Refuses a state that nothing ends in. */
    static void requireResult(RecipientState state) {
        if (state == RecipientState.SENDING || state == RecipientState.PASSED_OVER) {
            throw new IllegalArgumentException("nothing that was sent ends as " + state);
        }
    }
}
