package io.github.liraai.core;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.access.AdministratorNews;
import io.github.liraai.core.access.FindAdministrators;
import io.github.liraai.core.access.ManageAccess;
import io.github.liraai.core.access.MeetMember;
import io.github.liraai.core.admin.Administration;
import io.github.liraai.core.generation.AttachNote;
import io.github.liraai.core.generation.CancelGeneration;
import io.github.liraai.core.generation.CheckOptions;
import io.github.liraai.core.generation.CheckPerson;
import io.github.liraai.core.generation.CheckRequest;
import io.github.liraai.core.generation.FindGeneration;
import io.github.liraai.core.generation.ForeseeWait;
import io.github.liraai.core.generation.GenerateNow;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.GenerationListener;
import io.github.liraai.core.generation.GenerationSetup;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.JobRegister;
import io.github.liraai.core.generation.ListModels;
import io.github.liraai.core.generation.Outlook;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.core.generation.RequestPictures;
import io.github.liraai.core.generation.RetryPolicy;
import io.github.liraai.core.generation.RunGeneration;
import io.github.liraai.core.generation.ShowStanding;
import io.github.liraai.core.health.ModelHealth;
import io.github.liraai.core.health.ModelNews;
import io.github.liraai.core.health.ModelOutages;
import io.github.liraai.core.health.ModelProbe;
import io.github.liraai.core.health.OutageSchedule;
import io.github.liraai.core.health.WatchModels;
import io.github.liraai.core.history.CountTap;
import io.github.liraai.core.history.ForgetPerson;
import io.github.liraai.core.history.LookBack;
import io.github.liraai.core.history.PaintAgain;
import io.github.liraai.core.history.PictureHistory;
import io.github.liraai.core.history.Retention;
import io.github.liraai.core.history.SharePicture;
import io.github.liraai.core.mailing.MailingStore;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.operation.Caps;
import io.github.liraai.core.operation.Operation;
import io.github.liraai.core.operation.OperationStore;
import io.github.liraai.core.preferences.ChoosePreferences;
import io.github.liraai.core.preferences.ClosedPlaces;
import io.github.liraai.core.preferences.PreferenceStore;
import io.github.liraai.core.prompt.ContentPolicy;
import io.github.liraai.core.prompt.PromptSyntax;
import io.github.liraai.core.prompt.StyleCatalog;
import io.github.liraai.core.quota.QuotaCalendar;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The domain, wired: give it your adapters, take the use cases. Immutable and thread-safe.
 *
 * <p>What a program must bring: a ledger, a directory, preferences, a spool and a delivery, at least one generator, the levels and
 * the models. The engine behind the ledger calls {@link #runGeneration}.
 */
public final class Lira {
    private final AccessLevels levels;
    private final ModelCatalog models;
    private final StyleCatalog styles;
    private final PromptSyntax promptSyntax;
    private final CheckOptions checkOptions;
    private final CheckPerson checkPerson;
    private final CheckRequest checkRequest;
    private final RequestPictures requestPictures;
    private final RunGeneration runGeneration;
    private final CancelGeneration cancelGeneration;
    private final FindGeneration findGeneration;
    private final AttachNote attachNote;
    private final ForeseeWait foreseeWait;
    private final ShowStanding showStanding;
    private final ListModels listModels;
    private final ManageAccess manageAccess;
    private final MeetMember meetMember;
    private final ChoosePreferences choosePreferences;
    private final ClosedPlaces closedPlaces;
    private final GenerateNow generateNow;
    private final Operation operation;
    private final Optional<Administration> administration;
    private final LookBack lookBack;
    private final CountTap countTap;
    private final PaintAgain paintAgain;
    private final SharePicture sharePicture;
    private final ForgetPerson forgetPerson;
    private final PictureSpool spool;
    private final Retention retention;
    private final WatchModels watchModels;

    private Lira(Builder builder) {
        GenerationSetup setup = builder.setup();
        this.levels = setup.levels();
        this.models = setup.models();
        this.styles = setup.styles();
        this.operation = setup.operation();
        this.administration = builder.administration(setup);
        this.promptSyntax = new PromptSyntax(setup.styles());
        this.checkOptions = CheckOptions.of(setup.styles());
        this.checkPerson = CheckPerson.of(setup);
        this.checkRequest = CheckRequest.of(setup);
        this.requestPictures = RequestPictures.of(setup);
        this.runGeneration = RunGeneration.of(setup);
        this.cancelGeneration = CancelGeneration.of(setup.ledger(), setup.listener());
        this.findGeneration = FindGeneration.of(setup.ledger());
        this.attachNote = AttachNote.of(setup.ledger());
        this.foreseeWait = ForeseeWait.of(builder.outlook, setup.clock());
        this.showStanding =
                ShowStanding.of(setup.directory(), setup.levels(), setup.ledger(), setup.calendar(), setup.clock());
        this.listModels = ListModels.of(setup);
        this.manageAccess = ManageAccess.of(setup.directory(), setup.levels(), setup.clock());
        this.meetMember = MeetMember.of(setup.directory(), setup.levels(), setup.clock());
        this.choosePreferences =
                ChoosePreferences.of(Builder.required(builder.preferences, "preferences"), setup.clock());
        this.closedPlaces = builder.closedPlaces;
        this.generateNow = GenerateNow.of(setup, builder.pause);
        this.lookBack = LookBack.of(builder.history, setup.directory());
        this.countTap = CountTap.of(builder.history, setup.clock());
        this.paintAgain = PaintAgain.of(builder.history, setup.clock());
        this.sharePicture = SharePicture.of(builder.history, builder.random);
        this.spool = setup.spool();
        this.retention = builder.retention;
        this.forgetPerson = ForgetPerson.of(builder.history, cancelGeneration, spool, setup.clock());
        this.watchModels = WatchModels.of(
                setup.health(),
                setup.models(),
                builder.probes,
                FindAdministrators.of(setup.directory(), setup.levels(), setup.clock()),
                builder.modelNews);
    }

    /** Starts wiring. */
    public static Builder builder() {
        return new Builder();
    }

    /** Tells which levels there are. */
    public AccessLevels levels() {
        return levels;
    }

    /** Tells which models there are. */
    public ModelCatalog models() {
        return models;
    }

    /** Tells which styles there are. */
    public StyleCatalog styles() {
        return styles;
    }

    /** Tells what is in force for everybody. */
    public Operation operation() {
        return operation;
    }

    /** Administers; empty when the builder was given no register. */
    public Optional<Administration> administration() {
        return administration;
    }

    /** Reads words with options after them. */
    public PromptSyntax promptSyntax() {
        return promptSyntax;
    }

    /** Finds out what a model cannot do. */
    public CheckOptions checkOptions() {
        return checkOptions;
    }

    /** Finds out who is refused whatever they ask for. */
    public CheckPerson checkPerson() {
        return checkPerson;
    }

    /** Foresees what would become of a request. */
    public CheckRequest checkRequest() {
        return checkRequest;
    }

    /** Asks for pictures. */
    public RequestPictures requestPictures() {
        return requestPictures;
    }

    /** Runs accepted jobs; for the engine. */
    public RunGeneration runGeneration() {
        return runGeneration;
    }

    /** Cancels what has not begun. */
    public CancelGeneration cancelGeneration() {
        return cancelGeneration;
    }

    /** Finds what became of a request. */
    public FindGeneration findGeneration() {
        return findGeneration;
    }

    /** Keeps a note with a job. */
    public AttachNote attachNote() {
        return attachNote;
    }

    /** Tells people who wait what to expect. */
    public ForeseeWait foreseeWait() {
        return foreseeWait;
    }

    /** Shows level and quota. */
    public ShowStanding showStanding() {
        return showStanding;
    }

    /** Lists the models on offer. */
    public ListModels listModels() {
        return listModels;
    }

    /** Changes levels and blocks. */
    public ManageAccess manageAccess() {
        return manageAccess;
    }

    /** Notes who was seen. */
    public MeetMember meetMember() {
        return meetMember;
    }

    /** Keeps what people choose. */
    public ChoosePreferences choosePreferences() {
        return choosePreferences;
    }

    /** Remembers where nothing is to be painted. */
    public ClosedPlaces closedPlaces() {
        return closedPlaces;
    }

    /** Generates at once, without quota. */
    public GenerateNow generateNow() {
        return generateNow;
    }

    /** Looks back at pictures. */
    public LookBack lookBack() {
        return lookBack;
    }

    /** Takes quick taps for one. */
    public CountTap countTap() {
        return countTap;
    }

    /** Prepares to paint again. */
    public PaintAgain paintAgain() {
        return paintAgain;
    }

    /** Shares the words of pictures. */
    public SharePicture sharePicture() {
        return sharePicture;
    }

    /** Forgets people. */
    public ForgetPerson forgetPerson() {
        return forgetPerson;
    }

    /** Tells how long what was delivered is kept, by the store's settings. */
    public Retention retention() {
        return retention;
    }

    /** Gives the spool, for original pictures that are still kept. */
    public PictureSpool spool() {
        return spool;
    }

    /** Looks after models that are gone; for the program to call every few seconds. */
    public WatchModels watchModels() {
        return watchModels;
    }

    /** Collects what the domain stands on; not thread-safe. */
    public static final class Builder {
        private InstantSource clock = InstantSource.system();
        private ZoneId zone = ZoneId.of("Europe/Moscow");
        private StyleCatalog styles = StyleCatalog.empty();
        private ContentPolicy content = ContentPolicy.NONE;
        private ClosedPlaces closedPlaces = ClosedPlaces.inMemory();
        private RetryPolicy retries = RetryPolicy.PATIENT;
        private GenerationListener listener = GenerationListener.NONE;
        private Outlook outlook = Outlook.NONE;
        private GenerateNow.Pause pause = (time, before) -> Thread.sleep(time);
        private OperationStore operationStore = OperationStore.NONE;
        private Caps caps = Caps.NONE;
        private MailingStore mailings = MailingStore.NONE;
        private @Nullable JobRegister register;
        private PictureHistory history = PictureHistory.NONE;
        private Retention retention = Retention.ONLY_WORDS;
        private RandomGenerator random = new SecureRandom();
        private ModelOutages outages = ModelOutages.inMemory();
        private OutageSchedule outageSchedule = OutageSchedule.USUAL;
        private AdministratorNews<ModelNews> modelNews = AdministratorNews.none();
        private final Map<ProviderName, ModelProbe> probes = new HashMap<>();
        private final Map<ProviderName, ImageGenerator> generators = new HashMap<>();
        private @Nullable AccessLevels levels;
        private @Nullable ModelCatalog models;
        private @Nullable AccessDirectory directory;
        private @Nullable PreferenceStore preferences;
        private @Nullable GenerationLedger ledger;
        private @Nullable PictureSpool spool;
        private @Nullable PictureDelivery delivery;

        private Builder() {}

        /** Sets the clock; the system's when not set. */
        public Builder clock(InstantSource clock) {
            this.clock = clock;
            return this;
        }

        /** Sets the zone whose days the quota follows; Moscow's when not set. */
        public Builder zone(ZoneId zone) {
            this.zone = zone;
            return this;
        }

        /** Sets the levels; the first is a newcomer's. */
        public Builder levels(AccessLevels levels) {
            this.levels = levels;
            return this;
        }

        /** Sets the models. */
        public Builder models(ModelCatalog models) {
            this.models = models;
            return this;
        }

        /** Sets the styles; none when not set. */
        public Builder styles(StyleCatalog styles) {
            this.styles = styles;
            return this;
        }

        /** Sets which words are painted; all are when not set. */
        public Builder content(ContentPolicy content) {
            this.content = content;
            return this;
        }

        /** Adds who paints for a provider. */
        public Builder generator(ProviderName provider, ImageGenerator generator) {
            generators.put(provider, generator);
            return this;
        }

        /** Sets the people's store. */
        public Builder directory(AccessDirectory directory) {
            this.directory = directory;
            return this;
        }

        /** Sets the store of choices. */
        public Builder preferences(PreferenceStore preferences) {
            this.preferences = preferences;
            return this;
        }

        /** Sets where it is remembered where nothing is to be painted; this process's memory when not set. */
        public Builder closedPlaces(ClosedPlaces closedPlaces) {
            this.closedPlaces = closedPlaces;
            return this;
        }

        /** Sets the store of jobs and quota. */
        public Builder ledger(GenerationLedger ledger) {
            this.ledger = ledger;
            return this;
        }

        /** Sets where pictures wait. */
        public Builder spool(PictureSpool spool) {
            this.spool = spool;
            return this;
        }

        /** Sets what looks back at jobs; nothing does when not set. */
        public Builder history(PictureHistory history) {
            this.history = history;
            return this;
        }

        /** Sets how long what was delivered is kept, as the store was told; {@link Retention#ONLY_WORDS} when not set. */
        public Builder retention(Retention retention) {
            this.retention = retention;
            return this;
        }

        /** Sets where the names of shared pictures are drawn from, fit for secrets; {@link SecureRandom} when not set. */
        public Builder random(RandomGenerator random) {
            this.random = random;
            return this;
        }

        /** Sets who brings pictures to people. */
        public Builder delivery(PictureDelivery delivery) {
            this.delivery = delivery;
            return this;
        }

        /** Sets when calls are made again; {@link RetryPolicy#PATIENT} when not set. */
        public Builder retries(RetryPolicy retries) {
            this.retries = retries;
            return this;
        }

        /** Sets how {@link Lira#generateNow} waits between calls, for telling people meanwhile; it sleeps when not set. */
        public Builder pause(GenerateNow.Pause pause) {
            this.pause = pause;
            return this;
        }

        /** Sets who hears what happens; nobody when not set. */
        public Builder listener(GenerationListener listener) {
            this.listener = listener;
            return this;
        }

        /** Sets where maintenance, pauses and counts of pictures asked are kept, and their daily caps; nothing of it when not set. */
        public Builder operation(OperationStore store, Caps caps) {
            this.operationStore = store;
            this.caps = caps;
            return this;
        }

        /**
         * Sets who shows everybody's jobs; without it there is no {@link Lira#administration}, which needs the stores of
         * {@link #operation} and {@link #mailings} too.
         */
        public Builder register(JobRegister register) {
            this.register = register;
            return this;
        }

        /** Sets where what administrators write is kept; nothing of it when not set. */
        public Builder mailings(MailingStore mailings) {
            this.mailings = mailings;
            return this;
        }

        /** Sets what is known of the line and of painting times; {@link Outlook#NONE} when not set. */
        public Builder outlook(Outlook outlook) {
            this.outlook = outlook;
            return this;
        }

        /** Sets the store of models that are gone; this process's memory when not set. */
        public Builder outages(ModelOutages outages) {
            this.outages = outages;
            return this;
        }

        /** Sets when models that are gone are tried again; {@link OutageSchedule#USUAL} when not set. */
        public Builder outageSchedule(OutageSchedule schedule) {
            this.outageSchedule = schedule;
            return this;
        }

        /** Adds who can be asked about a provider's models; without one a call has to try. */
        public Builder probe(ProviderName provider, ModelProbe probe) {
            probes.put(provider, probe);
            return this;
        }

        /** Sets how administrators are told of models that go and come back; nobody is when not set. */
        public Builder modelNews(AdministratorNews<ModelNews> modelNews) {
            this.modelNews = modelNews;
            return this;
        }

        /**
         * Wires the domain.
         *
         * @throws IllegalStateException when something without a default was not set, or a register without the store of
         *     {@link #operation}, or that store without a register, or a register without {@link #mailings}
         */
        public Lira build() {
            if ((register == null) != OperationStore.NONE.equals(operationStore)) {
                throw new IllegalStateException(
                        "Lira needs register and operation together, for administration, or neither");
            }
            if (register != null && MailingStore.NONE.equals(mailings)) {
                throw new IllegalStateException("Lira needs mailings beside register, for administration");
            }
            return new Lira(this);
        }

        private Optional<Administration> administration(GenerationSetup setup) {
            return Optional.ofNullable(register)
                    .map(jobs -> Administration.of(new Administration.Setup(
                            setup.clock(),
                            setup.calendar(),
                            setup.levels(),
                            setup.models(),
                            setup.directory(),
                            setup.ledger(),
                            jobs,
                            setup.operation(),
                            mailings)));
        }

        private GenerationSetup setup() {
            QuotaCalendar calendar = new QuotaCalendar(zone);
            return new GenerationSetup(
                    clock,
                    calendar,
                    required(levels, "levels"),
                    required(models, "models"),
                    styles,
                    content,
                    new ModelHealth(outages, outageSchedule, clock, listener),
                    new Operation(operationStore, caps, calendar, clock),
                    required(directory, "directory"),
                    required(ledger, "ledger"),
                    required(spool, "spool"),
                    required(delivery, "delivery"),
                    generators,
                    retries,
                    listener);
        }

        private static <T> T required(@Nullable T value, String name) {
            if (value == null) {
                throw new IllegalStateException("Lira needs " + name);
            }
            return value;
        }
    }
}
