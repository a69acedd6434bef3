package io.github.liraai.telegram;

import io.github.liraai.telegram.api.ApiAddress;
import io.github.liraai.telegram.api.BotToken;
import io.github.liraai.telegram.api.Pace;
import io.github.liraai.telegram.api.Route;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What the adapter must know.
 *
 * @param token the bot's token
 * @param address where the Bot API listens
 * @param route the way there
 * @param pollTimeout how long Telegram may wait for an update, 1 to 50 s
 * @param uploadsAtOnce how many pictures are read and sent at the same time
 * @param zone the zone in which times are told, that of the quota's days
 * @param clock tells the time for sentences such as "in 5 hours"
 * @param pace how fast messages may be sent
 * @param contact whom people ask for a higher level, such as {@code @name} or a link, at most 200 characters; empty for nobody by name
 */
public record TelegramSettings(
        BotToken token,
        ApiAddress address,
        Route route,
        Duration pollTimeout,
        int uploadsAtOnce,
        ZoneId zone,
        InstantSource clock,
        Pacing pace,
        String contact) {
    /** How long a contact may be. */
    public static final int LONGEST_CONTACT = 200;

    public TelegramSettings {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(pace, "pace");
        if (pollTimeout.compareTo(Duration.ofSeconds(1)) < 0 || pollTimeout.compareTo(Duration.ofSeconds(50)) > 0) {
            throw new IllegalArgumentException("poll timeout must be 1 to 50 s: " + pollTimeout);
        }
        if (contact.length() > LONGEST_CONTACT) {
            throw new IllegalArgumentException("contact must have at most " + LONGEST_CONTACT + " characters");
        }
        if (uploadsAtOnce < 1) {
            throw new IllegalArgumentException("uploads at once must be positive: " + uploadsAtOnce);
        }
    }

    /** Talks to Telegram itself, in Moscow's time. */
    public static TelegramSettings of(BotToken token) {
        return new TelegramSettings(
                token,
                ApiAddress.TELEGRAM,
                Route.STRAIGHT,
                Duration.ofSeconds(50),
                16,
                ZoneId.of("Europe/Moscow"),
                InstantSource.system(),
                Pacing.AUTO,
                "");
    }

    /** Talks to another Bot API server. */
    public TelegramSettings withAddress(ApiAddress other) {
        return new TelegramSettings(token, other, route, pollTimeout, uploadsAtOnce, zone, clock, pace, contact);
    }

    /** Goes there another way. */
    public TelegramSettings withRoute(Route other) {
        return new TelegramSettings(token, address, other, pollTimeout, uploadsAtOnce, zone, clock, pace, contact);
    }

    /** Asks with another timeout. */
    public TelegramSettings withPollTimeout(Duration other) {
        return new TelegramSettings(token, address, route, other, uploadsAtOnce, zone, clock, pace, contact);
    }

    /** Sends another number of pictures at once. */
    public TelegramSettings withUploadsAtOnce(int other) {
        return new TelegramSettings(token, address, route, pollTimeout, other, zone, clock, pace, contact);
    }

    /** Tells times in another zone. */
    public TelegramSettings withZone(ZoneId other) {
        return new TelegramSettings(token, address, route, pollTimeout, uploadsAtOnce, other, clock, pace, contact);
    }

    /** Goes by another clock. */
    public TelegramSettings withClock(InstantSource other) {
        return new TelegramSettings(token, address, route, pollTimeout, uploadsAtOnce, zone, other, pace, contact);
    }

    /** Sends at another pace. */
    public TelegramSettings withPace(Pacing other) {
        return new TelegramSettings(token, address, route, pollTimeout, uploadsAtOnce, zone, clock, other, contact);
    }

    /** Names somebody to be asked for a higher level. */
    public TelegramSettings withContact(String other) {
        return new TelegramSettings(token, address, route, pollTimeout, uploadsAtOnce, zone, clock, pace, other);
    }

    /** How fast messages may be sent. */
    public enum Pacing {
        /** {@link #STRICT} for Telegram itself; for any other Bot API server {@link #FREE}, but at most 25 messages a second to many people. */
        AUTO,
        /** Within Telegram's limits, by the bot's own count. */
        STRICT,
        /** As fast as the server takes it; where it answers 429, the pause it asks for is kept. */
        FREE;

        Pace of(ApiAddress address) {
            return switch (this) {
                case AUTO -> address.equals(ApiAddress.TELEGRAM) ? Pace.strict() : Pace.lenient();
                case STRICT -> Pace.strict();
                case FREE -> Pace.free();
            };
        }
    }
}
