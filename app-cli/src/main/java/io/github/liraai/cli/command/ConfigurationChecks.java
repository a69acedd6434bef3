package io.github.liraai.cli.command;

import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.cli.settings.ConfigurationException;
import io.github.liraai.cli.settings.SettingSources;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.cli.wiring.Keys;
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

    private static final String CLIENT = "Client";
    private static final String TELEGRAM = "Telegram token";

    private final SettingSources sources;
    private final Configuration configuration;
    private final Settings.Painters painters;

    ConfigurationChecks(SettingSources sources, Configuration configuration) {
        this.sources = sources;
        this.configuration = configuration;
        this.painters = configuration.settings().painters();
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
        boolean isPaintable =
                !Providers.paintable(configuration.models(), painters).isEmpty();
        findings.add(apiKey(isPaintable));
        findings.add(
                isPaintable
                        ? client()
                        : Finding.bad(CLIENT, "there is no key to call anybody with", "set one of those first"));
        Keys.companies(painters, configuration.models()).stream()
                .flatMap(company -> company(company).stream())
                .forEach(findings::add);
        Keys.own(painters, configuration.models()).stream()
                .map(ConfigurationChecks::own)
                .forEach(findings::add);
        return findings;
    }

    /** Gives the findings that everybody looks for, when there is no configuration that could be used. */
    static List<Finding> withoutConfiguration(Desk desk) {
        Finding client = Finding.bad(CLIENT, "not opened", "correct the configuration first");
        try {
            return List.of(apiKey(Providers.isAnySetUp(Configuration.painters(desk.sources()))), client);
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

    /** One that paints is enough. */
    private static Finding apiKey(boolean isPaintable) {
        return isPaintable
                ? Finding.well("API Key", "")
                : Finding.bad(
                        "API Key",
                        "no model can be painted with, for no key of theirs is set",
                        "make a token with the right \"Inference Providers\" at huggingface.co and set HF_TOKEN, or set the"
                                + " key of another provider: " + String.join(", ", Providers.otherKeys()));
    }

    /** Empty for a company that nobody needs. */
    private static Optional<Finding> company(Keys.Company company) {
        String name = company.provider() + " key";
        String note = company.note().isEmpty() ? "" : "; " + company.note();
        String models = forModels(company.models());
        return switch (company.state()) {
            case MISSING ->
                company.models().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Finding.doubtful(
                                name,
                                "none is set, so these are in no menu: " + String.join(", ", company.models()),
                                "set " + company.setting() + " or " + company.setting() + "_FILE to offer them"
                                        + company.otherwise()));
            case NOT_NEEDED ->
                Optional.of(Finding.well(name, "none is set, and a server of one's own may want none" + models + note));
            case USUAL -> Optional.of(Finding.well(name, "has the right shape" + models + note));
            case STRANGE -> Optional.of(strange(name, company.provider(), company.setting()));
        };
    }

    private static Finding own(Keys.Own key) {
        String name = key.provider() + " key";
        if (key.state() == Keys.State.STRANGE) {
            return strange(name, key.provider(), key.setting());
        }
        if (key.models().isEmpty() && !key.isWithToken()) {
            return Finding.doubtful(
                    name,
                    key.setting() + " = ***, but no model is painted by " + key.catalogued(),
                    "add a model with provider = \"" + key.catalogued() + "\" to lira.conf, or set HF_TOKEN, too");
        }
        return Finding.well(
                name,
                key.setting() + " = ***" + forModels(key.models()) + "; " + key.provider()
                        + " is called itself, not through Hugging Face");
    }

    private static Finding strange(String name, String provider, String setting) {
        return Finding.doubtful(
                name,
                "does not look like one of " + provider + "'s",
                "copy it again into " + setting + ", or leave it when check --online says that it is known");
    }

    private static String forModels(List<String> titles) {
        return titles.isEmpty() ? "" : ", for " + String.join(", ", titles);
    }

    private Finding client() {
        try (Providers providers = Providers.open(painters, InstantSource.system())) {
            return providers.generators().isEmpty()
                    ? Finding.bad(CLIENT, "there is nobody to paint", "set a key of theirs")
                    : Finding.well(CLIENT, "");
        } catch (IllegalArgumentException e) {
            return Finding.bad(CLIENT, String.valueOf(e.getMessage()), "correct the provider's address");
        }
    }
}
