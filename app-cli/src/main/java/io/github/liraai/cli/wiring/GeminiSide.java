package io.github.liraai.cli.wiring;

import io.github.liraai.cli.settings.SettingName;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.gemini.GeminiAccount;
import io.github.liraai.gemini.GeminiImageGenerator;
import io.github.liraai.gemini.GeminiModelProbe;
import io.github.liraai.gemini.GeminiSettings;
import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.HttpSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the way to Gemini. */
final class GeminiSide implements ProviderSide {
    private static final Pattern KEY = Pattern.compile("AIza[A-Za-z0-9_-]{8,}|AQ\\.[A-Za-z0-9_.-]{8,}");

    @Override
    public String title() {
        return "Gemini";
    }

    @Override
    public List<ProviderName> names() {
        return List.of(GeminiImageGenerator.GEMINI);
    }

    @Override
    public SettingName keyName() {
        return SettingName.GEMINI_API_KEY;
    }

    @Override
    public Settings.Painter painter(Settings.Painters painters) {
        return painters.gemini().painter();
    }

    @Override
    public Pattern keyShape() {
        return KEY;
    }

    @Override
    public Optional<Rejected> refusal(ProviderName provider, GenerationRequest request, Settings.Painters painters) {
        return GeminiImageGenerator.refusal(request);
    }

    @Override
    public Opened open(Settings.Painters painters, BodyStage stage, InstantSource clock) {
        GeminiImageGenerator generator = GeminiImageGenerator.gemini(there(painters), stage, clock);
        return Opened.of(
                GeminiImageGenerator.GEMINI, generator, new GeminiModelProbe(there(painters)), generator::close);
    }

    @Override
    public AccountStanding<AccountWord> account(Settings.Painters painters, Duration within) {
        return GeminiAccount.ask(there(painters), within).map(key -> AccountWord.well("answers and knows the key"));
    }

    @Override
    public String keyMaker() {
        return "a key at aistudio.google.com";
    }

    @Override
    public SettingName addressName() {
        return SettingName.GEMINI_BASE_URL;
    }

    @Override
    public SettingName proxyName() {
        return SettingName.GEMINI_PROXY;
    }

    @Override
    public String note(Settings.Painters painters) {
        return "by " + painters.gemini().version() + " of its API";
    }

    private GeminiSettings there(Settings.Painters painters) {
        Settings.Painter there = painter(painters);
        return new GeminiSettings(
                        there.baseUrl(),
                        Objects.requireNonNull(there.key()),
                        HttpSettings.USUAL.withProxy(there.proxy()))
                .withVersion(painters.gemini().version());
    }
}
