package io.github.liraai.cli.health;

import io.github.liraai.cli.wiring.Bot;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.telegram.BotStatus;
import io.github.liraai.telegram.poll.PollHealth;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Judges the running bot by the age of its last completed poll and by its store. Thread-safe. */
public final class BotHealth {
    /** After so long without a good poll a new start may help. */
    private static final Duration LOST = Duration.ofMinutes(5);

    private static final Duration STORE_PATIENCE = Duration.ofSeconds(2);

    private final Bot bot;

    /** Watches a bot. */
    public BotHealth(Bot bot) {
        this.bot = bot;
    }

    /** Tells whether the process should go on: its loop lives and, if it is to ask Telegram, has heard from it in the last five minutes. */
    public Health alive() {
        PollHealth poll = bot.status().poll();
        return new Health(poll.isAlive(LOST), details(poll));
    }

    /** Tells whether it can do its work now: updates come in, here or to another process, and the store answers within two seconds. */
    public Health ready() {
        BotStatus status = bot.status();
        String store = store();
        Map<String, Object> details = details(status.poll());
        details.put("store", store);
        details.put("chatsWaiting", status.chatsWaiting());
        return new Health(status.isHealthy() && store.equals("ok"), details);
    }

    private static Map<String, Object> details(PollHealth poll) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("poll", poll.state().name().toLowerCase(Locale.ROOT));
        details.put("lastPollAgeSeconds", poll.lastPollAge().toSeconds());
        details.put("problem", poll.problem());
        return details;
    }

    private String store() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("lira-health").start(() -> answer.complete(asked()));
        try {
            return answer.get(STORE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return "slow";
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "not asked";
        }
    }

    private String asked() {
        try {
            bot.office().directory().list(null, 1);
            return "ok";
        } catch (StoreUnavailableException e) {
            return "away";
        }
    }
}
