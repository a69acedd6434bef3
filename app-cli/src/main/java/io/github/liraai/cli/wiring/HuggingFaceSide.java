package io.github.liraai.cli.wiring;

import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.settings.SettingName;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.huggingface.HuggingFaceAccount;
import io.github.liraai.huggingface.HuggingFaceProviders;
import io.github.liraai.huggingface.HuggingFaceSettings;
import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
    public @Nullable Secret key(Settings settings) {
        return settings.huggingFace().token();
    }

    @Override
    public Pattern keyShape() {
        return KEY;
    }

    @Override
    public Opened open(Settings settings, BodyStage stage, InstantSource clock) {
        HuggingFaceProviders providers = HuggingFaceProviders.open(router(settings), stage, clock);
        return new Opened(providers.generators(), providers::close);
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
        return new HuggingFaceSettings(
                        there.baseUrl(),
                        Objects.requireNonNull(there.token()),
                        HttpSettings.USUAL.withProxy(there.proxy()))
                .withHubUrl(there.hubUrl());
    }
}
