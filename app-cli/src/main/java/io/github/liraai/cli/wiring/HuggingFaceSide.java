package io.github.liraai.cli.wiring;

import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.settings.SettingName;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.health.ModelProbe;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.huggingface.HuggingFaceAccount;
import io.github.liraai.huggingface.HuggingFaceProviders;
import io.github.liraai.huggingface.HuggingFaceSettings;
import io.github.liraai.huggingface.HuggingFaceSettings.OwnAccount;
import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.replicate.ReplicateAccount;
import io.github.liraai.replicate.ReplicateSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes the way to Hugging Face: the router with its providers, and the Hub. */
final class HuggingFaceSide implements ProviderSide {
    private static final Pattern KEY = Pattern.compile("hf_[A-Za-z0-9_-]{8,}");
    private static final Pattern FAL_KEY = Pattern.compile("[A-Za-z0-9-]{8,}:[A-Za-z0-9]{8,}");

    /** One word of some length, and no token of the Hub's. */
    private static final Pattern ANY_KEY = Pattern.compile("(?!hf_)[!-~]{16,}");

    private static final int LONGEST_NAME = 60;

    @Override
    public String title() {
        return "HF";
    }

    @Override
    public List<ProviderName> names() {
        return HuggingFaceProviders.names();
    }

    @Override
    public SettingName keyName() {
        return SettingName.HF_TOKEN;
    }

    @Override
    public Settings.Painter painter(Settings.Painters painters) {
        Settings.HuggingFace there = painters.huggingFace();
        return new Settings.Painter(there.token(), there.baseUrl(), there.proxy());
    }

    @Override
    public Pattern keyShape() {
        return KEY;
    }

    @Override
    public boolean isSetUp(Settings.Painters painters) {
        return painters.huggingFace().access().isAny();
    }

    /** Without the token only providers with a key of their own can be called. */
    @Override
    public boolean isSetUp(ProviderName provider, Settings.Painters painters) {
        return painters.huggingFace().token() != null || !needsKey(provider, painters);
    }

    @Override
    public boolean needsKey(ProviderName provider, Settings.Painters painters) {
        return names().contains(provider)
                && painters.huggingFace().access().ownKeys().keySet().stream()
                        .noneMatch(own -> provider.equals(routed(own)));
    }

    /** Called with a key of the provider's own, the token may be seen by the Hub all the same. */
    @Override
    public List<SettingName> keysOf(ProviderName provider, Settings.Painters painters) {
        Stream<SettingName> own = needsKey(provider, painters)
                ? Stream.of()
                : Stream.of(SettingName.values())
                        .filter(name -> name.providerOfOwnKey()
                                .map(HuggingFaceSide::routed)
                                .filter(provider::equals)
                                .isPresent());
        List<SettingName> names = Stream.concat(
                        own, painters.huggingFace().token() == null ? Stream.of() : Stream.of(keyName()))
                .toList();
        return names.isEmpty() ? List.of(keyName()) : names;
    }

    @Override
    public Optional<Rejected> refusal(ProviderName provider, GenerationRequest request, Settings.Painters painters) {
        return HuggingFaceProviders.refusal(provider, request);
    }

    @Override
    public Opened open(Settings.Painters painters, BodyStage stage, InstantSource clock) {
        HuggingFaceProviders providers = HuggingFaceProviders.open(router(painters), stage, clock);
        Map<ProviderName, ImageGenerator> usable = new LinkedHashMap<>(providers.generators());
        usable.keySet().removeIf(provider -> !isSetUp(provider, painters));
        Map<ProviderName, ModelProbe> askable = new LinkedHashMap<>(providers.probes());
        askable.keySet().retainAll(usable.keySet());
        return new Opened(usable, askable, providers::close);
    }

    @Override
    public boolean canBeAsked(Settings.Painters painters) {
        return painters.huggingFace().token() != null;
    }

    @Override
    public String note(Settings.Painters painters) {
        String organisation = painters.huggingFace().access().billTo();
        return organisation == null ? "" : "the organisation " + organisation + " is charged";
    }

    /** Gives the catalogue's name of a provider behind the router. */
    static ProviderName routed(String provider) {
        return new ProviderName("huggingface/" + provider);
    }

    @Override
    public AccountStanding<AccountWord> account(Settings.Painters painters, Duration within) {
        return HuggingFaceAccount.ask(router(painters), within)
                .map(name -> AccountWord.well("answers and knows the key, of " + Printable.of(name, LONGEST_NAME)));
    }

    @Override
    public String keyMaker() {
        return "a token with the right \"Inference Providers\" at huggingface.co";
    }

    @Override
    public SettingName addressName() {
        return SettingName.HF_HUB_URL;
    }

    @Override
    public SettingName proxyName() {
        return SettingName.HF_PROXY;
    }

    /** Tells whether a provider's own key looks like one of its; of most nothing is known but that they are one word, and none of the Hub's. */
    static Keys.State ownKeyState(String provider, Settings.Painters painters) {
        String key = Objects.requireNonNull(
                        painters.huggingFace().access().ownKeys().get(provider))
                .reveal();
        boolean isUsual = switch (provider) {
            case "replicate" -> ReplicateSide.KEY.matcher(key).matches();
            case "fal-ai" -> FAL_KEY.matcher(key).matches();
            default -> ANY_KEY.matcher(key).matches();
        };
        return isUsual ? Keys.State.USUAL : Keys.State.STRANGE;
    }

    /**
     * Asks a provider behind the router, once and without cost, whether it knows the key of its own that is set.
     *
     * @return its word; empty for a provider that answers nothing without painting
     */
    static Optional<Supplier<AccountWord>> ownQuestion(String provider, Settings.Painters painters, Duration within) {
        Secret key = painters.huggingFace().access().ownKeys().get(provider);
        if (key == null || !provider.equals("replicate")) {
            return Optional.empty();
        }
        ReplicateSettings there = new ReplicateSettings(
                painters.replicate().baseUrl(),
                key,
                HttpSettings.USUAL.withProxy(painters.huggingFace().proxy()));
        return Optional.of(() -> AccountWord.of(
                ReplicateAccount.ask(there, within).map(ReplicateSide::word),
                "make a token at replicate.com/account and set " + SettingName.HF_REPLICATE_KEY,
                "set " + SettingName.HF_PROXY + " to a proxy in a country where Replicate is offered",
                "check the network, " + SettingName.REPLICATE_BASE_URL + " and " + SettingName.HF_PROXY));
    }

    private static HuggingFaceSettings router(Settings.Painters painters) {
        Settings.HuggingFace there = painters.huggingFace();
        Settings.Access access = there.access();
        Map<String, OwnAccount> own = new LinkedHashMap<>();
        access.ownKeys().forEach((provider, key) -> own.put(provider, new OwnAccount(key, null)));
        return new HuggingFaceSettings(
                there.baseUrl(),
                there.hubUrl(),
                new HuggingFaceSettings.Access(access.token(), access.billTo(), own),
                HttpSettings.USUAL.withProxy(there.proxy()));
    }
}
