package io.github.liraai.cli.wiring;

import io.github.liraai.cli.logging.LoggingListener;
import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.cli.settings.ConfigurationException;
import io.github.liraai.core.Lira;
import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.intake.Holder;
import io.github.liraai.persistence.EngineSettings;
import io.github.liraai.persistence.PersistentStore;
import io.github.liraai.telegram.BotStatus;
import io.github.liraai.telegram.TelegramBot;
import io.github.liraai.telegram.TelegramConnection;
import io.github.liraai.telegram.TelegramIntake;
import io.github.liraai.telegram.TelegramSettings;
import io.github.liraai.telegram.webhook.WebhookSettings;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The whole house at work: store, painters, domain, engine and Telegram. Thread-safe; close it to end in good order. */
public final class Bot implements AutoCloseable {
    private static final LevelName ADMIN = new LevelName("admin");
    private static final Actor BY_CONFIGURATION = new Actor("config");
    private static final Duration KEEP_PICTURES = Duration.ofDays(2);

    /** What jobs under way may still take when the bot is told to stop, so that all of it ends within 15 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(9);

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
        return start(configuration, place, new Reception.Asking());
    }

    /**
     * Puts the house together and starts it.
     *
     * @param configuration what is configured
     * @param place where the database is
     * @param reception how updates come in
     * @throws ConfigurationException when it cannot be started like this
     * @throws io.github.liraai.persistence.DatabaseInUseException when another process has the H2 file open
     * @throws io.github.liraai.core.store.StoreUnavailableException when the database cannot be opened
     */
    public static Bot start(Configuration configuration, DatabasePlace place, Reception reception) {
        TelegramSettings telegramSettings = TelegramSide.settings(configuration.settings());
        Closing parts = new Closing();
        try {
            return start(configuration, place, telegramSettings, reception, parts);
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
            Closing parts) {
        InstantSource clock = InstantSource.system();
        PersistentStore store = PersistentStore.open(place.persistence().withEngine(engine()));
        parts.add(store);
        store.cleanSpool(KEEP_PICTURES);
        Providers providers = Providers.open(configuration.settings(), clock);
        parts.add(providers);
        providers.announce(configuration.models());
        TelegramConnection connection = new TelegramConnection(telegramSettings.withClock(clock));
        parts.add(connection);
        Lira lira = lira(configuration, store, providers, connection, clock);
        promoteAdmins(configuration, lira, store);
        parts.add(store.engine());
        store.engine().start(lira.runGeneration());
        TelegramBot telegram = open(reception, connection, lira, intake(store));
        parts.add(telegram);
        return new Bot(parts, telegram, Store.office(store, configuration, clock));
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
            InstantSource clock) {
        Lira.Builder lira = Lira.builder()
                .clock(clock)
                .zone(configuration.settings().zone())
                .levels(configuration.levels())
                .models(configuration.models())
                .styles(configuration.styles())
                .directory(store.directory())
                .preferences(store.preferences())
                .ledger(store.ledger())
                .spool(store.spool())
                .delivery(connection.delivery(configuration.models()))
                .listener(new LoggingListener());
        providers.generators().forEach(lira::generator);
        return lira.build();
    }

    private static TelegramBot open(
            Reception reception, TelegramConnection connection, Lira lira, TelegramIntake intake) {
        return switch (reception) {
            case Reception.Asking asking -> TelegramBot.start(connection, lira, intake);
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

    private static EngineSettings engine() {
        EngineSettings usual = EngineSettings.DEFAULT;
        return new EngineSettings(
                usual.jobsAtOnce(), usual.poll(), usual.heartbeat(), usual.missedHeartbeats(), PATIENCE, usual.sweep());
    }

    /** Only those who are not yet, so that a start leaves no trace in the audit when nothing has changed. */
    private static void promoteAdmins(Configuration configuration, Lira lira, PersistentStore store) {
        List<UserId> admins = configuration.settings().admins();
        if (!admins.isEmpty() && lira.levels().find(ADMIN).isEmpty()) {
            throw new ConfigurationException("LIRA_ADMIN_IDS is set, but there is no level admin: add it to levels");
        }
        for (UserId admin : admins) {
            Optional<Member> known = store.directory().find(admin);
            if (known.isEmpty() || !known.get().level().equals(ADMIN)) {
                lira.manageAccess().change(new AccessChange.SetLevel(admin, BY_CONFIGURATION, ADMIN));
            }
        }
    }
}
