package io.github.liraai.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.liraai.core.intake.LeaseName;
import io.github.liraai.telegram.api.Outcome;
import io.github.liraai.telegram.api.TelegramApi;
import io.github.liraai.telegram.poll.Poller;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks how it stands with a bot at Telegram. Each question is asked once and changes nothing; only {@link #polling} is felt by a
 * process that asks for the same bot's updates. Thread-safe.
 */
public final class BotInspection implements AutoCloseable {
    private final TelegramApi api;

    /** Prepares it; nothing is sent yet. */
    public BotInspection(TelegramSettings settings) {
        this.api = TelegramConnection.prepare(settings);
    }

    /**
     * Who a bot is.
     *
     * @param id its id
     * @param username its name without {@code @}
     */
    public record Bot(long id, String username) {
        /** Names the right to ask for its updates, which one process on a database has. */
        public LeaseName pollLease() {
            return Poller.lease(TelegramBot.source(id));
        }
    }

    /**
     * How updates get to the bot.
     *
     * @param url where Telegram brings them, empty while they are asked for; its path may be a secret
     * @param waiting how many wait
     * @param failure the latest time that they could not be brought, or null
     */
    public record Updates(String url, int waiting, @Nullable Failure failure) {}

    /**
     * That updates could not be brought.
     *
     * @param at when
     * @param words Telegram's words
     */
    public record Failure(Instant at, String words) {}

    /** Whether somebody asks for the bot's updates. */
    public enum Polling {
        /** Nobody did meanwhile. */
        NOBODY,
        /** Another process did. */
        ANOTHER,
        /** It cannot be told, for updates wait, which Telegram gives at once. */
        UPDATES_WAIT,
        /** It cannot be told, for Telegram brings them somewhere. */
        WEBHOOK
    }

    /** Asks who the bot is: whether the server can be reached and the token is good. */
    public Outcome<Bot> bot(Duration within) {
        return read(
                api.ask("getMe", Map.of(), within),
                bot -> new Bot(bot.path("id").asLong(), bot.path("username").asText("")));
    }

    /** Asks how updates get to the bot. */
    public Outcome<Updates> updates(Duration within) {
        return read(
                api.ask("getWebhookInfo", Map.of(), within),
                info -> new Updates(
                        info.path("url").asText(""),
                        info.path("pending_update_count").asInt(),
                        failure(info)));
    }

    /**
     * Asks for updates as a bot would, without confirming any, and waits whether another process takes the turn back: Telegram answers
     * only who asked last. That process sees one 409 and goes on.
     *
     * @param patience how long to wait, in whole seconds; bots that were cut off ask again within one to five
     * @param within how long the whole may take, a little longer
     */
    public Outcome<Polling> polling(Duration patience, Duration within) {
        // Without a word about the kinds wanted: those of the running bot's question hold on.
        Outcome<JsonNode> answer =
                api.ask("getUpdates", Map.of("limit", 1, "timeout", (int) patience.toSeconds()), within);
        if (answer instanceof Outcome.Refused<JsonNode>(int code, String description) && code == 409) {
            return new Outcome.Done<>(description.contains("webhook") ? Polling.WEBHOOK : Polling.ANOTHER);
        }
        return read(answer, updates -> updates.isEmpty() ? Polling.NOBODY : Polling.UPDATES_WAIT);
    }

    @Override
    public void close() {
        api.close();
    }

    private static @Nullable Failure failure(JsonNode info) {
        JsonNode at = info.path("last_error_date");
        boolean isTime = at.isIntegralNumber()
                && at.canConvertToLong()
                && at.longValue() >= 0
                && at.longValue() <= Instant.MAX.getEpochSecond();
        return isTime
                ? new Failure(
                        Instant.ofEpochSecond(at.longValue()),
                        info.path("last_error_message").asText(""))
                : null;
    }

    private static <T> Outcome<T> read(Outcome<JsonNode> answer, Function<JsonNode, T> reading) {
        return answer instanceof Outcome.Done<JsonNode>(JsonNode result)
                ? new Outcome.Done<>(reading.apply(result))
                : answer.failure();
    }
}
