package io.github.liraai.cli.wiring;

import io.github.liraai.cli.settings.SettingName;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.replicate.ReplicateAccount;
import io.github.liraai.replicate.ReplicateImageGenerator;
import io.github.liraai.replicate.ReplicateModelProbe;
import io.github.liraai.replicate.ReplicateSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the way to Replicate. */
final class ReplicateSide implements ProviderSide {
    static final Pattern KEY = Pattern.compile("r8_[A-Za-z0-9_-]{8,}");

    @Override
    public String title() {
        return "Replicate";
    }

    @Override
    public List<ProviderName> names() {
        return List.of(ReplicateImageGenerator.REPLICATE);
    }

    @Override
    public SettingName keyName() {
        return SettingName.REPLICATE_API_TOKEN;
    }

    @Override
    public Settings.Painter painter(Settings.Painters painters) {
        return painters.replicate();
    }

    @Override
    public Pattern keyShape() {
        return KEY;
    }

    @Override
    public Optional<Rejected> refusal(ProviderName provider, GenerationRequest request, Settings.Painters painters) {
        return ReplicateImageGenerator.refusal(request);
    }

    @Override
    public Opened open(Settings.Painters painters, BodyStage stage, InstantSource clock) {
        ReplicateImageGenerator generator = ReplicateImageGenerator.replicate(there(painters), stage, clock);
        return Opened.of(
                ReplicateImageGenerator.REPLICATE,
                generator,
                new ReplicateModelProbe(there(painters)),
                generator::close);
    }

    @Override
    public AccountStanding<AccountWord> account(Settings.Painters painters, Duration within) {
        return ReplicateAccount.ask(there(painters), within).map(ReplicateSide::word);
    }

    static AccountWord word(String account) {
        return AccountWord.well("answers and knows the key, of " + account);
    }

    @Override
    public String keyMaker() {
        return "a token at replicate.com/account";
    }

    @Override
    public SettingName addressName() {
        return SettingName.REPLICATE_BASE_URL;
    }

    @Override
    public SettingName proxyName() {
        return SettingName.REPLICATE_PROXY;
    }

    private ReplicateSettings there(Settings.Painters painters) {
        Settings.Painter there = painter(painters);
        return new ReplicateSettings(
                there.baseUrl(), Objects.requireNonNull(there.key()), HttpSettings.USUAL.withProxy(there.proxy()));
    }
}
