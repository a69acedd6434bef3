package io.github.liraai.core.intake;

import java.util.Objects;

/** Who claims messages, and by what right. */
public sealed interface Claimant {
    /** Names the process. */
    Holder holder();

    /**
     * The one who holds the lease on taking messages in. What earlier tenures left unhandled is its at once.
     *
     * @param tenure the tenure
     */
    record Leaseholder(Tenure tenure) implements Claimant {
        public Leaseholder {
            Objects.requireNonNull(tenure, "tenure");
        }

        @Override
        public Holder holder() {
            return tenure.holder();
        }
    }

    /**
     * One of several who take messages in side by side.
     *
     * @param holder the process
     */
    record Independent(Holder holder) implements Claimant {
        public Independent {
            Objects.requireNonNull(holder, "holder");
        }
    }
}
