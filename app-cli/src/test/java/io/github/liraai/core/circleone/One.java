package io.github.liraai.core.circleone;

import io.github.liraai.core.circletwo.Two;

/** One half of a circle between features. */
public final class One {
    Two other(Two other) {
        return other;
    }
}
