package io.github.liraai.core.intake;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * Remember which messages were taken in, and by whom (driven port). Thread-safe, and safe among processes.
 *
 * <p>A message is claimed, then handled, then marked as handled; only after that may its source be told that it arrived. Should the
 * claimant die before the mark, somebody else claims it again, so what is done about a message may be done twice, but whoever does
 * not get the mark knows that it is not theirs any more.
 *
 * <p>Each method throws {@link io.github.liraai.core.store.StoreUnavailableException} when the store is away; nothing was decided
 * then.
 */
public interface Inbox {
    /**
     * Claims messages, all in one step; a crash within the next moment may undo it, which leaves them unhandled.
     *
     * <p>A claimant gets what nobody claimed, what is its own and unhandled, and what another has left unhandled for longer than {@code
     * patience}; a leaseholder also, at once, what an earlier tenure has left unhandled. A later tenure never loses a message to an
     * earlier one by a claim within {@code patience}.
     *
     * @param messages what is claimed
     * @param patience how long others may take to handle a message
     * @return an answer for each message
     */
    Map<MessageId, Claim> claim(Source source, Set<MessageId> messages, Claimant claimant, Duration patience);

    /**
     * Marks messages as handled, all in one step and durably.
     *
     * @return those that the claimant has handled; the others somebody else has claimed meanwhile
     */
    Set<MessageId> markHandled(Source source, Set<MessageId> messages, Claimant claimant);

    /**
     * Marks messages as handled, as {@link #markHandled} does, of which handling them again would do no harm: a crash within the next moment
     * may undo it.
     */
    default Set<MessageId> markRepeatable(Source source, Set<MessageId> messages, Claimant claimant) {
        return markHandled(source, messages, claimant);
    }

    /** Gives unhandled messages of the claimant's back, so that anybody may claim them at once. */
    void release(Source source, Set<MessageId> messages, Claimant claimant);

    /**
     * Forgets messages that were claimed long ago, handled or not.
     *
     * @param age how long ago
     * @param most how many at most, so that nobody waits long meanwhile
     * @return how many
     */
    int forget(Duration age, int most);
}
