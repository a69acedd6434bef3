package io.github.liraai.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Makes calls of the Bot API: the one way out for messages, edits and pictures.
 *
 * <p>Pauses that Telegram asks for (429) are kept for the whole chat. Calls block, on virtual threads, and never throw for a failure
 * of the world. Nothing is logged here, and no outcome holds the token or a person's words. Thread-safe.
 */
public final class TelegramApi implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(200);

    private static final Duration LONGEST_QUEUE = Duration.ofMinutes(2);
    private static final Duration ANOTHER_TURN = Duration.ofSeconds(1);

    /** A picture waits for its turn in the pace, but leaves the others their place while Telegram wants a real pause. */
    private static final Patience UPLOAD = new Patience(Duration.ofSeconds(2), 0, Urgency.RESULT);

    private final Wire wire;
    private final OkHttpTelegramClient client;
    private final ChatGates gates = new ChatGates();

    private final Pace pace;
    private final Semaphore uploads;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Prepares for calls; nothing is sent yet.
     *
     * @param address where the server listens
     * @param token the bot's token
     * @param route the way there
     * @param uploadsAtOnce how many pictures are read and sent at the same time, 1 at least
     * @param pace how fast it may be sent
     */
    public TelegramApi(ApiAddress address, BotToken token, Route route, int uploadsAtOnce, Pace pace) {
        this.wire = new Wire(address, token, route);
        this.client = new OkHttpTelegramClient(Wire.JSON, wire.http(), token.reveal(), address.forLibrary());
        this.pace = pace;
        this.uploads = new Semaphore(uploadsAtOnce, true);
    }

    /** Makes a call that concerns no chat. */
    public <T extends Serializable> Outcome<T> call(BotApiMethod<T> method, Patience patience) {
        Pauses pauses = new Pauses(patience);
        while (true) {
            Outcome<T> outcome = once(method);
            if (!pauses.mayTryAgain(outcome)) {
                return outcome;
            }
        }
    }

    /**
     * Makes a call that concerns a chat; while Telegram wants that chat left alone, or it is not its turn in the pace, it waits or comes
     * back as {@code TooSoon}.
     */
    public <T extends Serializable> Outcome<T> call(long chat, BotApiMethod<T> method, Patience patience) {
        Pauses pauses = new Pauses(patience);
        while (true) {
            Outcome<T> outcome = once(chat, method, patience.urgency());
            if (!pauses.mayTryAgain(outcome)) {
                return outcome;
            }
        }
    }

    private <T extends Serializable> Outcome<T> once(long chat, BotApiMethod<T> method, Urgency urgency) {
        Duration wait = held(chat, urgency, messagesIn(method));
        if (!wait.isZero()) {
            return new Outcome.TooSoon<>(wait);
        }
        return noted(chat, once(method));
    }

    /** Closes the chat's gate when Telegram asks for that. */
    private <T> Outcome<T> noted(long chat, Outcome<T> outcome) {
        if (outcome instanceof Outcome.TooSoon<T>(Duration retryAfter)) {
            gates.close(chat, retryAfter);
        }
        return outcome;
    }

    /** Tells how long a call is to wait; zero when it is to be made now. */
    private Duration held(long chat, Urgency urgency, int messages) {
        Duration gate = gates.remaining(chat);
        return gate.isZero() && messages > 0 ? pace.take(chat, urgency, messages) : gate;
    }

    /**
     * Asks whether something cosmetic may be done in a chat now; if so, that is to be done by {@link #cosmetic}.
     *
     * @param messages how many messages it changes, 0 for a chat action
     */
    public CosmeticTurn cosmeticTurn(long chat, int messages) {
        return gates.remaining(chat).isZero() ? pace.takeCosmetic(chat, messages) : CosmeticTurn.NOT_HERE;
    }

    /** Makes a call whose turn was {@link CosmeticTurn#NOW}, once. */
    public <T extends Serializable> Outcome<T> cosmetic(long chat, BotApiMethod<T> method) {
        return noted(chat, once(method));
    }

    /** Counts the messages that are sent or changed; what is neither is not limited. */
    private static int messagesIn(BotApiMethod<?> method) {
        String name = method.getMethod();
        return name.startsWith("send") || name.startsWith("edit") ? 1 : 0;
    }

    /**
     * Uploads files to a chat, streaming them; tried once more only while no server can have all of it.
     *
     * @throws UnreadableFileException when a file's own source cannot be read
     */
    public Outcome<JsonNode> upload(long chat, Upload upload) throws UnreadableFileException {
        Pauses pauses = new Pauses(UPLOAD);
        while (true) {
            if (!turn()) {
                return new Outcome.TooSoon<>(ANOTHER_TURN);
            }
            Duration wait;
            try {
                // Counted when it is sent, not when it begins to queue for that; and it waits without a place among the
                // uploads.
                wait = held(chat, UPLOAD.urgency(), upload.files().size());
                if (wait.isZero()) {
                    return noted(chat, send(upload));
                }
            } finally {
                uploads.release();
            }
            if (!pauses.waited(wait)) {
                return new Outcome.TooSoon<>(wait);
            }
        }
    }

    /** Prepares to ask for updates. */
    public LongPoll longPoll(Duration timeout) {
        return new LongPoll(wire, timeout);
    }

    /**
     * Tells Telegram to bring updates; what was set before is replaced.
     *
     * @param url where to
     * @param secret what comes along with each
     * @param kinds the kinds of updates wanted
     * @param connections how many may come at once
     */
    public Outcome<JsonNode> setWebhook(URI url, String secret, List<String> kinds, int connections) {
        ObjectNode question = Wire.JSON
                .createObjectNode()
                .put("url", url.toString())
                .put("secret_token", secret)
                .put("max_connections", connections);
        kinds.forEach(question.putArray("allowed_updates")::add);
        return wire.execute(wire.prepare("setWebhook", RequestBody.create(question.toString(), JSON)));
    }

    /**
     * Asks something that changes nothing, once.
     *
     * @param method the method's name
     * @param question its parameters
     * @param within how long it may take
     */
    public Outcome<JsonNode> ask(String method, Map<String, ? extends Number> question, Duration within) {
        ObjectNode parameters = Wire.JSON.createObjectNode();
        question.forEach((name, value) -> parameters.put(name, value.longValue()));
        return wire.execute(wire.prepare(method, RequestBody.create(parameters.toString(), JSON), within));
    }

    /** Names the server. */
    public ApiAddress address() {
        return wire.address();
    }

    private boolean turn() {
        try {
            return uploads.tryAcquire(LONGEST_QUEUE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Outcome<JsonNode> send(Upload upload) throws UnreadableFileException {
        UploadBody first = new UploadBody(upload);
        Outcome<JsonNode> outcome = wire.execute(wire.prepare(upload.method(), first.body()));
        first.throwIfUnreadable();
        if (outcome instanceof Outcome.Unclear<JsonNode> && !first.isWhollySent()) {
            UploadBody second = new UploadBody(upload);
            outcome = wire.execute(wire.prepare(upload.method(), second.body()));
            second.throwIfUnreadable();
        }
        return outcome;
    }

    private <T extends Serializable> Outcome<T> once(BotApiMethod<T> method) {
        try {
            return new Outcome.Done<>(client.executeAsync(method).get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Unclear<>("interrupted");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return Failures.thrown(cause == null ? e : cause);
        } catch (TelegramApiException e) {
            return Failures.thrown(e);
        }
    }

    /** Ends every wait and every call; calls after it fail. */
    @Override
    public void close() {
        closed.countDown();
        wire.close();
    }

    /** What is left of a call's patience; for one call. */
    private final class Pauses {
        private long nanosLeft;
        private int repeatsLeft;
        private Duration backoff = FIRST_BACKOFF;

        Pauses(Patience patience) {
            this.nanosLeft = patience.waits().toNanos();
            this.repeatsLeft = patience.repeats();
        }

        boolean mayTryAgain(Outcome<?> outcome) {
            return switch (outcome) {
                case Outcome.TooSoon<?>(Duration retryAfter) -> waited(retryAfter);
                case Outcome.Unclear<?> unclear -> repeats();
                case Outcome.Done<?> done -> false;
                case Outcome.ChatClosed<?> shut -> false;
                case Outcome.ChatMoved<?> moved -> false;
                case Outcome.Refused<?> refused -> false;
            };
        }

        private boolean waited(Duration time) {
            nanosLeft -= time.toNanos();
            return nanosLeft >= 0 && pause(time);
        }

        private boolean repeats() {
            Duration time = backoff;
            backoff = backoff.multipliedBy(2);
            return repeatsLeft-- > 0 && pause(time);
        }

        /** Waits; answers false when everything is to end instead. */
        private boolean pause(Duration time) {
            try {
                return !closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
