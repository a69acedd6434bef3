package io.github.liraai.telegram.poll;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Does what updates ask for. Thread-safe. */
@FunctionalInterface
public interface UpdateHandler {
    /**
     * Understands an update.
     *
     * @param update the update as Telegram sent it
     * @return what is to be done about it, or empty when it is none of ours
     * @throws RuntimeException when it has not the agreed shape; it is skipped then
     */
    Optional<Intake> read(JsonNode update);

    /** One update that was understood. */
    interface Intake {
        /** Names its lane, the chat: updates of one lane are handled in their order. */
        long lane();

        /**
         * Does everything durable about it; what is to be sent is left to be sent later. It may be called again for the same update,
         * after a failure or a crash.
         *
         * @throws io.github.liraai.core.store.StoreUnavailableException when it could not be done now: the update is asked for again
         */
        void handle();
    }
}
