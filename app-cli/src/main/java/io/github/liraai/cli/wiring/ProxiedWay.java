package io.github.liraai.cli.wiring;

import io.github.liraai.cli.settings.SettingName;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.provider.http.HttpProxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A way out that leads through a proxy.
 *
 * @param title who is at its end
 * @param setting the setting that holds the proxy
 * @param proxy the proxy
 * @param server the server at its end
 */
public record ProxiedWay(String title, String setting, HttpProxy proxy, URI server) {
    /** Lists all that are set. */
    public static List<ProxiedWay> all(Settings settings) {
        List<ProxiedWay> ways = new ArrayList<>();
        Settings.Telegram telegram = settings.telegram();
        if (telegram.proxy() != null) {
            ways.add(
                    new ProxiedWay("Telegram", SettingName.TELEGRAM_PROXY.name(), telegram.proxy(), telegram.apiUrl()));
        }
        ways.addAll(Providers.proxied(settings.painters()));
        return List.copyOf(ways);
    }
}
