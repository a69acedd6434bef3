package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.settings.ConfigurationException;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.cli.wiring.AccountWord;
import io.github.liraai.cli.wiring.Providers;
import io.github.liraai.cli.wiring.TelegramSide;
import java.util.List;

/** Asks those outside whether they can be reached and know the keys; none of it costs anything. */
final class OnlineCheck {
    private static final String TELEGRAM = "Telegram online";
    private static final String HUGGING_FACE = "Hugging Face online";
    private static final int LONGEST_DETAIL = 300;

    private OnlineCheck() {}

    static Finding telegram(Settings settings) {
        try {
            String trouble = TelegramSide.trouble(settings);
            return trouble.isEmpty()
                    ? Finding.well(TELEGRAM, "answers and knows the token")
                    : Finding.bad(
                            TELEGRAM,
                            trouble,
                            "check the network, TELEGRAM_API_URL, TELEGRAM_PROXY and TELEGRAM_BOT_TOKEN");
        } catch (ConfigurationException e) {
            return Finding.bad(TELEGRAM, String.valueOf(e.getMessage()), "correct it there");
        }
    }

    /** Asks every provider that is set up; that one is not is a finding of its own already. */
    static List<Finding> providers(Settings settings) {
        return Providers.askAll(settings).entrySet().stream()
                .map(word -> finding(word.getKey(), word.getValue()))
                .toList();
    }

    private static Finding finding(String provider, AccountWord word) {
        String name = provider.equals("HF") ? HUGGING_FACE : provider + " online";
        String detail = Printable.of(word.detail(), LONGEST_DETAIL);
        return word.isWell() ? Finding.well(name, detail) : Finding.bad(name, detail, word.remedy());
    }
}
