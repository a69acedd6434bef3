package io.github.liraai.telegram.poll;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.liraai.telegram.api.LongPoll;
import io.github.liraai.telegram.api.Outcome;
import io.github.liraai.telegram.api.Patience;
import io.github.liraai.telegram.api.TelegramApi;
import io.github.liraai.telegram.poll.PollHealth.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/**
 * The update loop, on a thread of its own: asks Telegram for updates, has them handled, and confirms them only then.
 *
 * <p>Nothing but {@link #close} and a refused token ends it: neither what Telegram answers, nor what a handler throws, nor an error in
 * the loop itself.
 */
public final class Poller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final List<String> KINDS = List.of("message", "callback_query");
    private static final Duration FAREWELL = Duration.ofMillis(700);
    private static final Duration SHORTEST_AFTER_REFUSAL = Duration.ofSeconds(1);
    private static final int REFUSALS_BELIEVED = 3;

    private final TelegramApi api;
    private final LongPoll poll;
    private final Supplier<Outcome<UpdateHandler>> greeting;
    private final Thread thread;
    private final Backoff backoff = new Backoff();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile State state = State.CONNECTING;
    private volatile String problem = "";
    private volatile long lastPoll = System.nanoTime();
    // What follows belongs to the loop's thread.
    private @Nullable Batch batch;
    private @Nullable Long offset;
    private boolean unconfirmed;
    private int refusals;

    /**
     * Prepares the loop.
     *
     * @param api makes the calls
     * @param timeout how long Telegram may wait for an update; it cuts more than 50 s
     * @param greeting the first call, repeated until it succeeds, which gives the handler
     */
    public Poller(TelegramApi api, Duration timeout, Supplier<Outcome<UpdateHandler>> greeting) {
        this.api = api;
        this.poll = api.longPoll(timeout);
        this.greeting = greeting;
        this.thread = Thread.ofPlatform().name("telegram-poll").unstarted(this::run);
    }

    /** Starts it. */
    public void start() {
        thread.start();
    }

    /** Tells how it is. */
    public PollHealth health() {
        return new PollHealth(state, Duration.ofNanos(System.nanoTime() - lastPoll), problem);
    }

    /** Waits until the loop has ended; answers whether it has. */
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
                trouble("the update loop failed: " + e.getClass().getName());
                pause(backoff.next());
            }
        }
        farewell();
        ended.countDown();
    }

    private void step() {
        Batch known = batch;
        if (known == null) {
            greet();
            return;
        }
        Outcome<JsonNode> answer = poll.next(state == State.TROUBLED, offset, KINDS);
        if (answer instanceof Outcome.Done<JsonNode>(JsonNode updates) && !updates.isArray()) {
            answer = new Outcome.Unclear<>("no list of updates");
        }
        if (answer instanceof Outcome.Done<JsonNode>(JsonNode updates)) {
            unconfirmed = false;
            lastPoll = System.nanoTime();
            take(known.handle(updates));
        } else if (isOpen()) {
            failed(answer);
        }
    }

    private void greet() {
        Outcome<UpdateHandler> answer = greeting.get();
        if (answer instanceof Outcome.Done<UpdateHandler>(UpdateHandler handler)) {
            batch = new Batch(handler);
            wellAgain();
        } else if (isOpen()) {
            failed(answer);
        }
    }

    private void take(Batch.Progress progress) {
        progress.next().ifPresent(next -> {
            unconfirmed = offset == null || offset != next;
            offset = next;
        });
        if (progress.complete()) {
            wellAgain();
        } else {
            trouble("updates could not be handled and are asked for again");
            pause(backoff.next());
        }
    }

    private void wellAgain() {
        if (state == State.TROUBLED) {
            LOG.info("Telegram: all is well again");
        }
        backoff.reset();
        refusals = 0;
        problem = "";
        state = State.POLLING;
    }

    private void failed(Outcome<?> answer) {
        if (answer.isTokenRefused() && (batch == null || ++refusals >= REFUSALS_BELIEVED)) {
            giveUp();
            return;
        }
        switch (answer) {
            case Outcome.TooSoon<?>(Duration retryAfter) -> {
                trouble("Telegram wants a pause of " + retryAfter.toSeconds() + " s");
                pause(retryAfter);
            }
            case Outcome.Refused<?>(int code, String description) -> {
                refused(code, description);
                Duration wait = backoff.next();
                pause(wait.compareTo(SHORTEST_AFTER_REFUSAL) < 0 ? SHORTEST_AFTER_REFUSAL : wait);
            }
            case Outcome.Unclear<?>(String reason) -> {
                trouble("Telegram does not answer as it should: " + reason);
                pause(backoff.next());
            }
            case Outcome.ChatClosed<?>(String reason) -> {
                trouble("Telegram refuses updates: " + reason);
                pause(backoff.next());
            }
            case Outcome.ChatMoved<?> moved -> pause(backoff.next());
            case Outcome.Done<?> done -> throw new IllegalStateException("done is no failure");
        }
    }

    private void refused(int code, String description) {
        if (code != 409) {
            trouble("Telegram refuses updates: " + code + " " + description);
        } else if (description.contains("webhook")) {
            trouble("a webhook was set for this bot; it is removed");
            api.call(new DeleteWebhook(), Patience.NONE);
        } else {
            trouble("ANOTHER PROCESS ASKS FOR THE SAME BOT'S UPDATES (409): stop one of the two");
        }
    }

    private void giveUp() {
        problem = "Telegram refuses the bot's token at " + api.address()
                + ": check TELEGRAM_BOT_TOKEN and TELEGRAM_API_URL";
        state = State.REFUSED;
        LOG.error("{}; the bot stops", problem);
        closing.countDown();
    }

    private void trouble(String what) {
        if (!what.equals(problem)) {
            LOG.warn("Telegram: {}", what);
        }
        problem = what;
        if (state != State.CONNECTING) {
            state = State.TROUBLED;
        }
    }

    /** Confirms what was handled since the last question, so that it does not come again after a restart. */
    private void farewell() {
        Long next = offset;
        if (unconfirmed && next != null) {
            poll.confirm(next, FAREWELL);
        }
        if (state != State.REFUSED) {
            state = State.CLOSED;
        }
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
