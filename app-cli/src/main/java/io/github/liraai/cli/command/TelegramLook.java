package io.github.liraai.cli.command;

import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.settings.ConfigurationException;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.cli.wiring.TelegramSide;
import io.github.liraai.core.intake.LeaseName;
import io.github.liraai.telegram.BotInspection;
import io.github.liraai.telegram.BotInspection.Bot;
import io.github.liraai.telegram.BotInspection.Polling;
import io.github.liraai.telegram.BotInspection.Updates;
import io.github.liraai.telegram.api.Outcome;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How it stands with the bot at Telegram: whether the token is good, and how updates get here. */
final class TelegramLook {
    private static final String BOT = "Telegram online";
    private static final String WEBHOOK = "Telegram webhook";
    private static final String POLLING = "Telegram polling";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Bots that were cut off ask again within one to five seconds. */
    private static final Duration RIVAL_PATIENCE = Duration.ofSeconds(5);

    private static final Duration RECENT = Duration.ofHours(1);
    private static final String REMEDY = "check the network, TELEGRAM_API_URL, TELEGRAM_PROXY and TELEGRAM_BOT_TOKEN";

    private final Settings settings;
    private final @Nullable String planned;
    private final Predicate<LeaseName> served;
    private final InstantSource clock;

    /**
     * Prepares it.
     *
     * @param settings the settings
     * @param planned where Telegram is to bring updates, or null when the bot is to ask for them
     * @param served whether a process on this database asks for updates
     * @param clock tells how long ago something failed
     */
    TelegramLook(Settings settings, @Nullable String planned, Predicate<LeaseName> served, InstantSource clock) {
        this.settings = settings;
        this.planned = planned;
        this.served = served;
        this.clock = clock;
    }

    /** Says that a planned webhook is not looked at. */
    static Look offline() {
        Finding skipped = Finding.doubtful(WEBHOOK, "not looked at, for only Telegram knows of it", "add --online");
        return new Look(PATIENCE, skipped, () -> List.of(skipped));
    }

    Look look() {
        Duration within = PATIENCE.multipliedBy(4).plus(RIVAL_PATIENCE);
        return new Look(
                within, Finding.bad(BOT, "no answer within " + within.toSeconds() + " s", REMEDY), this::findings);
    }

    private List<Finding> findings() {
        try (BotInspection telegram = TelegramSide.inspect(settings)) {
            Outcome<Bot> answer = telegram.bot(PATIENCE);
            if (!(answer instanceof Outcome.Done<Bot>(Bot bot))) {
                return List.of(Finding.bad(BOT, trouble(answer), REMEDY));
            }
            List<Finding> findings = new ArrayList<>();
            findings.add(Finding.well(BOT, "answers and knows the token, of @" + Printable.of(bot.username())));
            Outcome<Updates> updates = telegram.updates(PATIENCE);
            if (updates instanceof Outcome.Done<Updates>(Updates how)) {
                findings.add(webhook(how));
                if (how.url().isEmpty() && planned == null) {
                    findings.add(polling(telegram, bot));
                }
            } else {
                findings.add(Finding.doubtful(WEBHOOK, trouble(updates), "try again"));
            }
            return findings;
        } catch (ConfigurationException e) {
            return List.of(Finding.bad(BOT, String.valueOf(e.getMessage()), "correct it there"));
        }
    }

    private Finding webhook(Updates how) {
        String waiting = how.waiting() == 1 ? "1 update waits" : how.waiting() + " updates wait";
        if (how.url().isEmpty()) {
            return planned == null
                    ? Finding.well(WEBHOOK, "none is set, as lira run wants it; " + waiting)
                    : Finding.doubtful(
                            WEBHOOK,
                            "none is set; " + waiting,
                            "lira run --webhook sets it when it starts; if it runs already, look into its log");
        }
        String brought = "updates are brought to " + host(how.url());
        if (planned == null) {
            return Finding.doubtful(
                    WEBHOOK,
                    brought + "; " + waiting + failure(how),
                    "lira run takes the webhook away when it starts; if it is to stay, give its address with check"
                            + " --webhook, or use another bot");
        }
        if (!planned.equals(how.url())) {
            return Finding.doubtful(
                    WEBHOOK,
                    brought
                            + (host(how.url()).equals(host(planned))
                                    ? ", but to another path"
                                    : ", not to " + host(planned))
                            + "; " + waiting + failure(how),
                    "lira run --webhook sets its own when it starts; two programs cannot share a bot");
        }
        return isFailing(how)
                ? Finding.doubtful(
                        WEBHOOK,
                        brought + "; " + waiting + failure(how),
                        "see that " + host(planned)
                                + " answers from outside, by TLS with a valid certificate, and hands"
                                + " what comes to where lira run listens")
                : Finding.well(WEBHOOK, brought + "; " + waiting + failure(how));
    }

    private boolean isFailing(Updates how) {
        return how.failure() != null && sinceFailure(how.failure().at()).compareTo(RECENT) < 0;
    }

    private String failure(Updates how) {
        BotInspection.Failure failure = how.failure();
        if (failure == null) {
            return "";
        }
        Duration ago = sinceFailure(failure.at());
        return "; it failed "
                + (ago.toHours() >= 48
                        ? ago.toDays() + " days"
                        : ago.toMinutes() >= 120 ? ago.toHours() + " h" : ago.toMinutes() + " min")
                + " ago: " + Printable.of(failure.words());
    }

    private Duration sinceFailure(Instant at) {
        Duration ago = Duration.between(at, clock.instant());
        return ago.isNegative() ? Duration.ZERO : ago;
    }

    private Finding polling(BotInspection telegram, Bot bot) {
        if (served.test(bot.pollLease())) {
            return Finding.well(POLLING, "a bot that runs on this database asks for updates");
        }
        Outcome<Polling> answer = telegram.polling(RIVAL_PATIENCE, RIVAL_PATIENCE.plus(PATIENCE));
        if (!(answer instanceof Outcome.Done<Polling>(Polling polling))) {
            return Finding.doubtful(POLLING, trouble(answer), "try again");
        }
        return switch (polling) {
            case NOBODY -> Finding.well(POLLING, "nobody else asks for this bot's updates");
            case UPDATES_WAIT -> Finding.well(POLLING, "updates wait to be asked for");
            case ANOTHER ->
                Finding.bad(
                        POLLING,
                        "another process asks for this bot's updates (409)",
                        "stop it, or make another bot for this one at @BotFather: each update goes to one of the two");
            case WEBHOOK -> Finding.doubtful(POLLING, "a webhook was set at this moment", "look again");
        };
    }

    private static String trouble(Outcome<?> outcome) {
        if (outcome.isTokenRefused()) {
            return "the token is refused";
        }
        return switch (outcome) {
            case Outcome.Unclear<?>(String reason, boolean isUnsent) -> "no answer of Telegram's: " + reason;
            case Outcome.TooSoon<?>(Duration pause) -> "Telegram wants a pause of " + pause.toSeconds() + " s";
            case Outcome.Refused<?>(int code, String words) -> "Telegram refuses: " + code + " " + Printable.of(words);
            case Outcome.ChatClosed<?>(String words) -> "Telegram refuses: " + Printable.of(words);
            case Outcome.ChatMoved<?> moved -> "Telegram answers of a chat that nobody asked for";
            case Outcome.Done<?> done -> throw new IllegalStateException("it did not fail");
        };
    }

    /** The path may be known to Telegram and the bot only. */
    private static String host(String url) {
        try {
            return String.valueOf(URI.create(url).getHost());
        } catch (IllegalArgumentException e) {
            return "an address that cannot be read";
        }
    }
}
