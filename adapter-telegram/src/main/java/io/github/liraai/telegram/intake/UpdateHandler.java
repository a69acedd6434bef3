package io.github.liraai.telegram.intake;

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
    Optional<Task> read(JsonNode update);

    /** One update that was understood. */
    interface Task {
        /** Names its lane, the chat: updates of one lane are handled in their order. */
        long lane();

        /**
         * Does everything durable about it. It may be called again for the same update, after a failure or a crash, in whatever process.
         *
         * @return what is to be said, once the update counts as handled
         * @throws io.github.liraai.core.store.StoreUnavailableException when it could not be done now: the update is asked for again
         */
        Reply handle();

        /** Tells the person, who waits, that it cannot be done now and will be later; called each time that is so. */
        default void putOff() {}

        /** Gives what the person, who waits, is to be told instead of an answer, when handling it failed for good. */
        default Reply giveUp() {
            return Reply.NONE;
        }
    }

    /** What is to be said about an update; one of its methods is called, once. */
    interface Reply {
        /** Nothing is to be said. */
        Reply NONE = new Reply() {
            @Override
            public void send() {}

            @Override
            public void drop() {}
        };

        /** Says it; does not wait until it is sent. */
        void send();

        /**
         * Tells whether the update may be handled again, and this said again, without harm to anybody, since all that came of it is durable and known
         * by its key.
         */
        default boolean isRepeatable() {
            return false;
        }

        /** Says nothing: the update is handled once more, perhaps elsewhere, and that will say it. */
        void drop();
    }
}
