package io.github.liraai.testkit.simulation;

/** What may happen in a run; {@link SimulationStatistics} counts each, so that a campaign can show that it saw all of them. */
public enum Happening {
    /** A request was accepted. */
    ACCEPTED,
    /** A request came again and was known. */
    DUPLICATE,
    /** A request was refused because the day's limit was used up. */
    EXHAUSTED,
    /** A request was refused by a rule. */
    REFUSED,
    /** A waiting job was cancelled. */
    CANCELLED,
    /** Somebody was put on another level. */
    LEVEL_CHANGED,
    /** A process died. */
    CRASH,
    /** A process came up again. */
    RESTART,
    /** A job that somebody was running was given to another run, because the first was taken for dead. */
    TAKEN_OVER,
    /** A job whose process had died was given to another. */
    REVIVED,
    /** A job was on no schedule, because the run that lost it ended last, and the engine's sweep found it. */
    FORGOTTEN,
    /** A process was held up at a port call while other things happened. */
    HELD_UP,
    /** The store was away before it did anything. */
    STORE_AWAY_BEFORE,
    /** The store was away when it had done what was asked and was about to say so. */
    STORE_AWAY_AFTER,
    /** The spool could not be read or written. */
    SPOOL_FAILED,
    /** An adapter threw against its contract. */
    ADAPTER_THREW,
    /** A painter sold nothing. */
    NOT_STARTED,
    /** A painter sold nothing and asked to wait. */
    RETRY_AFTER,
    /** A painter rejected what was asked for. */
    REJECTED,
    /** A painter left it open whether something was bought. */
    UNKNOWN,
    /** A painter answered after its deadline. */
    LATE_ANSWER,
    /** A painter took a task on. */
    TASK_TAKEN,
    /** A painter was asked about a task of an earlier call. */
    TASK_REATTACHED,
    /** A painter painted fewer pictures than were asked for. */
    FEWER_PICTURES,
    /** A painter painted more pictures than were asked for. */
    MORE_PICTURES,
    /** Another model than the one asked for painted. */
    FALLBACK_PAINTED,
    /** All pictures arrived. */
    DELIVERED,
    /** Some of the pictures arrived. */
    PARTLY_DELIVERED,
    /** Pictures or news arrived, and the chat did not say so. */
    ARRIVED_UNSEEN,
    /** A chat took nothing now. */
    NOT_NOW,
    /** A chat takes nothing any more. */
    UNDELIVERABLE,
    /** Somebody was told that there is no picture. */
    TOLD,
    /** A job ended with pictures and was charged. */
    CHARGED,
    /** A job ended without a charge. */
    REFUNDED,
    /** A job ended without a charge, and nobody could be told although it was tried as often as is allowed. */
    NEVER_TOLD,
    /** A quota day began. */
    MIDNIGHT,
    /** The clocks of the zone were changed. */
    CLOCK_CHANGE
}
