package io.github.liraai.cli.wiring;

import io.github.liraai.cli.settings.SettingName;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
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
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the way to OpenAI, or to a server of one's own that speaks the same. */
final class OpenAiSide implements ProviderSide {
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
    public Settings.Painter painter(Settings.Painters painters) {
        return painters.openAi().painter();
    }

    @Override
    public Pattern keyShape() {
        return KEY;
    }

    /** A server of one's own may want no key. */
    @Override
    public boolean isSetUp(Settings.Painters painters) {
        return key(painters) != null || isOwnServer(painters);
    }

    /** What such a server's keys look like is its own affair. */
    @Override
    public Keys.State keyState(Settings.Painters painters) {
        return key(painters) != null && isOwnServer(painters)
                ? Keys.State.USUAL
                : ProviderSide.super.keyState(painters);
    }

    @Override
    public String note(Settings.Painters painters) {
        return isOwnServer(painters)
                ? "requests go to " + painters.openAi().painter().baseUrl()
                : "";
    }

    @Override
    public String otherwise() {
        return ", or " + SettingName.OPENAI_BASE_URL + " to a server of your own";
    }

    private static boolean isOwnServer(Settings.Painters painters) {
        return !OpenAiSettings.OPENAI.equals(painters.openAi().painter().baseUrl());
    }

    @Override
    public Optional<Rejected> refusal(ProviderName provider, GenerationRequest request, Settings.Painters painters) {
        return OpenAiImageGenerator.refusal(there(painters), request);
    }

    @Override
    public Opened open(Settings.Painters painters, BodyStage stage, InstantSource clock) {
        OpenAiImageGenerator generator = OpenAiImageGenerator.of(there(painters), stage, clock);
        return Opened.of(
                OpenAiImageGenerator.OPENAI, generator, new OpenAiModelProbe(there(painters)), generator::close);
    }

    @Override
    public AccountStanding<AccountWord> account(Settings.Painters painters, Duration within) {
        return OpenAiAccount.ask(there(painters), within)
                .map(models -> AccountWord.well("answers and takes the key; " + counted(models)));
    }

    private static String counted(OpenAiAccount.Models models) {
        int count = models.ids().size();
        return count == 1 && models.isWhole()
                ? "1 model is listed"
                : count + (models.isWhole() ? "" : " or more") + " models are listed";
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

    private static OpenAiSettings there(Settings.Painters painters) {
        Settings.Painter there = painters.openAi().painter();
        return OpenAiSettings.of(there.baseUrl(), there.key())
                .withServer(painters.openAi().server())
                .withHttp(HttpSettings.USUAL.withProxy(there.proxy()));
    }
}
