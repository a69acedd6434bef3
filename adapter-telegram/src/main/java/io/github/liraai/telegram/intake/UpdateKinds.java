package io.github.liraai.telegram.intake;

import java.util.List;

/** The kinds of updates that there is something to be done about. */
public final class UpdateKinds {
    /** What Telegram is to send, in its own words. */
    public static final List<String> WANTED = List.of("message", "callback_query");

    private UpdateKinds() {}
}
