package io.github.liraai.telegram.poll;

import java.time.Duration;

/**
 * How the update loop is.
 *
 * @param state what it is doing
 * @param lastPollAge time since Telegram last answered it well, or since it was made
 * @param problem what is wrong, empty when nothing is
 */
public record PollHealth(State state, Duration lastPollAge, String problem) {
    /** What the loop is doing. */
    public enum State {
        /** It has not reached Telegram yet. */
        CONNECTING,
        /** It asks for updates. */
        POLLING,
        /** It asks, something is wrong, and it will ask again. */
        TROUBLED,
        /** It was closed. */
        CLOSED,
        /** It has given up: the token is refused. */
        REFUSED
    }
}
