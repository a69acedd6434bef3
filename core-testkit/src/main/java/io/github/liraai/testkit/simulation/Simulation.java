package io.github.liraai.testkit.simulation;

import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.PictureDelivery;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Play the whole domain, with all that can go wrong around it, as one seed decides.
 *
 * <p>Two processes work upon one store, one step at a time and in simulated time. People ask, ask again and cancel; painters refuse, answer
 * late, leave it open what was bought; chats refuse, take a part, or take everything and do not say so; the store goes away before or
 * after it did what was asked; a process dies before or after any port call, or is taken for dead and goes on. At any port call it
 * may be held up while others go on, in whatever order. After every change of the ledger all is compared: nobody uses more than the limit, nothing is charged
 * that did not arrive, nothing is bought twice, no request makes two jobs. Then the faults stop, and every job must end with pictures, or
 * refunded and told.
 *
 * <p>The same seed plays the same run. An embedder puts own stores under it, and own code before the painters and the chats:
 *
 * <pre>{@code
 * Simulation.builder().stores(() -> SimulatedStores.of(myLedger(), myDirectory(), mySpool())).build().run(1, 2_000);
 * }</pre>
 *
 * <p>Immutable, so it may be run by several threads as far as what it was given may.
 */
public final class Simulation {
    private final Outside outside;

    private Simulation(Outside outside) {
        this.outside = outside;
    }

    /** Starts to say what is to be simulated. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Plays one seed.
     *
     * @throws SimulationFailure when a promise was broken, or something unexpected was thrown
     */
    public SimulationReport run(long seed) {
        try (SimulatedStores stores = outside.stores().get()) {
            return new Run(seed, outside, stores).play();
        }
    }

    /**
     * Plays some seeds, one after the other, and adds up what happened.
     *
     * @param first the first seed
     * @param seeds how many
     * @throws SimulationFailure of the first seed that fails
     */
    public SimulationStatistics run(long first, long seeds) {
        SimulationStatistics sum = SimulationStatistics.NONE;
        for (long seed = first; seed < first + seeds; seed++) {
            sum = sum.plus(run(seed).statistics());
        }
        return sum;
    }

    /** Collects what is put in place of the simulation's own; not thread-safe. */
    public static final class Builder {
        private Supplier<? extends SimulatedStores> stores = SimulatedStores::inMemory;
        private UnaryOperator<ImageGenerator> painter = UnaryOperator.identity();
        private UnaryOperator<PictureDelivery> delivery = UnaryOperator.identity();

        private Builder() {}

        /** Sets how the stores of each run are made; in memory when not set. */
        public Builder stores(Supplier<? extends SimulatedStores> stores) {
            this.stores = Objects.requireNonNull(stores, "stores");
            return this;
        }

        /**
         * Puts code before each painter, once in each life of a process, such as one that limits its rate. It must let errors
         * through, which is how a process dies, and say what {@link ImageGenerator#isFree} the painter says.
         */
        public Builder painter(UnaryOperator<ImageGenerator> painter) {
            this.painter = Objects.requireNonNull(painter, "painter");
            return this;
        }

        /** Puts code before the chats, once in each life of a process, such as one that sends many pictures in parts; as {@link #painter}. */
        public Builder delivery(UnaryOperator<PictureDelivery> delivery) {
            this.delivery = Objects.requireNonNull(delivery, "delivery");
            return this;
        }

        /** Makes the simulation. */
        public Simulation build() {
            return new Simulation(new Outside(stores, painter, delivery));
        }
    }
}
