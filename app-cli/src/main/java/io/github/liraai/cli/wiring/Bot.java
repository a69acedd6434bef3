package io.github.liraai.cli.wiring;

import io.github.liraai.cli.logging.LoggingListener;
import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.cli.settings.ConfigurationException;
import io.github.liraai.cli.settings.Workload;
import io.github.liraai.core.Lira;
import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.admin.Administration;
import io.github.liraai.core.generation.GenerationListener;
import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.mailing.SendMailings;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.operation.WatchCaps;
import io.github.liraai.persistence.AtOnce;
import io.github.liraai.persistence.DatabaseInUseException;
import io.github.liraai.persistence.EngineSettings;
import io.github.liraai.persistence.PersistenceSettings;
import io.github.liraai.persistence.PersistentStore;
import io.github.liraai.telegram.BotStatus;
import io.github.liraai.telegram.TelegramBot;
import io.github.liraai.telegram.TelegramConnection;
import io.github.liraai.telegram.TelegramIntake;
import io.github.liraai.telegram.TelegramSettings;
import io.github.liraai.telegram.poll.LeaseTiming;
import io.github.liraai.telegram.webhook.WebhookSettings;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The whole house at work: store, painters, domain, engine and Telegram. Thread-safe; close it to end in good order. */
public final class Bot implements AutoCloseable {
    private static final Actor BY_CONFIGURATION = new Actor("config");

    private static final Duration COMMANDS_PATIENCE = Duration.ofSeconds(5);
    private static final Duration MAILINGS_PAUSE = Duration.ofSeconds(1);

    /** For the message at hand, so that it is known what came of it. */
    private static final Duration MAILINGS_PATIENCE = Duration.ofSeconds(2);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Closing parts;
    private final TelegramBot telegram;
    private final Office office;

    private Bot(Closing parts, TelegramBot telegram, Office office) {
        this.parts = parts;
        this.telegram = telegram;
        this.office = office;
    }

    /** Puts the house together and starts it; the bot asks for updates. */
    public static Bot start(Configuration configuration, DatabasePlace place) {
        return start(configuration, place, new Reception.Asking(), PortSeam.NONE);
    }

