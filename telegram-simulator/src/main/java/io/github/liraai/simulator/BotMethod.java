package io.github.liraai.simulator;

import io.github.liraai.simulator.internal.wire.Answer;
import io.github.liraai.simulator.internal.wire.Parameters;

/** Do what one method of the Bot API does. */
@FunctionalInterface
interface BotMethod {
    Answer call(Parameters parameters) throws InterruptedException;
}
