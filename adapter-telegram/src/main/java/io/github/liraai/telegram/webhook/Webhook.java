package io.github.liraai.telegram.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.liraai.core.intake.Claimant;
import io.github.liraai.telegram.api.Outcome;
import io.github.liraai.telegram.api.TelegramApi;
import io.github.liraai.telegram.intake.Desk;
import io.github.liraai.telegram.intake.UpdateKinds;
import io.github.liraai.telegram.poll.Condition;
import io.github.liraai.telegram.poll.Entrance;
import io.github.liraai.telegram.poll.PollHealth;
import io.github.liraai.telegram.poll.PollHealth.State;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way in by which Telegram brings updates: listens, and tells Telegram where. It leaves the webhook set when it ends, since other
 * processes go on listening.
 */
public final class Webhook implements Entrance {
    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
    private static final int AT_ONCE = 128;
    private static final int MOST_CONNECTIONS = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final int REFUSALS_BELIEVED = 3;
    private static final Duration FAREWELL = Duration.ofMillis(800);

    private final TelegramApi api;
    private final WebhookSettings settings;
    private final WebhookSecret secret;
    private final Claimant.Independent claimant;
    private final Supplier<Outcome<Desk>> greeting;
    private final WebhookServer server;
    private final Condition condition = new Condition();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Receiver receiver;

    /** Who tells Telegram where to bring updates, and what they come with. */
    public record Address(WebhookSettings settings, WebhookSecret secret) {}

    private int refusals;

    /**
     * Prepares it; the port is taken.
     *
     * @param api makes the calls
     * @param address where Telegram brings updates
     * @param claimant in whose name updates are taken in
     * @param greeting the first call, repeated until it succeeds, which gives the desk
     * @throws IOException when it cannot listen there
     */
    public Webhook(TelegramApi api, Address address, Claimant.Independent claimant, Supplier<Outcome<Desk>> greeting)
            throws IOException {
        this.api = api;
        this.settings = address.settings();
        this.secret = address.secret();
        this.claimant = claimant;
        this.greeting = greeting;
        this.server = new WebhookServer(settings, secret, this::take, AT_ONCE);
    }

    @Override
    public void start() {
        server.start();
        LOG.info("Telegram: listening for updates on port {}", server.port());
        Thread.ofPlatform().name("telegram-webhook").start(this::run);
    }

    @Override
    public PollHealth health() {
        return condition.health();
    }

    @Override
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        return ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        server.refuse();
        closing.countDown();
    }

    private boolean take(JsonNode update) {
        Receiver open = receiver;
        condition.heard();
        return open != null && open.take(update);
    }

    private void run() {
        try {
            introduce();
            stayKnown();
            if (!server.awaitCalm(FAREWELL)) {
                LOG.warn("Telegram: some updates were still being handled; they are brought again");
            }
        } catch (InterruptedException e) {
            LOG.debug("the webhook was interrupted");
        } finally {
            server.close();
            condition.closed();
            ended.countDown();
        }
    }

    /** Somebody who asked for updates may have taken the webhook away, or the token may be refused by now: says it again and again. */
    private void stayKnown() throws InterruptedException {
        while (!closing.await(AGAIN.toNanos(), TimeUnit.NANOSECONDS)) {
            LOG.debug("Telegram: the webhook is set again: {}", tried());
        }
    }

    /** Whatever goes wrong, it is tried again: a thread that died would leave the bot deaf. */
    private boolean tried() {
        try {
            return isIntroduced();
        } catch (RuntimeException | Error e) {
            LOG.error("The webhook could not be set", e);
            condition.trouble("the webhook could not be set: " + e.getClass().getName());
            return false;
        }
    }

    /** Gets to know the bot, then tells Telegram where to bring updates; tried until both are done. */
    private void introduce() throws InterruptedException {
        Duration pause = Duration.ofMillis(250);
        while (closing.getCount() > 0 && !tried()) {
            boolean closed = closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
            LOG.debug("Telegram: paused, {}", closed ? "closing" : "going on");
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        }
    }

    private boolean isIntroduced() {
        if (receiver == null) {
            Outcome<Desk> greeted = greeting.get();
            if (!(greeted instanceof Outcome.Done<Desk>(Desk desk))) {
                return failed("Telegram does not answer as it should", greeted);
            }
            receiver = new Receiver(desk, claimant);
        }
        Outcome<JsonNode> set = api.setWebhook(settings.url(), secret.reveal(), UpdateKinds.WANTED, MOST_CONNECTIONS);
        if (!(set instanceof Outcome.Done<JsonNode>)) {
            return failed("the webhook could not be set", set);
        }
        refusals = 0;
        if (condition.state() != State.LISTENING) {
            condition.well(State.LISTENING);
            LOG.info("Telegram: updates are brought to {}", settings.url().getHost());
        }
        return true;
    }

    /** Answers whether there is nothing more to try. */
    private boolean failed(String what, Outcome<?> outcome) {
        if (outcome.isTokenRefused() && (receiver == null || ++refusals >= REFUSALS_BELIEVED)) {
            condition.refused("Telegram refuses the bot's token at " + api.address()
                    + ": check TELEGRAM_BOT_TOKEN and TELEGRAM_API_URL");
            closing.countDown();
            return true;
        }
        condition.trouble(what + ": " + outcome);
        return false;
    }
}
