package io.github.liraai.cli.wiring;

import io.github.liraai.cli.settings.SettingName;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.kie.KieAccount;
import io.github.liraai.kie.KieImageGenerator;
import io.github.liraai.kie.KieSettings;
import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.HttpSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the way to KIE.AI. */
final class KieSide implements ProviderSide {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{12,}");

    @Override
    public String title() {
        return "KIE";
    }

    @Override
    public List<ProviderName> names() {
        return List.of(KieImageGenerator.KIE);
    }

    @Override
    public SettingName keyName() {
        return SettingName.KIE_API_KEY;
    }

    @Override
    public Settings.Painter painter(Settings.Painters painters) {
        return painters.kie();
    }

    @Override
    public Pattern keyShape() {
        return KEY;
    }

    @Override
    public Optional<Rejected> refusal(ProviderName provider, GenerationRequest request, Settings.Painters painters) {
        return KieImageGenerator.refusal(request);
    }

    @Override
    public Opened open(Settings.Painters painters, BodyStage stage, InstantSource clock) {
        KieImageGenerator generator = KieImageGenerator.kie(there(painters), stage, clock);
        // KIE tells nothing of a model before a task is made, which costs credits.
        return new Opened(Map.of(KieImageGenerator.KIE, generator), Map.of(), generator::close);
    }

    @Override
    public AccountStanding<AccountWord> account(Settings.Painters painters, Duration within) {
        return KieAccount.ask(there(painters), within).map(KieSide::word);
    }

    @Override
    public String keyMaker() {
        return "a key at kie.ai/api-key";
    }

    @Override
    public SettingName addressName() {
        return SettingName.KIE_BASE_URL;
    }

    @Override
    public SettingName proxyName() {
        return SettingName.KIE_PROXY;
    }

    private static AccountWord word(KieAccount.Credit credit) {
        return credit.left() > 0
                ? AccountWord.well("answers and knows the key; "
                        + BigDecimal.valueOf(credit.left()).stripTrailingZeros().toPlainString() + " credits are left")
                : AccountWord.bad("no credits are left", "top up at kie.ai");
    }

    private KieSettings there(Settings.Painters painters) {
        Settings.Painter there = painter(painters);
        return new KieSettings(
                there.baseUrl(), Objects.requireNonNull(there.key()), HttpSettings.USUAL.withProxy(there.proxy()));
    }
}
