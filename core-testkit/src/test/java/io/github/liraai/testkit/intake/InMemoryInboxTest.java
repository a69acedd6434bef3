package io.github.liraai.testkit.intake;

import io.github.liraai.core.intake.Inbox;
import io.github.liraai.testkit.SettableClock;

class InMemoryInboxTest extends InboxContract {
    private final InMemoryInbox inbox = new InMemoryInbox(SettableClock.at("2026-11-23T09:00:00Z"));

    @Override
    protected Inbox inbox() {
        return inbox;
    }
}
