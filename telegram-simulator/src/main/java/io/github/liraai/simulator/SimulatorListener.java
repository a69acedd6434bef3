package io.github.liraai.simulator;

/**
 * Hear what happens, as it happens.
 *
 * <p>Called on the thread that caused it, in no chat's lock; slow listeners slow that caller down. Must not throw.
 */
public interface SimulatorListener {
    /** A message appeared in a chat, from the bot or from a user. */
    default void posted(SimulatedMessage message) {}

    /** A message was edited. */
    default void edited(SimulatedMessage message) {}

    /** A message was deleted. */
    default void deleted(SimulatedMessage message) {}

    /** A user pressed a button under a message. */
    default void pressed(long chatId, String who, String label) {}

    /** The bot answered a press of a button. */
    default void answered(long chatId, CallbackAnswer answer) {}

    /** The bot called a method. */
    default void called(Call call) {}
}
