package io.github.liraai.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.liraai.simulator.internal.wire.Answer;
import io.github.liraai.simulator.internal.wire.ApiFailure;
import io.github.liraai.simulator.internal.wire.Json;
import io.github.liraai.simulator.internal.wire.Parameters;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods by which the bot gets its updates. */
final class UpdateMethods {
    private static final byte[] COMMA = ",".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OPEN = "[".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "]".getBytes(StandardCharsets.US_ASCII);

    private final World world;
    private volatile String webhook = "";

    UpdateMethods(World world) {
        this.world = world;
    }

    Answer getUpdates(Parameters parameters) throws InterruptedException {
        List<Update> updates = world.updates()
                .poll(new Updates.Request(
                        parameters.number("offset").orElse(0),
                        (int) parameters.number("limit").orElse(100),
                        (int) Math.min(parameters.number("timeout").orElse(0), 50),
                        allowed(parameters)));
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

    Answer setWebhook(Parameters parameters) {
        String url = parameters.text("url").orElse("");
        if (!url.isEmpty() && !url.startsWith("http")) {
            throw ApiFailure.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }
        String secret = parameters.text("secret_token").orElse("");
        if (!secret.isEmpty() && !secret.matches("[A-Za-z0-9_-]{1,256}")) {
            throw ApiFailure.badRequest("secret token contains unallowed characters");
        }
        use(url, parameters);
        return Answer.yes();
    }

    Answer deleteWebhook(Parameters parameters) {
        use("", parameters);
        return Answer.yes();
    }

    private void use(String url, Parameters parameters) {
        webhook = url;
        world.updates().useWebhook(url, allowed(parameters), parameters.flag("drop_pending_updates"));
    }

    Answer getWebhookInfo(Parameters parameters) {
        ObjectNode info = Json.object()
                .put("url", webhook)
                .put("has_custom_certificate", false)
                .put("pending_update_count", world.updates().unconfirmed());
        return Answer.ok(info);
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
