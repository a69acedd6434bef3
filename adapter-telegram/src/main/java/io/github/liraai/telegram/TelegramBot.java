package io.github.liraai.telegram;

import io.github.liraai.core.Lira;
import io.github.liraai.core.intake.Claimant;
import io.github.liraai.core.intake.Source;
import io.github.liraai.telegram.api.Outcome;
import io.github.liraai.telegram.delivery.PastPictures;
import io.github.liraai.telegram.dialogue.BotName;
import io.github.liraai.telegram.dialogue.Dialogue;
import io.github.liraai.telegram.intake.Arrivals;
import io.github.liraai.telegram.intake.Desk;
import io.github.liraai.telegram.intake.InboxCleaner;
import io.github.liraai.telegram.intake.UpdateHandler;
import io.github.liraai.telegram.poll.Entrance;
import io.github.liraai.telegram.poll.LeaseTiming;
import io.github.liraai.telegram.poll.Poller;
import io.github.liraai.telegram.text.ResetWords;
import io.github.liraai.telegram.webhook.Webhook;
import io.github.liraai.telegram.webhook.WebhookSecret;
import io.github.liraai.telegram.webhook.WebhookSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.User;

/** The running bot: takes what people write to the domain and says what came of it. Thread-safe. */
public final class TelegramBot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramBot.class);
    private static final Duration CLEANING = Duration.ofMinutes(10);
    private static final Duration LOOP_PATIENCE = Duration.ofSeconds(1);
    private static final Duration LANES_PATIENCE = Duration.ofMillis(800);

    private final TelegramConnection connection;
    private final Lira lira;
    private final TelegramIntake intake;
    private final InboxCleaner cleaner;
    private final CommandMenu menu;
    private final Entrance entrance;
    private volatile String username = "";

    private TelegramBot(
            TelegramConnection connection,
            Lira lira,
            TelegramIntake intake,
            Function<Supplier<Outcome<Desk>>, Entrance> entrance) {
        this.connection = connection;
        this.lira = lira;
        this.intake = intake;
        connection.progress().start(lira.findGeneration(), lira.foreseeWait());
        this.cleaner = new InboxCleaner(intake.inbox(), CLEANING);
        this.menu = new CommandMenu(
                connection.api(),
                () -> lira.administration()
                        .map(administration -> administration.administrators().all())
                        .orElse(List.of()),
                connection.settings().clock());
        this.entrance = entrance.apply(this::greet);
    }

    /** Starts the bot with the ordinary {@link LeaseTiming}. */
    public static TelegramBot start(TelegramConnection connection, Lira lira, TelegramIntake intake) {
        return start(connection, lira, intake, LeaseTiming.DEFAULT);
    }

    /**
     * Starts the bot, which asks Telegram for updates while it is its turn; Telegram may be away, it is tried until it answers.
     *
     * @param intake what it shares with the other processes of the same bot
     * @param timing how soon another process takes its turn
     */
    public static TelegramBot start(
            TelegramConnection connection, Lira lira, TelegramIntake intake, LeaseTiming timing) {
        Poller.Turn turn = new Poller.Turn(intake.leases(), intake.holder(), timing);
        Duration timeout = connection.settings().pollTimeout();
        return opened(new TelegramBot(
                connection, lira, intake, greeting -> new Poller(connection.api(), timeout, greeting, turn)));
    }

    /**
     * Starts the bot, to which Telegram brings updates; Telegram may be away, it is tried until it answers.
     *
     * @param intake what it shares with the other processes of the same bot
     * @param webhook where Telegram brings them
     * @throws UncheckedIOException when it cannot listen there
     */
    public static TelegramBot listen(
            TelegramConnection connection, Lira lira, TelegramIntake intake, WebhookSettings webhook) {
        WebhookSecret secret = WebhookSecret.of(connection.settings().token());
        return opened(new TelegramBot(
                connection,
                lira,
                intake,
                greeting -> webhook(connection, new Webhook.Address(webhook, secret), intake, greeting)));
    }

    private static Webhook webhook(
            TelegramConnection connection,
            Webhook.Address address,
            TelegramIntake intake,
            Supplier<Outcome<Desk>> greeting) {
        try {
            return new Webhook(connection.api(), address, new Claimant.Independent(intake.holder()), greeting);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot listen on " + address.settings().listen(), e);
        }
    }

    private static TelegramBot opened(TelegramBot bot) {
        bot.entrance.start();
        bot.cleaner.start();
        return bot;
    }

    /** Tells how the bot is. */
    public BotStatus status() {
        return new BotStatus(entrance.health(), username, connection.lanes().size());
    }

    /** Waits until the bot has ended, by {@link #close} or because its token is refused; answers whether it has. */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        return entrance.awaitEnd(patience);
    }

    /**
     * Stops within 2 s: takes no more updates, finishes those at hand and sends what is to be said about them, as far as the time
     * allows. Pictures under way are the engine's, and the connection stays open for them.
     */
    @Override
    public void close() {
        cleaner.close();
        menu.close();
        entrance.close();
        try {
            boolean ended = entrance.awaitEnd(LOOP_PATIENCE);
            boolean calm = connection.lanes().awaitEmpty(LANES_PATIENCE);
            if (!ended || !calm) {
                LOG.warn(
                        "Telegram: {} chats still had something to be sent",
                        connection.lanes().size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome<Desk> greet() {
        Outcome<User> outcome = connection.whoAmI();
        if (!(outcome instanceof Outcome.Done<User>(User me))) {
            return outcome.failure();
        }
        username = me.getUserName() == null ? "" : me.getUserName();
        LOG.info("Telegram: connected as @{}", username);
        menu.start();
        Source source = source(me.getId());
        UpdateHandler handler = handler(new BotName(me.getId(), username));
        return new Outcome.Done<>(new Desk(handler, new Arrivals(source, intake.inbox())));
    }

    /** Names the source of a bot's updates. */
    static Source source(long id) {
        return new Source("telegram:" + id);
    }

    private UpdateHandler handler(BotName name) {
        ResetWords resetWords = new ResetWords(
                connection.settings().zone(), connection.settings().clock());
        Dialogue dialogue = new Dialogue(
                lira,
                name,
                connection.statuses(),
                resetWords,
                connection.settings().contact(),
                new GroupAdministrators(connection.api(), connection.settings().clock()));
        PastPictures pictures = new PastPictures(
                connection.api(),
                connection.lanes(),
                lira.models(),
                lira.spool(),
                connection.settings().clock());
        AnswerSender sender = new AnswerSender(
                connection.api(), connection.statuses(), connection.progress(), lira.attachNote(), pictures);
        return new ChatHandler(new UpdateReader(name.id()), dialogue, sender, connection.lanes());
    }
}
