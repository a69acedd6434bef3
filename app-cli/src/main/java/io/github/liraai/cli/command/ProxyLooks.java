package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.cli.wiring.ProxiedWay;
import io.github.liraai.provider.http.HttpProxy;
import io.github.liraai.provider.http.ProxyProbe;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Whether the proxies that are set let us through: whether they take connections, and with {@code --online}, to where we want. */
final class ProxyLooks {
    private static final Duration BRIEF = Duration.ofMillis(700);
    private static final Duration LONG = Duration.ofSeconds(10);

    /** For looking the proxy's name up. */
    private static final Duration MORE = Duration.ofMillis(100);

    private ProxyLooks() {}

    static List<Look> all(Settings settings, boolean online) {
        return ProxiedWay.all(settings).stream().map(way -> look(way, online)).toList();
    }

    private static Look look(ProxiedWay way, boolean online) {
        Duration within = online ? LONG : BRIEF;
        return new Look(
                within.multipliedBy(online ? 2 : 1).plus(MORE),
                overdue(way, online),
                () -> List.of(finding(way, online, within)));
    }

    private static Finding finding(ProxiedWay way, boolean online, Duration within) {
        try {
            ProxyProbe.reach(way.proxy(), within);
        } catch (SocketTimeoutException e) {
            return overdue(way, online);
        } catch (IOException e) {
            return Finding.bad(
                    name(way),
                    proxy(way) + " cannot be reached: " + words(e),
                    correct(way) + ", or see that the proxy runs");
        }
        return online && isTunneled(way)
                ? tunnel(way, within)
                : Finding.well(name(way), proxy(way) + " takes connections");
    }

    private static Finding tunnel(ProxiedWay way, Duration within) {
        String server = way.server().getHost() + ":" + port(way.server());
        try {
            ProxyProbe.tunnel(way.proxy(), way.server().getHost(), port(way.server()), within);
            return Finding.well(name(way), proxy(way) + " connects to " + server);
        } catch (IOException e) {
            return Finding.bad(
                    name(way),
                    proxy(way) + " takes connections, but none to " + server + ": " + words(e),
                    correct(way) + ", or have the proxy allow it");
        }
    }

    private static String words(IOException failure) {
        return Printable.of(String.valueOf(failure.getMessage()));
    }

    private static String correct(ProxiedWay way) {
        return "correct " + way.setting();
    }

    /** An HTTP proxy is asked for a tunnel to TLS only; whatever else goes through it is asked for by its address. */
    private static boolean isTunneled(ProxiedWay way) {
        return way.proxy().kind() == HttpProxy.Kind.SOCKS5
                || "https".equals(way.server().getScheme());
    }

    private static Finding overdue(ProxiedWay way, boolean online) {
        return online
                ? Finding.bad(
                        name(way),
                        proxy(way) + " does not answer within " + LONG.toSeconds() + " s",
                        correct(way) + ", or see that the proxy runs")
                : Finding.doubtful(
                        name(way),
                        proxy(way) + " does not answer at once",
                        "lira check --online waits longer; if that does not help, " + correct(way));
    }

    private static String name(ProxiedWay way) {
        return way.title() + " proxy";
    }

    private static String proxy(ProxiedWay way) {
        return way.proxy().host() + ":" + way.proxy().port();
    }

    private static int port(URI server) {
        return server.getPort() >= 0 ? server.getPort() : "https".equals(server.getScheme()) ? 443 : 80;
    }
}
