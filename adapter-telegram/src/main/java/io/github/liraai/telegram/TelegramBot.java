package io.github.liraai.telegram;

import io.github.liraai.core.Lira;
import io.github.liraai.telegram.api.Outcome;
import io.github.liraai.telegram.dialogue.BotName;
import io.github.liraai.telegram.dialogue.Dialogue;
import io.github.liraai.telegram.poll.PollHealth;
import io.github.liraai.telegram.poll.Poller;
import io.github.liraai.telegram.poll.UpdateHandler;
import io.github.liraai.telegram.text.ResetWords;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.User;

/** The running bot: takes what people write to the domain and says what came of it. Thread-safe. */
public final class TelegramBot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramBot.class);
    private static final Duration LOOP_PATIENCE = Duration.ofSeconds(1);
    private static final Duration LANES_PATIENCE = Duration.ofMillis(800);

    private final TelegramConnection connection;
    private final Lira lira;
    private final Poller poller;
    private volatile String username = "";

    private TelegramBot(TelegramConnection connection, Lira lira) {
        this.connection = connection;
        this.lira = lira;
        this.poller = new Poller(connection.api(), connection.settings().pollTimeout(), this::greet);
    }

    /** Starts the bot; Telegram may be away, it is tried until it answers. */
    public static TelegramBot start(TelegramConnection connection, Lira lira) {
        TelegramBot bot = new TelegramBot(connection, lira);
        bot.poller.start();
        return bot;
    }

    /** Tells how the bot is. */
    public BotStatus status() {
        PollHealth health = poller.health();
        return new BotStatus(health, username, connection.lanes().size());
    }

    /** Waits until the bot has ended, by {@link #close} or because its token is refused; answers whether it has. */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        return poller.awaitEnd(patience);
    }

    /**
     * Stops within 2 s: takes no more updates, finishes those at hand and sends what is to be said about them, as far as the time
     * allows. Pictures under way are the engine's, and the connection stays open for them.
     */
    @Override
    public void close() {
        poller.close();
        try {
            boolean calm = poller.awaitEnd(LOOP_PATIENCE) && connection.lanes().awaitEmpty(LANES_PATIENCE);
            if (!calm) {
                LOG.warn(
                        "Telegram: {} chats still had something to be sent",
                        connection.lanes().size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome<UpdateHandler> greet() {
        Outcome<User> outcome = connection.whoAmI();
        if (!(outcome instanceof Outcome.Done<User>(User me))) {
            return outcome.failure();
        }
        username = me.getUserName() == null ? "" : me.getUserName();
        LOG.info("Telegram: connected as @{}", username);
        Thread.ofVirtual().name("telegram-commands").start(() -> CommandMenu.publish(connection.api()));
        return new Outcome.Done<>(handler(new BotName(me.getId(), username)));
    }

    private UpdateHandler handler(BotName name) {
        ResetWords resetWords = new ResetWords(
                connection.settings().zone(), connection.settings().clock());
        Dialogue dialogue = new Dialogue(lira, name, connection.statuses(), resetWords);
        AnswerSender sender = new AnswerSender(connection.api(), connection.statuses(), lira.attachNote());
        return new ChatHandler(new UpdateReader(name.id()), dialogue, sender, connection.lanes());
    }
}
