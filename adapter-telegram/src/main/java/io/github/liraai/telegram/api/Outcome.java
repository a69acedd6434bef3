package io.github.liraai.telegram.api;

import java.time.Duration;

/**
 * How a call of the Bot API ended.
 *
 * @param <T> what a good answer holds
 */
public sealed interface Outcome<T> {
    /**
     * It was done.
     *
     * @param value the answer
     */
    record Done<T>(T value) implements Outcome<T> {}

    /**
     * Telegram wants a pause (429); nothing was done.
     *
     * @param retryAfter how long
     */
    record TooSoon<T>(Duration retryAfter) implements Outcome<T> {}

    /**
     * The chat does not take messages of ours: blocked, left, deleted, unknown.
     *
     * @param reason Telegram's words
     */
    record ChatClosed<T>(String reason) implements Outcome<T> {}

    /**
     * The group became a supergroup with another id.
     *
     * @param chat the new id
     */
    record ChatMoved<T>(long chat) implements Outcome<T> {}

    /**
     * Telegram refused; the same call will be refused again.
     *
     * @param code HTTP status, or 0 when the call was not even sent
     * @param description Telegram's words
     */
    record Refused<T>(int code, String description) implements Outcome<T> {}

    /**
     * Nobody knows whether it was done: no answer, a broken answer, a server error.
     *
     * @param reason the kind of failure, without addresses
     * @param isUnsent whether the call has certainly not reached the server, since no connection stood
     */
    record Unclear<T>(String reason, boolean isUnsent) implements Outcome<T> {
        /** The reason of a call that was not answered in its time. */
        static final String LATE = "no answer in time";

        /** Creates the end of a call that may have reached the server. */
        public Unclear(String reason) {
            this(reason, false);
        }
    }

    /** Tells whether the call was refused because the token is not (or no longer) good. */
    default boolean isTokenRefused() {
        return this instanceof Outcome.Refused<T>(int code, String description) && (code == 401 || code == 404);
    }

    /** Tells whether an edit was refused because the message is just so already. */
    default boolean isAlreadySo() {
        return this instanceof Outcome.Refused<T>(int code, String description)
                && description.contains("message is not modified");
    }

    /** Tells whether there was no answer in the time that the call had. */
    default boolean isLate() {
        return this instanceof Outcome.Unclear<T>(String reason, boolean isUnsent) && reason.equals(Unclear.LATE);
    }

    /** Carries a failure over to a call with another kind of answer. */
    default <U> Outcome<U> failure() {
        return switch (this) {
            case Done<T> done -> throw new IllegalStateException("the call did not fail");
            case TooSoon<T>(Duration retryAfter) -> new TooSoon<>(retryAfter);
            case ChatClosed<T>(String reason) -> new ChatClosed<>(reason);
            case ChatMoved<T>(long chat) -> new ChatMoved<>(chat);
            case Refused<T>(int code, String description) -> new Refused<>(code, description);
            case Unclear<T>(String reason, boolean isUnsent) -> new Unclear<>(reason, isUnsent);
        };
    }
}
