package io.github.liraai.telegram.poll;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.liraai.core.intake.Claimant;
import io.github.liraai.core.intake.Holder;
import io.github.liraai.core.intake.LeaseName;
import io.github.liraai.core.intake.Leases;
import io.github.liraai.core.intake.Source;
import io.github.liraai.core.intake.Tenure;
import io.github.liraai.telegram.api.LongPoll;
import io.github.liraai.telegram.api.Outcome;
import io.github.liraai.telegram.api.Patience;
import io.github.liraai.telegram.api.TelegramApi;
import io.github.liraai.telegram.intake.Desk;
import io.github.liraai.telegram.intake.UpdateKinds;
import io.github.liraai.telegram.poll.PollHealth.State;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/**
 * The update loop, on a thread of its own: asks Telegram for updates while it is this process's turn, has them handled, and confirms them
 * only then.
 *
 * <p>Nothing but {@link #close} and a refused token ends it: neither what Telegram answers, nor what a handler throws, nor an error in
 * the loop itself.
 */
public final class Poller implements Entrance {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final Duration FAREWELL = Duration.ofMillis(700);
    private static final Duration SHORTEST_AFTER_REFUSAL = Duration.ofSeconds(1);
    private static final int REFUSALS_BELIEVED = 3;
    private static final Duration LONGEST_WAIT_FOR_TURN = Duration.ofSeconds(1);

    /** Who was replaced may have a question open for as long as Telegram waits, and a little longer. */
    private static final Duration RIVAL_GRACE = Duration.ofSeconds(15);

    private final TelegramApi api;
    private final LongPoll poll;
    private final Duration rivalPatience;
    private final Supplier<Outcome<Desk>> greeting;
    private final Turn turn;
    private final Thread thread;
    private final Backoff backoff = new Backoff();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Condition condition = new Condition();
    // What follows belongs to the loop's thread.
    private @Nullable Known known;
    private @Nullable Tenure tenure;
    private @Nullable Long offset;
    private boolean unconfirmed;
    private long tenureBegan;
    private int refusals;

    /**
     * By what right the loop asks.
     *
     * @param leases lends the right
     * @param holder this process
     * @param timing how the lease is kept
     */
    public record Turn(Leases leases, Holder holder, LeaseTiming timing) {}

    /** What there is once Telegram has told who the bot is. */
    private record Known(Desk desk, LeaseKeeper lease) {}

