package io.github.liraai.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Bring updates to the bot as Telegram's webhook does, as often, in whatever order and to whichever process a test wants.
 *
 * <p>Best on a simulator that was started with {@link SimulatorBuilder#webhookByHand}; others bring updates of their own accord,
 * too. Thread-safe.
 */
public final class Webhook implements AutoCloseable {
    /** The header that holds the secret. */
    public static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

    private static final Duration ANSWER_TIME = Duration.ofSeconds(60);

    private final Updates updates;
    private final UpdateMethods methods;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Webhook(Updates updates, UpdateMethods methods) {
        this.updates = updates;
        this.methods = methods;
    }

    /** Give the address that the bot has set, empty while it has set none. */
    public String url() {
        return methods.webhook();
    }

    /** Give the secret that the bot has set, empty while it has set none. */
    public String secret() {
        return methods.secret();
    }

    /** Give an update as it goes over the wire. */
    public String json(long id) {
        return new String(updates.find(id).json(), StandardCharsets.UTF_8);
    }

    /**
     * Bring an update, with the secret, to an address; when that accepts it, it counts as confirmed.
     *
     * @return the status that was answered
     * @throws IllegalArgumentException when there was no such update, or too long ago
     * @throws IOException when nobody answers there
     */
    public int bring(long id, URI target) throws IOException, InterruptedException {
        Update update = updates.find(id);
        HttpRequest request = HttpRequest.newBuilder(target)
                .timeout(ANSWER_TIME)
                .header("Content-Type", "application/json")
                .header(SECRET_HEADER, secret())
                .POST(HttpRequest.BodyPublishers.ofByteArray(update.json()))
                .build();
        int status =
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status / 100 == 2) {
            updates.confirmOutOfTurn(update);
        }
        return status;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
