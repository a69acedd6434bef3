package io.github.liraai.telegram;

import io.github.liraai.core.Lira;
import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.access.AdministratorNews;
import io.github.liraai.core.access.AllowedModels;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.Outlook;
import io.github.liraai.core.health.ModelNews;
import io.github.liraai.core.history.Retention;
import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.mailing.SendMailings;
import io.github.liraai.core.model.Capabilities;
import io.github.liraai.core.model.FrameSupport;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.operation.CapScope;
import io.github.liraai.core.operation.CapStatus;
import io.github.liraai.core.operation.Caps;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.StyleCatalog;
import io.github.liraai.core.prompt.StyleKey;
import io.github.liraai.core.prompt.StylePreset;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.simulator.SimulatorBuilder;
import io.github.liraai.simulator.TelegramSimulator;
import io.github.liraai.telegram.api.ApiAddress;
import io.github.liraai.telegram.api.BotToken;
import io.github.liraai.testkit.access.InMemoryAccessDirectory;
import io.github.liraai.testkit.access.InMemoryAudit;
import io.github.liraai.testkit.generation.InMemoryGenerationLedger;
import io.github.liraai.testkit.generation.InMemoryJobRegister;
import io.github.liraai.testkit.generation.InMemoryPictureHistory;
import io.github.liraai.testkit.generation.InMemoryPictureSpool;
import io.github.liraai.testkit.intake.InMemoryInbox;
import io.github.liraai.testkit.intake.InMemoryLeases;
import io.github.liraai.testkit.mailing.InMemoryMailingStore;
import io.github.liraai.testkit.operation.InMemoryOperationStore;
import io.github.liraai.testkit.preferences.InMemoryClosedPlaces;
import io.github.liraai.testkit.preferences.InMemoryPreferenceStore;
import io.github.liraai.testkit.prompt.ScriptedContentPolicy;
import io.github.liraai.testkit.store.StoreSwitch;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** The whole bot upon stores in memory, talking to a simulated Telegram through real HTTP; its stores outlive a restart. */
final class BotHouse implements AutoCloseable {
    static final ModelKey SD3 = new ModelKey("hf-sd3-medium");
    static final ModelKey FALLBACK = new ModelKey("fallback");
    static final ModelKey PREMIUM = new ModelKey("premium");
    static final ModelKey GEMINI = new ModelKey("gemini-flash");

    /** Takes words to avoid and a seed, too. */
    private static final Capabilities ABLE = new Capabilities(
            new FrameSupport.Listed(List.of(new Frame.Aspect(1, 1), new Frame.Aspect(16, 9), new Frame.Aspect(9, 16))),
            new PictureCount(4),
            2000,
            true,
            true,
            false,
            false);

    /** Paints one square picture and no more. */
    private static final Capabilities SINGLE = new Capabilities(
            new FrameSupport.Listed(List.of(new Frame.Aspect(1, 1))),
            PictureCount.ONE,
            2000,
            false,
            true,
            Integer.MAX_VALUE,
            false,
            false);

    private static final Capabilities PLAIN = new Capabilities(
            new FrameSupport.Listed(List.of(new Frame.Aspect(1, 1))),
            new PictureCount(2),
            2000,
            false,
            false,
            false,
            false);

    private static final ProviderName PROVIDER = new ProviderName("test");
    private static final ProviderName OTHER_PROVIDER = new ProviderName("other");

    /** So many that only a test that wants to reaches them. */
    private static final Caps CAPS = new Caps(Map.of(new CapScope.All(), 1000, new CapScope.Provider(PROVIDER), 500));