    /**
     * Prepares the loop.
     *
     * @param api makes the calls
     * @param timeout how long Telegram may wait for an update; it cuts more than 50 s
     * @param greeting the first call, repeated until it succeeds, which gives the desk
     * @param turn by what right it asks
     */
    public Poller(TelegramApi api, Duration timeout, Supplier<Outcome<Desk>> greeting, Turn turn) {
        this.api = api;
        this.poll = api.longPoll(timeout);
        this.rivalPatience = timeout.plus(RIVAL_GRACE);
        this.greeting = greeting;
        this.turn = turn;
        this.thread = Thread.ofPlatform().name("telegram-poll").unstarted(this::run);
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public PollHealth health() {
        return condition.health();
    }

    @Override
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        return ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Ends it, breaking off the open question; updates at hand are handled and confirmed first. Does not wait for that. */
    @Override
    public void close() {
        closing.countDown();
        poll.cancel();
    }

    private void run() {
        while (isOpen()) {
            try {
                step();
            } catch (RuntimeException | Error e) {
                // The watchdog: whatever befalls the loop, it begins anew.
                LOG.error("The update loop failed and begins anew", e);
                condition.trouble("the update loop failed: " + e.getClass().getName());
                pause(backoff.next());
            }
        }
        farewell();
        ended.countDown();
    }

    private void step() {
        Known there = known;
        if (there == null) {
            greet();
            return;
        }
        Optional<Tenure> held = there.lease().held();
        if (held.isEmpty()) {
            standBy(there.lease());
            return;
        }
        Tenure mine = held.get();
        if (!mine.equals(tenure)) {
            begin(mine);
        }
        BooleanSupplier mayGoOn = () -> there.lease().isHeld(mine);
        Outcome<JsonNode> answer = poll.next(condition.state() == State.TROUBLED, offset, UpdateKinds.WANTED, mayGoOn);
        if (!mayGoOn.getAsBoolean()) {
            // Whatever came is another's to handle now.
            return;
        }
        if (answer instanceof Outcome.Done<JsonNode>(JsonNode updates) && !updates.isArray()) {
            answer = new Outcome.Unclear<>("no list of updates");
        }
        if (answer instanceof Outcome.Done<JsonNode>(JsonNode updates)) {
            unconfirmed = false;
            condition.heard();
            take(new Batch(there.desk(), new Claimant.Leaseholder(mine), mayGoOn).handle(updates));
        } else if (isOpen()) {
            failed(answer);
        }
    }

    private void greet() {
        Outcome<Desk> answer = greeting.get();
        if (answer instanceof Outcome.Done<Desk>(Desk desk)) {
            LeaseName name = lease(desk.arrivals().source());
            LeaseKeeper lease = new LeaseKeeper(turn.leases(), name, turn.holder(), turn.timing(), poll::breakOff);
            lease.start();
            known = new Known(desk, lease);
        } else if (isOpen()) {
            failed(answer);
        }
    }

    /** Names the right to ask for a bot's updates, which one process at a time has. */
    public static LeaseName lease(Source bot) {
        return new LeaseName("poll:" + bot.value());
    }

    private void standBy(LeaseKeeper lease) {
        tenure = null;
        unconfirmed = false;
        condition.standBy(lease.problem());
        lease.awaitHeld(LONGEST_WAIT_FOR_TURN);
    }

    /** Begins where Telegram is: what was handled in other tenures is known to the inbox. */
    private void begin(Tenure mine) {
        LOG.info("Telegram: it is this process's turn to ask for updates, term {}", mine.term());
        tenure = mine;
        tenureBegan = System.nanoTime();
        condition.heard();
        offset = null;
        unconfirmed = false;
        wellAgain();
    }

    private void take(Batch.Progress progress) {
        progress.next().ifPresent(next -> {
            unconfirmed = offset == null || offset != next;
            offset = next;
        });
        if (progress.complete()) {
            wellAgain();
        } else {
            condition.trouble("updates could not be handled and are asked for again");
            pause(backoff.next());
        }
    }

    private void wellAgain() {
        backoff.reset();
        refusals = 0;
        condition.well(State.POLLING);
    }

    private void failed(Outcome<?> answer) {
        if (answer.isTokenRefused() && (known == null || ++refusals >= REFUSALS_BELIEVED)) {
            giveUp();
            return;
        }
        switch (answer) {
            case Outcome.TooSoon<?>(Duration retryAfter) -> {
                condition.trouble("Telegram wants a pause of " + retryAfter.toSeconds() + " s");
                pause(retryAfter);
            }
            case Outcome.Refused<?>(int code, String description) -> {
                refused(code, description);
                Duration wait = backoff.next();
                pause(wait.compareTo(SHORTEST_AFTER_REFUSAL) < 0 ? SHORTEST_AFTER_REFUSAL : wait);
            }
            case Outcome.Unclear<?>(String reason, boolean isUnsent) -> {
                condition.trouble("Telegram does not answer as it should: " + reason);
                pause(backoff.next());
            }
            case Outcome.ChatClosed<?>(String reason) -> {
                condition.trouble("Telegram refuses updates: " + reason);
                pause(backoff.next());
            }
            case Outcome.ChatMoved<?> moved -> pause(backoff.next());
            case Outcome.Done<?> done -> throw new IllegalStateException("done is no failure");
        }
    }

    private void refused(int code, String description) {
        if (code != 409) {
            condition.trouble("Telegram refuses updates: " + code + " " + description);
        } else if (description.contains("webhook")) {
            condition.trouble("a webhook was set for this bot; it is removed");
            api.call(new DeleteWebhook(), Patience.NONE);
        } else if (mayBeTheReplaced()) {
            LOG.debug("Telegram: the process that was replaced had a question open");
        } else {
            condition.trouble("ANOTHER PROCESS ASKS FOR THE SAME BOT'S UPDATES (409): stop one of the two");
        }
    }

    private boolean mayBeTheReplaced() {
        Tenure mine = tenure;
        return mine != null && mine.takenOver() && System.nanoTime() - tenureBegan < rivalPatience.toNanos();
    }

    private void giveUp() {
        condition.refused("Telegram refuses the bot's token at " + api.address()
                + ": check TELEGRAM_BOT_TOKEN and TELEGRAM_API_URL");
        closing.countDown();
    }

    /** Confirms what was handled since the last question, so that it does not come again after a restart. */
    private void farewell() {
        Known there = known;
        Long next = offset;
        Tenure mine = tenure;
        if (there != null
                && mine != null
                && next != null
                && unconfirmed
                && there.lease().isHeld(mine)) {
            poll.confirm(next, FAREWELL);
        }
        if (there != null) {
            there.lease().close();
        }
        condition.closed();
    }

    private boolean isOpen() {
        return closing.getCount() > 0;
    }

    private void pause(Duration time) {
        try {
            boolean closed = closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
            LOG.debug("Telegram: paused, {}", closed ? "closing" : "going on");
        } catch (InterruptedException e) {
            // Nobody who means well interrupts this thread; closing is how it ends.
            LOG.debug("Telegram: the update loop was interrupted and goes on");
        }
    }
}
