package io.github.liraai.core.mailing;

import io.github.liraai.core.access.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Brings texts to people (driven port). Thread-safe, and never throws for a failure of the world.
 *
 * <p>It keeps whatever pace it has to, behind everything that people wait for.
 */
public interface MailingDelivery {
    /** Sends a text to one person, once; no wait in it is longer than a few seconds. */
    Result deliver(UserId recipient, String text);

    /**
     * Shows how a mailing stands where it wants that shown; what can be shown again soon may be left out.
     *
     * @param unknown some of those of whom nobody knows whether they got it
     */
    void show(Mailing mailing, List<UserId> unknown);

    /** What came of one. */
    sealed interface Result {
        /** It arrived. */
        record Delivered() implements Result {}

        /** It cannot arrive: they have shut the bot out, or are gone. */
        record Closed() implements Result {}

        /** It was refused, and would be again. */
        record Failed() implements Result {}

        /** It may have arrived or not. */
        record Unknown() implements Result {}

        /**
         * It was not sent, and nothing is to be sent to anybody for a while.
         *
         * @param pause how long
         */
        record Later(Duration pause) implements Result {
            public Later {
                Objects.requireNonNull(pause, "pause");
            }
        }
    }
}
