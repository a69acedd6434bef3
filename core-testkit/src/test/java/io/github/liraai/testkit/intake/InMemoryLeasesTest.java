package io.github.liraai.testkit.intake;

import io.github.liraai.core.intake.Leases;
import io.github.liraai.testkit.SettableClock;

class InMemoryLeasesTest extends LeasesContract {
    private final InMemoryLeases leases = new InMemoryLeases(SettableClock.at("2026-11-23T09:00:00Z"));

    @Override
    protected Leases leases() {
        return leases;
    }
}
