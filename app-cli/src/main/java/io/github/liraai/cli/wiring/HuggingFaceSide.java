package io.github.liraai.cli.wiring;

import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.settings.SettingName;
import io.github.liraai.cli.settings.Settings;
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
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes the way to Hugging Face: the router with its providers, and the Hub. */
final class HuggingFaceSide implements ProviderSide {
    private static final Pattern KEY = Pattern.compile("hf_[A-Za-z0-9_-]{8,}");
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
    public Settings.Painter painter(Settings settings) {
        Settings.HuggingFace there = settings.huggingFace();
        return new Settings.Painter(there.token(), there.baseUrl(), there.proxy());
    }

    @Override
    public Pattern keyShape() {
        return KEY;
    }

    @Override
    public boolean isSetUp(Settings settings) {
        return settings.huggingFace().access().isAny();
    }

    /** Without the token only providers with a key of their own can be called. */
    @Override
    public boolean isSetUp(ProviderName provider, Settings settings) {
        return settings.huggingFace().token() != null || !needsKey(provider, settings);
    }

    @Override
    public boolean needsKey(ProviderName provider, Settings settings) {
        return names().contains(provider)
                && settings.huggingFace().access().ownKeys().keySet().stream()
                        .noneMatch(own -> provider.equals(routed(own)));
    }

    @Override
    public Opened open(Settings settings, BodyStage stage, InstantSource clock) {
        HuggingFaceProviders providers = HuggingFaceProviders.open(router(settings), stage, clock);
        Map<ProviderName, ImageGenerator> usable = new LinkedHashMap<>(providers.generators());
        usable.keySet().removeIf(provider -> !isSetUp(provider, settings));
        Map<ProviderName, ModelProbe> askable = new LinkedHashMap<>(providers.probes());
        askable.keySet().retainAll(usable.keySet());
        return new Opened(usable, askable, providers::close);
    }

    @Override
    public boolean canBeAsked(Settings settings) {
        return settings.huggingFace().token() != null;
    }

    @Override
    public String note(Settings settings) {
        String organisation = settings.huggingFace().access().billTo();
        return organisation == null ? "" : "the organisation " + organisation + " is charged";
    }

    /** Gives the catalogue's name of a provider behind the router. */
    static ProviderName routed(String provider) {
        return new ProviderName("huggingface/" + provider);
    }

    @Override
    public AccountStanding<AccountWord> account(Settings settings, Duration within) {
        return HuggingFaceAccount.ask(router(settings), within)
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

    private static HuggingFaceSettings router(Settings settings) {
        Settings.HuggingFace there = settings.huggingFace();
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
