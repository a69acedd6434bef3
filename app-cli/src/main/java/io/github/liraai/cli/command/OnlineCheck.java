package io.github.liraai.cli.command;

import io.github.liraai.cli.settings.ConfigurationException;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.cli.wiring.TelegramSide;

/** Asks Telegram whether it can be reached and knows the token. */
final class OnlineCheck {
    private static final String NAME = "Telegram online";

    private OnlineCheck() {}

    static Finding telegram(Settings settings) {
        try {
            String trouble = TelegramSide.trouble(settings);
            return trouble.isEmpty()
                    ? Finding.well(NAME, "answers and knows the token")
                    : Finding.bad(NAME, trouble, "check the network, TELEGRAM_API_URL and TELEGRAM_BOT_TOKEN");
        } catch (ConfigurationException e) {
            return Finding.bad(NAME, String.valueOf(e.getMessage()), "correct it there");
        }
    }
}
