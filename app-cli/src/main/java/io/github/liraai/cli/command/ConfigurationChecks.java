package io.github.liraai.cli.command;

import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.cli.settings.ConfigurationException;
import io.github.liraai.cli.settings.SettingName;
import io.github.liraai.cli.settings.SettingSources;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.cli.wiring.Providers;
import io.github.liraai.cli.wiring.TelegramSide;
import io.github.liraai.provider.http.HttpProxy;
import io.github.liraai.provider.http.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be told from the settings alone. */
final class ConfigurationChecks {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String TELEGRAM = "Telegram token";

    private final SettingSources sources;
    private final Configuration configuration;

    ConfigurationChecks(SettingSources sources, Configuration configuration) {
        this.sources = sources;
        this.configuration = configuration;
    }

    Look look() {
        Finding overdue =
                Finding.bad("Configuration", "not looked through within " + PATIENCE.toSeconds() + " s", "try again");
        return new Look(PATIENCE, overdue, this::findings);
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.well("Configuration", counts()));
        for (String warning : sources.warnings()) {
            findings.add(Finding.doubtful("Unknown name", warning, "correct or remove it"));
        }
        findings.add(telegramToken());
        findings.add(timeZone());
        findings.add(apiKey(configuration.settings().huggingFace().access().isAny()));
        findings.add(client());
        Providers.keys(configuration.settings(), configuration.models()).stream()
                .flatMap(standing -> key(standing).stream())
                .forEach(findings::add);
        Providers.ownKeys(configuration.settings(), configuration.models()).stream()
                .map(ConfigurationChecks::ownKey)
                .forEach(findings::add);
        return findings;
    }

    /** Gives the findings that everybody looks for, when there is no configuration that could be used. */
    static List<Finding> withoutConfiguration(Desk desk) {
        Finding client = Finding.bad("Client", "", "correct the configuration first");
        try {
            boolean isSet = desk.sources()
                    .find(SettingName.HF_TOKEN, SettingName.HUGGINGFACE_API_KEY)
                    .isPresent();
            return List.of(apiKey(isSet), client);
        } catch (ConfigurationException e) {
            return List.of(Finding.bad("API Key", "not looked for", "correct the configuration first"), client);
        }
    }

    private String counts() {
        return configuration.levels().all().size() + " levels, "
                + configuration.models().all().size() + " models, "
                + configuration.styles().all().size() + " styles";
    }

    private Finding telegramToken() {
        Secret token = configuration.settings().telegram().token();
        if (token == null) {
            return Finding.doubtful(
                    TELEGRAM,
                    "no token is set, and lira run needs it",
                    "get one from @BotFather and set TELEGRAM_BOT_TOKEN, or TELEGRAM_BOT_TOKEN_FILE");
        }
        if (!TelegramSide.isToken(token)) {
            return Finding.bad(TELEGRAM, TelegramSide.NO_TOKEN, TelegramSide.NO_TOKEN_REMEDY);
        }
        try {
            return Finding.well(
                    TELEGRAM,
                    "the token has the right shape; requests go to "
                            + TelegramSide.settings(configuration.settings()).address()
                            + through(configuration.settings().telegram().proxy()));
        } catch (ConfigurationException e) {
            return Finding.bad(TELEGRAM, String.valueOf(e.getMessage()), "correct it there");
        }
    }

    private static String through(@Nullable HttpProxy proxy) {
        return proxy == null ? "" : " through the proxy " + proxy.host() + ":" + proxy.port();
    }

    private Finding timeZone() {
        ZonedDateTime now =
                InstantSource.system().instant().atZone(configuration.settings().zone());
        return Finding.well(
                "Time zone",
                configuration.settings().zone() + ", where it is " + TIME.format(now)
                        + " now and limits are renewed at midnight");
    }

    private static Finding apiKey(boolean isSet) {
        return isSet
                ? Finding.well("API Key", "")
                : Finding.bad(
                        "API Key",
                        "",
                        "make a token with the right \"Inference Providers\" at huggingface.co and set HF_TOKEN");
    }

    /** Empty for a company that nobody needs, and for Hugging Face without any key, which is told by {@link #apiKey}. */
    private Optional<Finding> key(Providers.KeyStanding standing) {
        String name = standing.provider() + " key";
        String models = String.join(", ", standing.models());
        if (!standing.isSet()) {
            boolean isToldAlready = standing.setting().equals(SettingName.HF_TOKEN.name())
                    && !configuration.settings().huggingFace().access().isAny();
            return standing.models().isEmpty() || isToldAlready
                    ? Optional.empty()
                    : Optional.of(Finding.doubtful(
                            name,
                            "none is set, so these are in no menu: " + models,
                            "set " + standing.setting() + " or " + standing.setting() + "_FILE to offer them"));
        }
        return Optional.of(
                standing.isUsual()
                        ? Finding.well(
                                name,
                                "has the right shape" + forModels(standing.models())
                                        + (standing.note().isEmpty() ? "" : "; " + standing.note()))
                        : Finding.doubtful(
                                name,
                                "does not look like one of " + standing.provider() + "'s",
                                "copy it again into " + standing.setting()
                                        + ", or leave it when check --online says that it is known"));
    }

    private static Finding ownKey(Providers.OwnKey key) {
        return Finding.well(
                key.provider() + " key",
                key.setting() + " = ***" + forModels(key.models()) + "; " + key.provider()
                        + " is called itself, not through Hugging Face");
    }

    private static String forModels(List<String> titles) {
        return titles.isEmpty() ? "" : ", for " + String.join(", ", titles);
    }

    private Finding client() {
        Settings settings = configuration.settings();
        if (!settings.huggingFace().access().isAny()) {
            return Finding.bad("Client", "", "set the API key first");
        }
        try (Providers providers = Providers.open(settings, InstantSource.system())) {
            return providers.generators().isEmpty()
                    ? Finding.bad("Client", "", "there is nobody to paint")
                    : Finding.well("Client", "");
        } catch (IllegalArgumentException e) {
            return Finding.bad("Client", String.valueOf(e.getMessage()), "correct the provider's address");
        }
    }
}
