package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.settings.ConfigurationException;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.cli.wiring.HuggingFaceSide;
import io.github.liraai.cli.wiring.TelegramSide;
import io.github.liraai.huggingface.HuggingFaceAccount.Standing;
import java.util.Optional;

/** Asks those outside whether they can be reached and know the keys; none of it costs anything. */
final class OnlineCheck {
    private static final String TELEGRAM = "Telegram online";
    private static final String HUGGING_FACE = "Hugging Face online";
    private static final int LONGEST_NAME = 60;

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

    /** Empty when there is no key to ask about, which is a finding of its own already. */
    static Optional<Finding> huggingFace(Settings settings) {
        return HuggingFaceSide.standing(settings).map(OnlineCheck::finding);
    }

    private static Finding finding(Standing standing) {
        return switch (standing) {
            case Standing.Known(String name) ->
                Finding.well(HUGGING_FACE, "answers and knows the key, of " + Printable.of(name, LONGEST_NAME));
            case Standing.Refused() ->
                Finding.bad(
                        HUGGING_FACE,
                        "the key is refused",
                        "make a token with the right \"Inference Providers\" at huggingface.co and set HF_TOKEN");
            case Standing.Unclear(String detail) ->
                Finding.bad(HUGGING_FACE, Printable.of(detail), "check the network, HF_HUB_URL and HF_PROXY");
        };
    }
}
