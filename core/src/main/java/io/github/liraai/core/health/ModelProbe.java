package io.github.liraai.core.health;

import java.time.Duration;

/**
 * Asks a provider about one of its models, without buying anything (driven port).
 *
 * <p>Implementations are thread-safe, answer by themselves within the time given, and never throw for a failure of the world. When the
 * thread is interrupted they end soon with {@link Standing.Unclear}, and leave the interrupt flag set.
 */
@FunctionalInterface
public interface ModelProbe {
    /**
     * Asks, once.
     *
     * @param providerModel the model's id at the provider
     * @param within how long it may take
     */
    Standing ask(String providerModel, Duration within);

    /** What the provider says. Details are for operators: short, without secrets. */
    sealed interface Standing {
        /**
         * It serves the model. Whether there is credit to paint is not said.
         *
         * @param detail as what, or by whom
         */
        record Served(String detail) implements Standing {}

        /**
         * It does not serve the model, or not so that it could paint.
         *
         * @param detail its words
         */
        record Gone(String detail) implements Standing {}

        /**
         * It does not take the key.
         *
         * @param detail its words
         */
        record Refused(String detail) implements Standing {}

        /**
         * It answers, but wants money before it says anything.
         *
         * @param detail its words
         */
        record Unpaid(String detail) implements Standing {}

        /**
         * It answers, but not now: too much is asked of it, or it has failed. Later it may.
         *
         * @param detail its words
         */
        record Busy(String detail) implements Standing {}

        /**
         * It is not offered where the question came from.
         *
         * @param detail its words
         */
        record NotHere(String detail) implements Standing {}

        /**
         * It cannot be asked about this model without buying.
         *
         * @param detail why
         */
        record NotAskable(String detail) implements Standing {}

        /**
         * Nobody knows: no answer, or none that says anything.
         *
         * @param detail what came instead
         */
        record Unclear(String detail) implements Standing {}
    }
}
