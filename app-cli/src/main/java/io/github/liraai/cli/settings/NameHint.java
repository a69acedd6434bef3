package io.github.liraai.cli.settings;

import io.github.liraai.core.prompt.NearestName;
import java.util.Collection;

/** Says what somebody who wrote a name that there is not may write instead. */
public final class NameHint {
    private static final int MOST_LISTED = 10;

    private NameHint() {}

    /** Writes the nearest name as a half sentence to put after a refusal, or those allowed when none is near: ten at most. */
    public static String of(Collection<String> names, String written) {
        return NearestName.among(names, written)
                .map(near -> "did you mean " + near + "?")
                .orElseGet(() -> names.size() <= MOST_LISTED
                        ? "allowed: " + String.join(", ", names)
                        : "allowed: " + String.join(", ", NearestName.nearest(names, written, MOST_LISTED)) + " and "
                                + (names.size() - MOST_LISTED) + " more");
    }
}
