package io.github.liraai.cli.wiring;

import io.github.liraai.cli.settings.SettingName;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.openai.OpenAiAccount;
import io.github.liraai.openai.OpenAiImageGenerator;
import io.github.liraai.openai.OpenAiModelProbe;
import io.github.liraai.openai.OpenAiSettings;
import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.HttpSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;

/** Makes the way to OpenAI, or to a server of one's own that speaks the same. */
final class OpenAiSide implements ProviderSide {
    /** Servers of one's own take whatever they were told to. */
    private static final Pattern KEY = Pattern.compile("sk-[A-Za-z0-9_-]{8,}");

    @Override
    public String title() {
        return "OpenAI";
    }

    @Override
    public List<ProviderName> names() {
        return List.of(OpenAiImageGenerator.OPENAI);
    }

    @Override
    public SettingName keyName() {
        return SettingName.OPENAI_API_KEY;
    }

    @Override
    public Settings.Painter painter(Settings settings) {
        return settings.painters().openAi();
    }

    @Override
    public Pattern keyShape() {
        return KEY;
    }

    /** A server of one's own may want no key. */
    @Override
    public boolean isSetUp(Settings settings) {
        return key(settings) != null
                || !OpenAiSettings.OPENAI.equals(settings.painters().openAi().baseUrl());
    }

    @Override
    public Opened open(Settings settings, BodyStage stage, InstantSource clock) {
        OpenAiImageGenerator generator = OpenAiImageGenerator.of(there(settings), stage, clock);
        return Opened.of(
                OpenAiImageGenerator.OPENAI, generator, new OpenAiModelProbe(there(settings)), generator::close);
    }

    @Override
    public AccountStanding<AccountWord> account(Settings settings, Duration within) {
        return OpenAiAccount.ask(there(settings), within)
                .map(models -> AccountWord.well("answers and takes the key; "
                        + models.ids().size() + (models.isWhole() ? "" : " or more") + " models are listed"));
    }

    @Override
    public String keyMaker() {
        return "a key at platform.openai.com";
    }

    @Override
    public SettingName addressName() {
        return SettingName.OPENAI_BASE_URL;
    }

    @Override
    public SettingName proxyName() {
        return SettingName.OPENAI_PROXY;
    }

    private OpenAiSettings there(Settings settings) {
        Settings.Painter there = painter(settings);
        return OpenAiSettings.of(there.baseUrl(), there.key()).withHttp(HttpSettings.USUAL.withProxy(there.proxy()));
    }
}
