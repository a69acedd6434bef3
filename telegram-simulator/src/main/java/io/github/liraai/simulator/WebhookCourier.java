package io.github.liraai.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * Bring updates to the bot's webhook, one after another, until it answers 2xx.
 *
 * <p>The secret goes along as {@code X-Telegram-Bot-Api-Secret-Token}; whatever the bot answers in the body is ignored.
 */
final class WebhookCourier implements AutoCloseable {
    private static final Duration ANSWER_TIME = Duration.ofSeconds(30);
    private static final Duration LOOK_UP_TIME = Duration.ofSeconds(60);
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final Updates updates;
    private final URI target;
    private final String secret;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Thread thread;

    WebhookCourier(Updates updates, URI target, String secret) {
        this.updates = updates;
        this.target = target;
        this.secret = secret;
        this.thread = Thread.ofVirtual().name("webhook-courier").unstarted(this::deliver);
    }

    void start() {
        thread.start();
    }

    private void deliver() {
        long pause = FIRST_PAUSE_MILLIS;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Optional<Update> next = updates.awaitNext(LOOK_UP_TIME.toNanos());
                if (next.isEmpty()) {
                    continue;
                }
                if (accepted(next.get())) {
                    updates.confirm(next.get());
                    pause = FIRST_PAUSE_MILLIS;
                } else {
                    Thread.sleep(pause);
                    pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean accepted(Update update) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(ANSWER_TIME)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(update.json()));
        if (!secret.isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        try {
            int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status / 100 == 2;
        } catch (IOException e) {
            // The bot is away; Telegram tries again, and so do we.
            return false;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        client.shutdownNow();
    }
}
