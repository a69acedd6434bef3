package io.github.liraai.telegram.delivery;

import java.time.Duration;

/** How often the status message of a picture that is long in coming is edited: the longer it takes, the more seldom. */
final class EditSpacing {
    /** A picture that comes sooner has its status message edited never. */
    static final Duration FIRST = Duration.ofSeconds(5);

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int SHARE = 6;

    /** In a group each edit is one of twenty messages a minute for everybody there. */
    private static final int GROUP_FACTOR = 2;

    private EditSpacing() {}

    /** Tells how long after an edit the next one is due. */
    static Duration after(Duration elapsed, boolean isGroup) {
        Duration share = elapsed.dividedBy(SHARE);
        Duration gap = share.compareTo(FIRST) < 0 ? FIRST : share;
        Duration spaced = isGroup ? gap.multipliedBy(GROUP_FACTOR) : gap;
        return spaced.compareTo(LONGEST) < 0 ? spaced : LONGEST;
    }
}
