package io.github.liraai.cli.crash;

import io.github.liraai.simulator.SimulatedMessage;
import io.github.liraai.simulator.SimulatedUser;

/**
 * One prompt that somebody wrote.
 *
 * @param user who
 * @param message the message
 * @param words the prompt
 * @param kind what the provider will do
 */
record Wish(SimulatedUser user, SimulatedMessage message, String words, Kind kind) {
    /** What the provider does about a prompt. */
    enum Kind {
        /** It paints and answers with the picture. */
        PICTURE,
        /** It gives a task id first. */
        TASK,
        /** It is busy at first, and asks to come again. */
        BUSY,
        /** It refuses. */
        REFUSED
    }
}