    /**
     * Puts the house together and starts it.
     *
     * @param configuration what is configured
     * @param place where the database is
     * @param reception how updates come in
     * @param seam what stands between domain and adapters
     * @throws ConfigurationException when it cannot be started like this
     * @throws io.github.liraai.persistence.DatabaseInUseException when another process has the H2 file open
     * @throws io.github.liraai.core.store.StoreUnavailableException when the database cannot be opened
     * @throws io.github.liraai.persistence.SpoolElsewhereException when other processes on it keep their pictures elsewhere
     */
    public static Bot start(Configuration configuration, DatabasePlace place, Reception reception, PortSeam seam) {
        TelegramSettings telegramSettings = TelegramSide.settings(configuration.settings());
        Closing parts = new Closing();
        try {
            return start(configuration, place, telegramSettings, reception, seam, parts);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static Bot start(
            Configuration configuration,
            DatabasePlace place,
            TelegramSettings telegramSettings,
            Reception reception,
            PortSeam seam,
            Closing parts) {
        InstantSource clock = InstantSource.system();
        PersistentStore store = open(place.persistence()
                .withEngine(seam.engine(engine(configuration)))
                .withRetention(configuration.settings().store().retention()));
        parts.add(store);
        Providers providers = Providers.open(configuration.settings().painters(), clock);
        parts.add(providers);
        providers.announce(configuration.models());
        TelegramConnection connection = new TelegramConnection(telegramSettings.withClock(clock));
        parts.add(connection);
        Lira lira = lira(configuration, store, providers, connection, clock, seam);
        promoteAdmins(configuration, lira, store);
        parts.add(store.engine());
        store.engine().start(lira.runGeneration());
        TelegramIntake intake = intake(store);
        TelegramBot telegram = open(reception, connection, lira, intake, seam);
        parts.add(telegram);
        Administration administration = lira.administration().orElseThrow();
        WatchCaps caps = WatchCaps.of(lira.operation(), administration.administrators(), connection.capNews());
        parts.add(Watch.start("caps", Watch.USUAL, caps::look));
        parts.add(Watch.start("models", Watch.USUAL, lira.watchModels()::look));
        SendMailings mailings = SendMailings.of(new SendMailings.Setup(
                store.mailings(), store.leases(), intake.holder(), connection.mailings(), clock, Thread::sleep));
        parts.add(Watch.start("mailings", MAILINGS_PAUSE, mailings::look));
        parts.add(() -> mailings.stop(MAILINGS_PATIENCE));
        Office office =
                Store.office(store, configuration, administration, new LoggingListener(), clock, Store.SENDING_TIME);
        return new Bot(parts, telegram, office);
    }

    /** Tells how the Telegram side is. */
    public BotStatus status() {
        return telegram.status();
    }

    /** Gives what the owner's commands work with. */
    public Office office() {
        return office;
    }

    /** Waits until the bot has ended; answers whether it has. */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        return telegram.awaitEnd(patience);
    }

    /** Stops in the order that loses nothing: no more updates, then the jobs under way, then connections and store. */
    @Override
    public void close() {
        parts.close();
    }

    private static Lira lira(
            Configuration configuration,
            PersistentStore store,
            Providers providers,
            TelegramConnection connection,
            InstantSource clock,
            PortSeam seam) {
        Lira.Builder lira = Lira.builder()
                .clock(clock)
                .zone(configuration.settings().zone())
                .levels(configuration.levels())
                .models(configuration.models())
                .styles(configuration.styles())
                .content(configuration.content())
                .directory(store.directory())
                .preferences(store.preferences())
                .closedPlaces(store.closedPlaces())
                .ledger(seam.ledger(store.ledger()))
                .spool(seam.spool(store.spool()))
                .delivery(seam.delivery(connection.delivery(configuration.models())))
                .history(store.history())
                .retention(configuration.settings().store().retention())
                .outages(store.outages())
                .modelNews(connection.modelNews())
                .outlook(store.outlook())
                .operation(store.operation(), configuration.caps())
                .register(store.register())
                .mailings(store.mailings())
                .listener(GenerationListener.all(new LoggingListener(), connection.listener()));
        seam.generators(providers.generators()).forEach(lira::generator);
        providers.probes().forEach(lira::probe);
        return lira.build();
    }

    private static TelegramBot open(
            Reception reception, TelegramConnection connection, Lira lira, TelegramIntake intake, PortSeam seam) {
        return switch (reception) {
            case Reception.Asking asking ->
                TelegramBot.start(connection, lira, intake, seam.lease(LeaseTiming.DEFAULT));
            case Reception.Listening(WebhookSettings settings) -> listen(connection, lira, intake, settings);
        };
    }

    private static TelegramBot listen(
            TelegramConnection connection, Lira lira, TelegramIntake intake, WebhookSettings settings) {
        try {
            return TelegramBot.listen(connection, lira, intake, settings);
        } catch (UncheckedIOException e) {
            throw new ConfigurationException("--listen: " + e.getMessage());
        }
    }

    private static TelegramIntake intake(PersistentStore store) {
        Holder holder = new Holder(ProcessHandle.current().pid() + "-" + UUID.randomUUID());
        return new TelegramIntake(store.inbox(), store.leases(), holder);
    }

    /** Waits for an owner's command that has the H2 file open for a moment. */
    private static PersistentStore open(PersistenceSettings settings) {
        Instant deadline = Instant.now().plus(COMMANDS_PATIENCE);
        while (true) {
            try {
                return PersistentStore.open(settings);
            } catch (DatabaseInUseException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(DatabaseInUseException inUse) {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw inUse;
        }
    }

    private static EngineSettings engine(Configuration configuration) {
        Workload workload = configuration.workload();
        List<AtOnce.OfModels> ofModels = workload.ofProviders().entrySet().stream()
                .map(limit -> new AtOnce.OfModels(
                        configuration.models().all().stream()
                                .filter(model -> model.provider().equals(limit.getKey()))
                                .map(ImageModel::key)
                                .collect(Collectors.toSet()),
                        limit.getValue()))
                .toList();
        return EngineSettings.DEFAULT
                .withShutdownPatience(workload.drain())
                .withAtOnce(new AtOnce(workload.atOnce(), workload.ofOnePerson(), ofModels));
    }

    /** Only those who are not yet, so that a start leaves no trace in the audit when nothing has changed. */
    private static void promoteAdmins(Configuration configuration, Lira lira, PersistentStore store) {
        List<UserId> admins = configuration.settings().admins();
        if (!admins.isEmpty() && lira.levels().find(LevelName.ADMIN).isEmpty()) {
            throw new ConfigurationException("LIRA_ADMIN_IDS is set, but there is no level admin: add it to levels");
        }
        for (UserId admin : admins) {
            Optional<Member> known = store.directory().find(admin);
            boolean isAdmin = known.isPresent()
                    && known.get().level().equals(LevelName.ADMIN)
                    && known.get().levelUntil() == null;
            if (!isAdmin) {
                lira.manageAccess().change(new AccessChange.SetLevel(admin, BY_CONFIGURATION, LevelName.ADMIN));
            }
        }
    }
}
