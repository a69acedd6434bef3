package io.github.liraai.cli.command;

import io.github.liraai.cli.settings.Settings;
import io.github.liraai.provider.http.HttpProxy;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.ServerClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether this machine's clock is right, by that of Telegram or, when that one is not told, of Hugging Face. */
final class ClockLook {
    private static final Duration OFF = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final String NAME = "Clock";
    private static final Finding UNKNOWN =
            Finding.doubtful(NAME, "nobody outside tells the time", "check the network, and the clock by hand");

    private ClockLook() {}

    static Look look(Settings settings) {
        return new Look(PATIENCE.multipliedBy(2).plusSeconds(1), UNKNOWN, () -> List.of(finding(settings)));
    }

    private static Finding finding(Settings settings) {
        URI telegram = settings.telegram().apiUrl();
        URI hub = settings.huggingFace().hubUrl();
        return compared(telegram, settings.telegram().proxy())
                .or(() -> compared(hub, settings.huggingFace().proxy()))
                .orElse(UNKNOWN);
    }

    private static Optional<Finding> compared(URI server, @Nullable HttpProxy proxy) {
        try {
            return ServerClock.ahead(HttpSettings.USUAL.withProxy(proxy), server, PATIENCE, InstantSource.system())
                    .map(ahead -> judged(ahead, server.getHost()));
        } catch (IOException e) {
            // Somebody else is asked; why this one does not answer is a finding of its own.
            return Optional.empty();
        }
    }

    /** Judges how far it is ahead of a server's. */
    static Finding judged(Duration ahead, String server) {
        if (ahead.abs().compareTo(OFF) <= 0) {
            return Finding.well(NAME, "right, by that of " + server);
        }
        return Finding.doubtful(
                NAME,
                "it is " + length(ahead.abs()) + (ahead.isNegative() ? " behind" : " ahead of") + " that of " + server,
                "have it set by the net (timedatectl set-ntp true): by it limits are renewed, and a wrong one keeps TLS from"
                        + " working");
    }

    private static String length(Duration time) {
        return time.toHours() >= 2
                ? time.toHours() + " h"
                : time.toMinutes() >= 2 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
