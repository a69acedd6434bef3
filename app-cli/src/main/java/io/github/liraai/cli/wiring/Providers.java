package io.github.liraai.cli.wiring;

import io.github.liraai.cli.settings.SettingName;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.health.ModelProbe;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.offline.OfflineImageGenerator;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.provider.http.breaker.BreakerListener;
import io.github.liraai.provider.http.breaker.BreakerSettings;
import io.github.liraai.provider.http.breaker.CircuitBreakers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The painters there are, by provider, each behind its circuit breakers; close it when the program ends.
 *
 * <p>The offline painter is always among them: it costs nothing and no built-in model names it, so that nobody meets it in a menu
 * unless the operator put it there.
 */
public final class Providers implements AutoCloseable {
    /** The painter that needs no network. */
    public static final String OFFLINE = OfflineImageGenerator.PROVIDER.value();

    /** The offline painter's only model. */
    public static final String OFFLINE_MODEL = "painter";

    private static final List<ProviderSide> SIDES =
            List.of(new HuggingFaceSide(), new GeminiSide(), new ReplicateSide(), new KieSide(), new OpenAiSide());

    /** The names of all providers. */
    public static final List<String> NAMES = Stream.concat(
                    SIDES.stream().flatMap(side -> side.names().stream()).map(ProviderName::value), Stream.of(OFFLINE))
            .toList();

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    private final Settings settings;
    private final Map<ProviderName, ImageGenerator> generators = new HashMap<>();
    private final Map<ProviderName, ModelProbe> probes = new HashMap<>();
    private final List<Runnable> closings = new ArrayList<>();

    private Providers(Settings settings) {
        this.settings = settings;
    }

    /**
     * Opens every provider that is set up.
     *
     * @throws IllegalArgumentException when something that is set for one cannot be used
     */
    public static Providers open(Settings settings, InstantSource clock) {
        Providers providers = new Providers(settings);
        CircuitBreakers breakers = new CircuitBreakers(BreakerSettings.USUAL, clock, new LoggedBreakers());
        BodyStage stage = new BodyStage(BodyStage.USUAL);
        providers.generators.put(OfflineImageGenerator.PROVIDER, new OfflineImageGenerator(clock));
        providers.probes.put(
                OfflineImageGenerator.PROVIDER, (model, within) -> new ModelProbe.Standing.Served("by this machine"));
        try {
            for (ProviderSide side : SIDES) {
                if (side.isSetUp(settings)) {
                    ProviderSide.Opened opened = side.open(settings, stage, clock);
                    providers.closings.add(opened.closing());
                    providers.probes.putAll(opened.probes());
                    opened.generators()
                            .forEach((name, generator) ->
                                    providers.generators.put(name, breakers.guard(name, generator)));
                }
            }
            return providers;
        } catch (IllegalArgumentException e) {
            providers.close();
            throw e;
        }
    }

    /** Tells whether enough is set to call a provider, without opening anything. */
    public static boolean isSetUp(ProviderName provider, Settings settings) {
        return provider.value().equals(OFFLINE)
                || sideOf(provider)
                        .filter(side -> side.isSetUp(provider, settings))
                        .isPresent();
    }

    /** Looks at the key that is set for each company. */
    public static List<KeyStanding> keys(Settings settings, ModelCatalog models) {
        return SIDES.stream()
                .map(side -> new KeyStanding(
                        side.title(),
                        side.keyName().name(),
                        side.canBeAsked(settings),
                        isUsual(side, settings),
                        titles(models, provider -> side.needsKey(provider, settings)),
                        side.note(settings)))
                .toList();
    }

    /** Looks at the providers' own keys that are set for those behind Hugging Face. */
    public static List<OwnKey> ownKeys(Settings settings, ModelCatalog models) {
        return Stream.of(SettingName.values())
                .flatMap(name -> name.providerOfOwnKey().stream()
                        .filter(settings.huggingFace().access().ownKeys()::containsKey)
                        .map(route ->
                                new OwnKey(route, name.name(), titles(models, HuggingFaceSide.routed(route)::equals))))
                .toList();
    }

    private static boolean isUsual(ProviderSide side, Settings settings) {
        Secret key = side.key(settings);
        return key == null || side.keyShape().matcher(key.reveal()).matches();
    }

