package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.wire.Answer;
import io.github.liraai.simulator.internal.wire.ApiFailure;
import io.github.liraai.simulator.internal.wire.Json;
import io.github.liraai.simulator.internal.wire.Parameters;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The methods by which the bot gets its updates. */
final class UpdateMethods {
    private static final byte[] COMMA = ",".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OPEN = "[".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "]".getBytes(StandardCharsets.US_ASCII);

    private final World world;
    private String webhook = "";
    private String secret = "";
    private long lastOffset = Long.MIN_VALUE;
    private long lastPoll;
    private @Nullable WebhookCourier courier;

    UpdateMethods(World world) {
        this.world = world;
    }

    Answer getUpdates(Parameters parameters) throws InterruptedException {
        Updates.Request request = new Updates.Request(
                parameters.number("offset").orElse(0),
                parameters.integer("limit").orElse(100),
                parameters.integer("timeout").orElse(0),
                allowed(parameters));
        boolean strict = world.settings().strict();
        List<Update> updates = world.updates().poll(strict ? slowedDown(request) : request);
        byte[][] pieces = new byte[Math.max(2, updates.size() * 2 + 1)][];
        pieces[0] = OPEN;
        pieces[pieces.length - 1] = CLOSE;
        for (int i = 0; i < updates.size(); i++) {
            pieces[2 * i + 1] = updates.get(i).json();
            if (i > 0) {
                pieces[2 * i] = COMMA;
            }
        }
        return Answer.ok(pieces);
    }

    /** Somebody who asks the same again at once is made to wait, or gets a single update (server source). */
    private synchronized Updates.Request slowedDown(Updates.Request request) {
        long now = System.nanoTime();
        boolean same = lastOffset == request.offset();
        long since = now - lastPoll;
        lastOffset = request.offset();
        lastPoll = now;
        boolean soon = same && since < TimeUnit.SECONDS.toNanos(3);
        boolean atOnce = same && since < TimeUnit.MILLISECONDS.toNanos(500);
        return new Updates.Request(
                request.offset(),
                atOnce ? 1 : request.limit(),
                soon ? Math.max(3, request.timeoutSeconds()) : request.timeoutSeconds(),
                request.allowedKinds());
    }

    Answer setWebhook(Parameters parameters) {
        String url = parameters.text("url").orElse("");
        boolean loopback = url.startsWith("http://127.0.0.1") || url.startsWith("http://localhost");
        if (!url.isEmpty() && !url.startsWith("https://") && !loopback) {
            throw ApiFailure.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }
        String wanted = parameters.text("secret_token").orElse("");
        if (!wanted.isEmpty() && !wanted.matches("[A-Za-z0-9_-]{1,256}")) {
            throw ApiFailure.badRequest("secret token contains unallowed characters");
        }
        use(url, wanted, parameters);
        return Answer.yes();
    }

    Answer deleteWebhook(Parameters parameters) {
        use("", "", parameters);
        return Answer.yes();
    }

    private synchronized void use(String url, String newSecret, Parameters parameters) {
        close();
        webhook = url;
        world.updates().useWebhook(url, allowed(parameters), parameters.flag("drop_pending_updates"));
        secret = newSecret;
        if (!url.isEmpty() && !world.settings().webhookByHand()) {
            WebhookCourier hired = new WebhookCourier(world.updates(), target(url), newSecret);
            courier = hired;
            hired.start();
        }
    }

    private static URI target(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw ApiFailure.badRequest("bad webhook: invalid URL specified");
        }
    }

    /** Stop bringing updates to a webhook. */
    synchronized void close() {
        WebhookCourier old = courier;
        courier = null;
        if (old != null) {
            old.close();
        }
    }

    Answer getWebhookInfo(Parameters parameters) {
        ObjectNode info = Json.object()
                .put("url", webhook())
                .put("has_custom_certificate", false)
                .put("pending_update_count", world.updates().unconfirmed());
        return Answer.ok(info);
    }

    synchronized String webhook() {
        return webhook;
    }

    /** Give the secret that goes along with each update, empty for none. */
    synchronized String secret() {
        return secret;
    }

    private static @Nullable Set<String> allowed(Parameters parameters) {
        JsonNode kinds = parameters.json("allowed_updates").orElse(null);
        if (kinds == null) {
            return null;
        }
        Set<String> names = new LinkedHashSet<>();
        kinds.forEach(kind -> names.add(kind.asText()));
        return names;
    }
}
