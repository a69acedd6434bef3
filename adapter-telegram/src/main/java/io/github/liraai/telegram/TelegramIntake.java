package io.github.liraai.telegram;

import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.intake.Inbox;
import io.github.liraai.core.intake.Leases;
import java.util.Objects;

/**
 * What the bot needs so that each update is handled once, by one of the processes that share a store.
 *
 * @param inbox remembers updates
 * @param leases lends the turn to ask for updates
 * @param holder this run of this process, unlike any other
 */
public record TelegramIntake(Inbox inbox, Leases leases, Holder holder) {
    public TelegramIntake {
        Objects.requireNonNull(inbox, "inbox");
        Objects.requireNonNull(leases, "leases");
        Objects.requireNonNull(holder, "holder");
    }
}
