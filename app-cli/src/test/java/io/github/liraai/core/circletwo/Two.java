package io.github.liraai.core.circletwo;

import io.github.liraai.core.circleone.One;

/** One half of a circle between features. */
public final class Two {
    One other(One other) {
        return other;
    }
}
