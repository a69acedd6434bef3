package io.github.liraai.simulator.planted;

import io.github.liraai.core.access.UserId;

/** Breaks the rule that the simulator knows nothing of the house. */
final class KnowsTheCore {
    UserId user() {
        return new UserId("1");
    }
}
