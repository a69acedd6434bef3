package io.github.liraai.core.mailing;

/** How it stands with one recipient of a mailing. */
public enum RecipientState {
    /** Nothing was sent yet. */
    WAITING,
    /** It is being sent at this moment; if whoever does that dies, it will be {@link #UNKNOWN}. */
    SENDING,
    /** It arrived. */
    DELIVERED,
    /** It cannot arrive: they have shut the bot out, or are gone. */
    CLOSED,
    /** It was refused; it did not arrive. */
    FAILED,
    /** Nobody knows whether it arrived; it is not sent again. */
    UNKNOWN,
    /** They were shut out before their turn came; nothing was sent. */
    PASSED_OVER
}
