package io.github.liraai.cli.wiring;

import io.github.liraai.cli.settings.ConfigurationException;
import io.github.liraai.telegram.webhook.WebhookSettings;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How updates come in. */
public sealed interface Reception {
    /** The bot asks for them. */
    record Asking() implements Reception {}

    /**
     * Telegram brings them.
     *
     * @param settings where to
     */
    record Listening(WebhookSettings settings) implements Reception {}

    /**
     * Reads what was given on the command line.
     *
     * @param webhook where Telegram brings updates, or null
     * @param listen where to listen, or null
     * @throws ConfigurationException when only one of the two was given, or one cannot be used
     */
    static Reception of(@Nullable String webhook, @Nullable String listen) {
        if (webhook == null && listen == null) {
            return new Asking();
        }
        if (webhook == null || listen == null) {
            throw new ConfigurationException(
                    "--webhook URL and --listen HOST:PORT go together: where Telegram brings updates, and where this process"
                            + " takes them");
        }
        InetSocketAddress address = address(listen);
        try {
            return new Listening(new WebhookSettings(new URI(webhook), address));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("--webhook, --listen: " + e.getMessage());
        } catch (URISyntaxException e) {
            throw new ConfigurationException("--webhook: not an address such as https://bot.example/hook");
        }
    }

    private static InetSocketAddress address(String listen) {
        Matcher parts = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]\\s]+):(\\d{1,5})")
                .matcher(listen);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
            throw new ConfigurationException("--listen: must be HOST:PORT such as 127.0.0.1:8443, not " + listen);
        }
        return new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2)));
    }
}