    final TelegramSimulator telegram;
    final TickingClock clock = new TickingClock("2026-11-23T09:00:00Z");
    final StoreSwitch store = new StoreSwitch();
    final InMemoryAudit audit = new InMemoryAudit();
    final InMemoryAccessDirectory directory = new InMemoryAccessDirectory(store, audit);
    final InMemoryOperationStore operation = new InMemoryOperationStore(store, audit);
    final InMemoryMailingStore mailings = new InMemoryMailingStore(store, audit, directory);
    final InMemoryPreferenceStore preferences = new InMemoryPreferenceStore(store);
    final FaultyPreferenceStore faulty = new FaultyPreferenceStore(preferences);
    final InMemoryClosedPlaces closedPlaces = new InMemoryClosedPlaces(store);
    final ScriptedContentPolicy content = new ScriptedContentPolicy();
    final InMemoryGenerationLedger ledger = new InMemoryGenerationLedger(store);
    final InMemoryInbox inbox = new InMemoryInbox(store, clock);
    final InMemoryLeases leases = new InMemoryLeases(store, clock);
    private final Random random = new Random(7);
    final InMemoryPictureHistory history = new InMemoryPictureHistory(ledger, directory, preferences);
    final InMemoryPictureSpool spool = new InMemoryPictureSpool();
    final Painter painter = new Painter();
    final Painter fallback = new Painter();
    final ModelCatalog models = catalog();
    final List<Duration> paintingTimes = new CopyOnWriteArrayList<>();
    private final TelegramSettings.Pacing pace;
    private final Map<LevelName, DailyLimit> limits = new HashMap<>(Map.of(
            new LevelName("user"), DailyLimit.of(3),
            new LevelName("subscriber"), DailyLimit.of(5),
            new LevelName("admin"), DailyLimit.unlimited()));
    private List<StylePreset> styles = styles();
    private String contact = "@lira_help";
    private Retention retention = Retention.USUAL;
    TelegramConnection connection;
    private Lira lira;
    private TestEngine engine;
    private TelegramBot bot;

    BotHouse() {
        this(TelegramSimulator.builder());
    }

    BotHouse(SimulatorBuilder telegram) {
        this(telegram, TelegramSettings.Pacing.AUTO);
    }

    BotHouse(SimulatorBuilder telegram, TelegramSettings.Pacing pace) {
        this.telegram = telegram.clock(clock).start();
        this.pace = pace;
        this.connection = connect();
        this.lira = wire(connection);
        this.engine = new TestEngine(ledger.schedule(), lira.runGeneration(), clock);
        this.bot = TelegramBot.start(connection, lira, intake());
    }

    Lira lira() {
        return lira;
    }

    AdministratorNews<CapStatus> capNews() {
        return connection.capNews();
    }

    AdministratorNews<ModelNews> modelNews() {
        return connection.modelNews();
    }

    /** Gives a level another limit, with a restart. */
    void limit(LevelName level, DailyLimit limit) {
        limits.put(level, limit);
        crashAndRestart();
    }

    /** Takes a style away, with a restart. */
    void dropStyle(StyleKey style) {
        styles = styles.stream().filter(each -> !each.key().equals(style)).toList();
        crashAndRestart();
    }

    /** Keeps no original pictures, with a restart. */
    void keepNoPictures() {
        retention = new Retention(Retention.USUAL.words(), Duration.ZERO);
        crashAndRestart();
    }

    /** Names nobody whom people may write to, with a restart. */
    void dropContact() {
        contact = "";
        crashAndRestart();
    }

