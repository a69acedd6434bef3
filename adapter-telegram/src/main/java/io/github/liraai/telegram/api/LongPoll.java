package io.github.liraai.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Asks Telegram for updates, as a tree: what it holds is for the reader to judge, one update at a time.
 *
 * <p>For one thread; {@link #cancel} may come from any.
 */
public final class LongPoll {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final int MOST_UPDATES = 100;

    private final Wire wire;
    private final Duration timeout;
    private final Salvage salvage = new Salvage();
    private final AtomicReference<@Nullable Call> open = new AtomicReference<>();
    private volatile boolean canceled;

    LongPoll(Wire wire, Duration timeout) {
        this.wire = wire;
        this.timeout = timeout;
    }

    /**
     * Asks, and waits until there is one.
     *
     * @param atOnce whether Telegram is to answer soon also when there is none, to see whether it answers at all
     * @param offset the first update wanted, which confirms all before it; null for whatever Telegram has not had confirmed
     * @param kinds the kinds of updates wanted
     * @param mayAsk whether it may still be asked; {@link #breakOff} is to be called when that changes
     */
    public Outcome<JsonNode> next(boolean atOnce, @Nullable Long offset, List<String> kinds, BooleanSupplier mayAsk) {
        ObjectNode question = question(offset, MOST_UPDATES, atOnce ? 0 : timeout.toSeconds());
        kinds.forEach(question.putArray("allowed_updates")::add);
        return ask(question, offset, mayAsk);
    }

    /** Confirms all updates before an offset, within a time; still works after {@link #cancel}. */
    public void confirm(long offset, Duration within) {
        wire.execute(wire.prepare(
                "getUpdates", RequestBody.create(question(offset, 1, 0).toString(), JSON), within));
    }

    /** Ends the open question and all later ones. */
    public void cancel() {
        canceled = true;
        breakOff();
    }

    /** Ends the open question. */
    public void breakOff() {
        Call call = open.get();
        if (call != null) {
            call.cancel();
        }
    }

    private Outcome<JsonNode> ask(ObjectNode question, @Nullable Long offset, BooleanSupplier mayAsk) {
        Call call = wire.prepare("getUpdates", RequestBody.create(question.toString(), JSON), timeout.plus(GRACE));
        open.set(call);
        if (canceled || !mayAsk.getAsBoolean()) {
            call.cancel();
        }
        try {
            boolean[] whole = {true};
            Outcome<JsonNode> answer = wire.execute(call, body -> {
                whole[0] = false;
                return salvage.of(body, offset);
            });
            if (whole[0] && answer instanceof Outcome.Done<JsonNode>) {
                salvage.allIsWell();
            }
            return answer;
        } finally {
            open.set(null);
        }
    }

    private static ObjectNode question(@Nullable Long offset, int limit, long seconds) {
        ObjectNode question = Wire.JSON.createObjectNode();
        if (offset != null) {
            question.put("offset", offset);
        }
        return question.put("limit", limit).put("timeout", seconds);
    }
}
