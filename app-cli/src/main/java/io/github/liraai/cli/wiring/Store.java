package io.github.liraai.cli.wiring;

import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.core.admin.Administration;
import io.github.liraai.core.generation.CancelJob;
import io.github.liraai.core.generation.GenerationListener;
import io.github.liraai.core.generation.RepairLedger;
import io.github.liraai.core.generation.RetryJob;
import io.github.liraai.core.generation.ShowStanding;
import io.github.liraai.core.health.ManageOutages;
import io.github.liraai.core.operation.Operation;
import io.github.liraai.core.quota.QuotaCalendar;
import io.github.liraai.persistence.PersistentStore;
import java.time.Duration;
import java.time.InstantSource;

/** The store without the engine, for the owner's commands; close it soon, for H2 lets nobody else in meanwhile. */
public final class Store implements AutoCloseable {
    /** How long whoever sends may take for a single message, besides real pauses. */
    static final Duration SENDING_TIME = Duration.ofSeconds(15);

    private final PersistentStore store;
    private final Office office;

    private Store(PersistentStore store, Office office) {
        this.store = store;
        this.office = office;
    }

    /**
     * Opens it; the schema is brought up to date.
     *
     * @param configuration what is configured
     * @param place where it is
     * @throws io.github.liraai.persistence.DatabaseInUseException when another process has the H2 file open
     * @throws io.github.liraai.core.store.StoreUnavailableException when it cannot be opened
     */
    public static Store open(Configuration configuration, DatabasePlace place) {
        InstantSource clock = InstantSource.system();
        PersistentStore store = PersistentStore.open(place.persistence());
        QuotaCalendar calendar = new QuotaCalendar(configuration.settings().zone());
        Administration administration = Administration.of(new Administration.Setup(
                clock,
                calendar,
                configuration.levels(),
                configuration.models(),
                store.directory(),
                store.ledger(),
                store.register(),
                new Operation(store.operation(), configuration.caps(), calendar, clock),
                store.mailings()));
        // Where only one process has the file, no bot can be at work beside this.
        Duration sendingTime = place.file() == null ? SENDING_TIME : Duration.ZERO;
        return new Store(
                store, office(store, configuration, administration, GenerationListener.NONE, clock, sendingTime));
    }

    /** Gives what the commands work with. */
    public Office office() {
        return office;
    }

    @Override
    public void close() {
        store.close();
    }

    static Office office(
            PersistentStore store,
            Configuration configuration,
            Administration administration,
            GenerationListener listener,
            InstantSource clock,
            Duration sendingTime) {
        QuotaCalendar calendar = new QuotaCalendar(configuration.settings().zone());
        return new Office(
                configuration.levels(),
                store.directory(),
                store.ledger(),
                ShowStanding.of(store.directory(), configuration.levels(), store.ledger(), calendar, clock),
                administration,
                ManageOutages.of(store.outages(), configuration.models(), clock),
                new Office.Jobs(
                        store.register(),
                        RetryJob.of(store.register(), clock),
                        CancelJob.of(store.register(), listener, clock),
                        clock),
                RepairLedger.of(store.ledger(), store.upkeep(), clock),
                calendar.zone(),
                sendingTime);
    }
}
