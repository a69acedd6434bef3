package io.github.liraai.cli.wiring;

import io.github.liraai.cli.settings.ConfigurationException;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.provider.http.HttpProxy;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.telegram.BotInspection;
import io.github.liraai.telegram.TelegramSettings;
import io.github.liraai.telegram.api.ApiAddress;
import io.github.liraai.telegram.api.BotToken;
import io.github.liraai.telegram.webhook.WebhookSecret;
import java.util.List;
import java.util.regex.Pattern;

/** Makes the way to Telegram. */
public final class TelegramSide {
    /** What is wrong with a token that {@link #isToken} says is none. */
    public static final String NO_TOKEN = "the token does not have the shape of one";

    /** What to do about it. */
    public static final String NO_TOKEN_REMEDY = "copy it again from @BotFather: digits, a colon, letters";

    private static final Pattern TOKEN = Pattern.compile("[0-9]{3,20}:[A-Za-z0-9_-]{5,100}");

    private TelegramSide() {}

    /** Tells whether something has the shape of Telegram's tokens. */
    public static boolean isToken(Secret token) {
        return TOKEN.matcher(token.reveal()).matches();
    }

    /**
     * Turns the settings into the adapter's.
     *
     * @throws ConfigurationException when there is no token, or something cannot be used
     */
    public static TelegramSettings settings(Settings settings) {
        Settings.Telegram telegram = settings.telegram();
        Secret token = telegram.token();
        if (token == null) {
            throw new ConfigurationException(
                    "TELEGRAM_BOT_TOKEN is not set: get a token from @BotFather and set it, or TELEGRAM_BOT_TOKEN_FILE");
        }
        TelegramSettings straight = TelegramSettings.of(token(token))
                .withAddress(address(telegram))
                .withZone(settings.zone())
                .withPace(pace(telegram))
                .withContact(telegram.contact());
        HttpProxy proxy = telegram.proxy();
        return proxy == null ? straight : straight.withRoute(proxy::prepare);
    }

    /**
     * Makes what looks how it stands with the bot; close it after use.
     *
     * @throws ConfigurationException when there is no token, or something cannot be used
     */
    public static BotInspection inspect(Settings settings) {
        return new BotInspection(settings(settings));
    }

    /** Gives the secrets that are derived from the settings, for fences of logs; none while there is no usable token. */
    public static List<String> derivedSecrets(Settings settings) {
        Secret token = settings.telegram().token();
        try {
            return token == null
                    ? List.of()
                    : List.of(WebhookSecret.of(token(token)).reveal());
        } catch (ConfigurationException e) {
            return List.of();
        }
    }

    private static BotToken token(Secret token) {
        if (!isToken(token)) {
            throw new ConfigurationException("TELEGRAM_BOT_TOKEN: " + NO_TOKEN + ": " + NO_TOKEN_REMEDY);
        }
        return new BotToken(token.reveal());
    }

    private static TelegramSettings.Pacing pace(Settings.Telegram telegram) {
        return switch (telegram.pace()) {
            case AUTO -> TelegramSettings.Pacing.AUTO;
            case STRICT -> TelegramSettings.Pacing.STRICT;
            case FREE -> TelegramSettings.Pacing.FREE;
        };
    }

    private static ApiAddress address(Settings.Telegram telegram) {
        try {
            return ApiAddress.parse(telegram.apiUrl().toString());
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("TELEGRAM_API_URL: " + e.getMessage());
        }
    }
}