    /** Sends what is to be sent to many. */
    void sendMailings() {
        SendMailings sender = SendMailings.of(new SendMailings.Setup(
                mailings, leases, intake().holder(), connection.mailings(), clock, clock::advance));
        try {
            sender.look();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    TelegramBot bot() {
        return bot;
    }

    /** Gives what the processes of this bot share, for one more of them. */
    TelegramIntake intake() {
        return new TelegramIntake(inbox, leases, new Holder(UUID.randomUUID().toString()));
    }

    /** Lets so many jobs run at once, until the next restart. */
    void runAtMost(int jobs) {
        engine.runAtMost(jobs);
    }

    /** Counts the edits and the like that were left out. */
    long leftOut() {
        return connection.progress().leftOut();
    }

    /** Waits until whatever was written to the bot is handled, painted, settled and answered: what it has not said by then it never will. */
    void awaitCalm() {
        awaitCalm(Duration.ofSeconds(15));
    }

    void awaitCalm(Duration patience) {
        await("the bot is calm", patience, engine::isIdle);
    }

    /** Waits until nothing moves any more but what the painters hold back. */
    void awaitRest() {
        await(
                "the bot is at rest",
                Duration.ofSeconds(15),
                () -> engine.isAtRest(painter.heldBack() + fallback.heldBack())
                        && connection.progress().isCalm());
    }

    private void await(String what, Duration patience, BooleanSupplier nothingRuns) {
        Await.until(
                what,
                patience,
                () -> telegram.updates().unconfirmed() == 0
                        && nothingRuns.getAsBoolean()
                        && bot.status().chatsWaiting() == 0);
    }

    /** Ends the bot as a crash does, as far as that is possible in one process, and starts it anew. */
    void crashAndRestart() {
        crash();
        start();
    }

    void crash() {
        engine.close();
        connection.close();
        bot.close();
    }

    void start() {
        connection = connect();
        lira = wire(connection);
        engine = new TestEngine(ledger.schedule(), lira.runGeneration(), clock);
        bot = TelegramBot.start(connection, lira, intake());
    }

    @Override
    public void close() {
        bot.close();
        engine.close();
        connection.close();
        telegram.close();
    }

    private TelegramConnection connect() {
        return new TelegramConnection(TelegramSettings.of(new BotToken(telegram.token()))
                .withAddress(ApiAddress.parse(telegram.baseUrl().toString()))
                .withPollTimeout(Duration.ofSeconds(20))
                .withZone(ZoneId.of("Europe/Moscow"))
                .withClock(clock)
                .withPace(pace)
                .withContact(contact));
    }

    private Lira wire(TelegramConnection way) {
        return Lira.builder()
                .clock(clock)
                .levels(levels())
                .models(models)
                .styles(new StyleCatalog(styles))
                .directory(directory)
                .preferences(faulty)
                .closedPlaces(closedPlaces)
                .content(content)
                .ledger(ledger)
                .history(history)
                .retention(retention)
                .random(random)
                .spool(spool)
                .delivery(way.delivery(models))
                .operation(operation, CAPS)
                .register(new InMemoryJobRegister(ledger, audit))
                .mailings(mailings)
                .outlook(outlook())
                .listener(way.listener())
                .generator(PROVIDER, painter)
                .generator(OTHER_PROVIDER, fallback)
                .build();
    }

    /** Knows the line, and how long painting took as a test will have it. */
    private Outlook outlook() {
        return new Outlook() {
            @Override
            public List<JobId> line(int most) {
                return ledger.line(most);
            }

            @Override
            public List<Duration> paintingTimes(ModelKey model, int most) {
                return List.copyOf(paintingTimes);
            }
        };
    }

    private AccessLevels levels() {
        AllowedModels usual = new AllowedModels.Only(Set.of(SD3, FALLBACK, GEMINI));
        return new AccessLevels(
                List.of(level("user", usual), level("subscriber", usual), level("admin", new AllowedModels.All())));
    }

    private AccessLevel level(String name, AllowedModels allowed) {
        LevelName level = new LevelName(name);
        return new AccessLevel(level, Objects.requireNonNull(limits.get(level)), allowed);
    }

    private static List<StylePreset> styles() {
        return List.of(
                new StylePreset(
                        new StyleKey("photo"),
                        Map.of("ru", "📷 Фото", "en", "📷 Photo"),
                        "{prompt}, photograph",
                        "drawing"),
                new StylePreset(
                        new StyleKey("anime"), Map.of("ru", "🌸 Аниме", "en", "🌸 Anime"), "{prompt}, anime", null),
                new StylePreset(new StyleKey("logo"), Map.of("en", "🔷 Logo"), "logo of {prompt}", null));
    }

    private static ModelCatalog catalog() {
        return new ModelCatalog(List.of(
                model(SD3, "🎨 Stable Diffusion 3", PROVIDER, List.of(FALLBACK), ImageModel.Stage.READY, ABLE),
                model(GEMINI, "✨ Gemini 2.5 Flash", OTHER_PROVIDER, List.of(), ImageModel.Stage.ANNOUNCED, PLAIN),
                model(FALLBACK, "🖌 Fallback", OTHER_PROVIDER, List.of(), ImageModel.Stage.READY, PLAIN),
                model(PREMIUM, "💎 Premium", OTHER_PROVIDER, List.of(), ImageModel.Stage.READY, SINGLE)));
    }

    private static ImageModel model(
            ModelKey key,
            String title,
            ProviderName provider,
            List<ModelKey> fallbacks,
            ImageModel.Stage stage,
            Capabilities capabilities) {
        return new ImageModel(
                key, title, provider, "some/" + key.value(), capabilities, Duration.ofSeconds(60), fallbacks, stage);
    }
}
