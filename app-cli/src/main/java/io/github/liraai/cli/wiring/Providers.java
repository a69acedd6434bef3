package io.github.liraai.cli.wiring;

import io.github.liraai.cli.settings.ProviderRules;
import io.github.liraai.cli.settings.SettingName;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.health.ModelProbe;
import io.github.liraai.core.model.FrameSupport;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.offline.OfflineImageGenerator;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.breaker.BreakerListener;
import io.github.liraai.provider.http.breaker.BreakerSettings;
import io.github.liraai.provider.http.breaker.CircuitBreakers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    static final List<ProviderSide> SIDES =
            List.of(new HuggingFaceSide(), new GeminiSide(), new ReplicateSide(), new KieSide(), new OpenAiSide());

    /** The names of all providers. */
    public static final List<String> NAMES = Stream.concat(
                    SIDES.stream().flatMap(side -> side.names().stream()).map(ProviderName::value), Stream.of(OFFLINE))
            .toList();

    /** What configurations must know of them. */
    public static final ProviderRules RULES = new ProviderRules() {
        @Override
        public List<String> names() {
            return NAMES;
        }

        @Override
        public Optional<String> refusal(ProviderName provider, GenerationRequest request, Settings.Painters painters) {
            return (provider.equals(OfflineImageGenerator.PROVIDER)
                            ? OfflineImageGenerator.refusal(request)
                            : sideOf(provider).orElseThrow().refusal(provider, request, painters))
                    .map(Rejected::detail);
        }
    };

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    private final Settings.Painters painters;
    private final Map<ProviderName, ImageGenerator> generators = new HashMap<>();
    private final Map<ProviderName, ModelProbe> probes = new HashMap<>();
    private final List<Runnable> closings = new ArrayList<>();

    private Providers(Settings.Painters painters) {
        this.painters = painters;
    }

    /**
     * Opens every provider that is set up.
     *
     * @throws IllegalArgumentException when something that is set for one cannot be used
     */
    public static Providers open(Settings.Painters painters, InstantSource clock) {
        Providers providers = new Providers(painters);
        CircuitBreakers breakers = new CircuitBreakers(BreakerSettings.USUAL, clock, new LoggedBreakers());
        BodyStage stage = new BodyStage(BodyStage.USUAL);
        providers.generators.put(OfflineImageGenerator.PROVIDER, new OfflineImageGenerator(clock));
        providers.probes.put(
                OfflineImageGenerator.PROVIDER, (model, within) -> new ModelProbe.Standing.Served("by this machine"));
        try {
            for (ProviderSide side : SIDES) {
                if (side.isSetUp(painters)) {
                    ProviderSide.Opened opened = side.open(painters, stage, clock);
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
    public static boolean isSetUp(ProviderName provider, Settings.Painters painters) {
        return provider.value().equals(OFFLINE)
                || sideOf(provider)
                        .filter(side -> side.isSetUp(provider, painters))
                        .isPresent();
    }

    /** Tells which sizes may be asked of a model outside the catalogue; but for the offline painter nothing is known, so the provider decides. */
    public static FrameSupport frames(ProviderName provider) {
        return provider.equals(OfflineImageGenerator.PROVIDER)
                ? OfflineImageGenerator.capabilities().frames()
                : new FrameSupport.Range(1, Frame.Size.LONGEST_SIDE, 1, 1024 * 1024, List.of());
    }

    /** Names the setting that holds the key of a provider. */
    public static String keySetting(ProviderName provider) {
        return sideOf(provider).map(side -> side.keyName().name()).orElse("its key");
    }

    /** Names the settings that hold the keys with which a provider is called as things are set. */
    public static String keySettings(ProviderName provider, Settings.Painters painters) {
        return sideOf(provider)
                .map(side -> side.keysOf(provider, painters).stream()
                        .map(SettingName::name)
                        .collect(Collectors.joining(" and ")))
                .orElse("its key");
    }

    /** Says what to do about a key that is fine but may not paint. */
    public static String rightRemedy(ProviderName provider, Settings.Painters painters) {
        String keys = keySettings(provider, painters);
        return keys.equals(SettingName.HF_TOKEN.name())
                ? "give the token in HF_TOKEN the right \"Inference Providers\""
                : "see at the provider what the key in " + keys + " may do";
    }

    /** Names the setting that holds the proxy of a provider. */
    public static String proxySetting(ProviderName provider) {
        return sideOf(provider).map(side -> side.proxyName().name()).orElse("its proxy");
    }

    /** Tells whether enough is set to call anybody but the offline painter. */
    public static boolean isAnySetUp(Settings.Painters painters) {
        return SIDES.stream().anyMatch(side -> side.isSetUp(painters));
    }

    /** Names the settings of the keys beside Hugging Face's. */
    public static List<String> otherKeys() {
        return SIDES.stream()
                .map(ProviderSide::keyName)
                .filter(name -> name != SettingName.HF_TOKEN)
                .map(SettingName::name)
                .toList();
    }

    /** Lists the models that can be painted with, by what is set. */
    public static List<ImageModel> paintable(ModelCatalog models, Settings.Painters painters) {
        return models.all().stream()
                .filter(model -> model.stage() == ImageModel.Stage.READY && isSetUp(model.provider(), painters))
                .toList();
    }

    /** Says what to set where a provider is not offered. */
    public static String countryRemedy(ProviderName provider) {
        return sideOf(provider).map(ProviderSide::countryRemedy).orElse("paint from another country");
    }

    /** Lists the ways to companies that lead through a proxy. */
    static List<ProxiedWay> proxied(Settings.Painters painters) {
        List<ProxiedWay> ways = new ArrayList<>();
        for (ProviderSide side : SIDES) {
            Settings.Painter there = side.painter(painters);
            if (there.proxy() != null) {
                ways.add(new ProxiedWay(side.title(), side.proxyName().name(), there.proxy(), there.baseUrl()));
            }
        }
        return List.copyOf(ways);
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
            if (side.isSetUp(painters)) {
                String titles = String.join(
                        ", ",
                        titles(
                                models,
                                provider -> side.names().contains(provider) && side.isSetUp(provider, painters)));
                LOG.info("✅ {} клиент инициализирован ({})", side.title(), titles);
            }
            List<String> missing =
                    titles(models, provider -> side.names().contains(provider) && !side.isSetUp(provider, painters));
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

    static List<String> titles(ModelCatalog models, Predicate<ProviderName> of) {
        return models.all().stream()
                .filter(model -> of.test(model.provider()))
                .filter(model -> model.stage() == ImageModel.Stage.READY)
                .map(model -> withoutPictogram(model.title()))
                .toList();
    }

    private static String withoutPictogram(String title) {
        return title.replaceFirst("^[^\\p{L}\\p{N}]+", "");
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
