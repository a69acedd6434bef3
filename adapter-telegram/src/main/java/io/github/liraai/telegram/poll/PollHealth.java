package io.github.liraai.telegram.poll;

import java.time.Duration;

/**
 * How the taking in of updates is.
 *
 * @param state what it is doing
 * @param lastPollAge time since Telegram last answered it well, or since it began to ask; by webhook, since the last update came
 * @param problem what is wrong, empty when nothing is
 */
public record PollHealth(State state, Duration lastPollAge, String problem) {
    /** Tells whether it has not ended and, if it is to ask Telegram itself, has heard from it in some time. */
    public boolean isAlive(Duration heardWithin) {
        return switch (state) {
            case CONNECTING, POLLING, TROUBLED -> lastPollAge.compareTo(heardWithin) < 0;
            case STANDBY, LISTENING -> true;
            case CLOSED, REFUSED -> false;
        };
    }

    /** What it is doing. */
    public enum State {
        /** It has not reached Telegram yet. */
        CONNECTING,
        /** Another process asks for updates; this one is ready to. */
        STANDBY,
        /** It asks for updates. */
        POLLING,
        /** Telegram brings it updates (webhook). */
        LISTENING,
        /** It asks, something is wrong, and it will ask again. */
        TROUBLED,
        /** It was closed. */
        CLOSED,
        /** It has given up: the token is refused. */
        REFUSED
    }
}
