package io.github.liraai.cli.wiring;

import io.github.liraai.cli.settings.Settings;
import io.github.liraai.huggingface.HuggingFaceAccount;
import io.github.liraai.huggingface.HuggingFaceSettings;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Makes the way to Hugging Face's Hub. */
public final class HuggingFaceSide {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private HuggingFaceSide() {}

    /** Asks the Hub, once and without cost, whether it knows the token; empty when there is none. */
    public static Optional<HuggingFaceAccount.Standing> standing(Settings settings) {
        Settings.HuggingFace there = settings.huggingFace();
        Secret token = there.token();
        if (token == null) {
            return Optional.empty();
        }
        HttpSettings http = HttpSettings.USUAL.withProxy(there.proxy());
        HuggingFaceSettings hub = new HuggingFaceSettings(there.hubUrl(), token, http);
        try (HuggingFaceAccount account = new HuggingFaceAccount(hub, InstantSource.system())) {
            return Optional.of(account.ask(PATIENCE));
        }
    }
}