    /** Lists the ways to companies that lead through a proxy. */
    static List<ProxiedWay> proxied(Settings settings) {
        List<ProxiedWay> ways = new ArrayList<>();
        for (ProviderSide side : SIDES) {
            Settings.Painter there = side.painter(settings);
            if (there.proxy() != null) {
                ways.add(new ProxiedWay(side.title(), side.proxyName().name(), there.proxy(), there.baseUrl()));
            }
        }
        return List.copyOf(ways);
    }

    /**
     * Lists whom to ask, once and without cost, whether they know the key that is set.
     *
     * @param within how long each may take
     * @return the questions, by the company's title; they may be asked at the same time
     */
    public static Map<String, Supplier<AccountWord>> questions(Settings settings, Duration within) {
        Map<String, Supplier<AccountWord>> questions = new LinkedHashMap<>();
        SIDES.stream()
                .filter(side -> side.canBeAsked(settings))
                .forEach(side -> questions.put(side.title(), () -> side.ask(settings, within)));
        return questions;
    }

    /** Gives the painters by provider. */
    public Map<ProviderName, ImageGenerator> generators() {
        return Map.copyOf(generators);
    }

    /** Gives who can be asked about models without buying, by provider; only for those that are set up. */
    public Map<ProviderName, ModelProbe> probes() {
        return Map.copyOf(probes);
    }

    /** Says in the log which clients are ready and for which models, or what is missing for them. */
    public void announce(ModelCatalog models) {
        for (ProviderSide side : SIDES) {
            if (side.isSetUp(settings)) {
                String titles = String.join(
                        ", ",
                        titles(
                                models,
                                provider -> side.names().contains(provider) && side.isSetUp(provider, settings)));
                LOG.info("✅ {} клиент инициализирован ({})", side.title(), titles);
            }
            List<String> missing =
                    titles(models, provider -> side.names().contains(provider) && !side.isSetUp(provider, settings));
            if (!missing.isEmpty()) {
                missing(side.keyName(), String.join(", ", missing));
            }
        }
    }

    /** Only Hugging Face is expected of everybody; the others' models are there for whoever has a key. */
    private static void missing(SettingName key, String titles) {
        if (key == SettingName.HF_TOKEN) {
            LOG.warn("⚠️ {} не задан, недоступны: {}", key, titles);
        } else {
            LOG.info("{} не задан, недоступны: {}", key, titles);
        }
    }

    @Override
    public void close() {
        closings.forEach(Runnable::run);
    }

    private static Optional<ProviderSide> sideOf(ProviderName provider) {
        return SIDES.stream().filter(side -> side.names().contains(provider)).findFirst();
    }

    private static List<String> titles(ModelCatalog models, Predicate<ProviderName> of) {
        return models.all().stream()
                .filter(model -> of.test(model.provider()))
                .filter(model -> model.stage() == ImageModel.Stage.READY)
                .map(model -> withoutPictogram(model.title()))
                .toList();
    }

    private static String withoutPictogram(String title) {
        return title.replaceFirst("^[^\\p{L}\\p{N}]+", "");
    }

    /**
     * How it stands with a company's key.
     *
     * @param provider the company
     * @param setting the setting that holds the key
     * @param isSet whether the key is set, or none is needed
     * @param isUsual whether the key looks as such keys do; also when there is none
     * @param models the titles of the models that need it
     * @param note what else is set about how the company is called; may be empty
     */
    public record KeyStanding(
            String provider, String setting, boolean isSet, boolean isUsual, List<String> models, String note) {
        public KeyStanding {
            models = List.copyOf(models);
        }
    }

    /**
     * A provider's own key, with which it is called past Hugging Face's router.
     *
     * @param provider its name at the router
     * @param setting the setting that holds the key
     * @param models the titles of the models that need it
     */
    public record OwnKey(String provider, String setting, List<String> models) {
        public OwnKey {
            models = List.copyOf(models);
        }
    }

    /** Tells operators who is left alone. */
    private static final class LoggedBreakers implements BreakerListener {
        @Override
        public void leftAlone(String who, Duration pause) {
            LOG.warn("{} failed too often and is left alone for {} s; fallbacks take over", who, pause.toSeconds());
        }

        @Override
        public void wellAgain(String who) {
            LOG.info("{} is well again", who);
        }
    }
}
