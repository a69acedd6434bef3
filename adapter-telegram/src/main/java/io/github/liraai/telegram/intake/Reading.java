package io.github.liraai.telegram.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.liraai.core.intake.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an update turned out to be. */
public sealed interface Reading {
    /** Something without an id, which can neither be told apart nor confirmed. */
    record Nameless() implements Reading {}

    /**
     * Nothing is to be done about it: it is none of ours, or has not the agreed shape.
     *
     * @param id its id
     */
    record Harmless(MessageId id) implements Reading {}

    /**
     * It is to be handled.
     *
     * @param id its id
     * @param task what is to be done
     */
    record Ours(MessageId id, UpdateHandler.Task task) implements Reading {}

    /** Reads one; never throws, whatever it is. */
    static Reading of(JsonNode update, UpdateHandler handler) {
        Logger log = LoggerFactory.getLogger(Reading.class);
        JsonNode id = update.path("update_id");
        if (!id.isIntegralNumber() || !id.canConvertToLong()) {
            log.warn("An update without an id is skipped");
            return new Nameless();
        }
        MessageId message = new MessageId(id.longValue());
        try {
            return handler.read(update)
                    .<Reading>map(task -> new Ours(message, task))
                    .orElseGet(() -> new Harmless(message));
        } catch (RuntimeException | StackOverflowError e) {
            // One update that nobody foresaw must never stop all others.
            log.warn(
                    "Update {} has not the agreed shape and is skipped: {}",
                    message.value(),
                    e.getClass().getName());
            return new Harmless(message);
        }
    }
}
