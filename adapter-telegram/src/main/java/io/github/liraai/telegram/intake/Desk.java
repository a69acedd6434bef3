package io.github.liraai.telegram.intake;

import java.util.Objects;

/**
 * Where updates are handled, once Telegram has told who the bot is.
 *
 * @param handler does what they ask for
 * @param arrivals remembers them
 */
public record Desk(UpdateHandler handler, Arrivals arrivals) {
    public Desk {
        Objects.requireNonNull(handler, "handler");
        Objects.requireNonNull(arrivals, "arrivals");
    }
}
